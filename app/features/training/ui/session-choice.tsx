import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import { attendingCopy as copy } from '../attending/copy.id.ts';
import type { BatchHead } from '../queries/batch-head.server.ts';

type One = { id: string; date: string; startsAt: string; subject: string };

/** "Sen 23 Nov 08.30 Menulis siaran pers": the year only where the batch goes over it. */
export const sessionLabel = (one: One, head: Pick<BatchHead, 'fromDate' | 'zone'>): string =>
  `${formatDate(one.date, 'short', head.fromDate)} ${formatTime(localOf(one.startsAt, head.zone).time)} ${one.subject}`;

/** Which session of the batch the page shows; kept in the address. */
export function SessionChoice(props: {
  head: Pick<BatchHead, 'fromDate' | 'zone'>;
  sessions: readonly One[];
  chosen: string | null;
  /** The first choice, for all sessions together. */
  all?: string;
}) {
  return (
    <Form method="get" className="row wrap" style={{ alignItems: 'end' }}>
      <SelectField
        name="sesi"
        label={copy.session}
        options={props.sessions.map((one) => ({ value: one.id, label: sessionLabel(one, props.head) }))}
        defaultValue={props.chosen ?? ''}
        key={props.chosen}
        {...(props.all ? { empty: props.all } : {})}
      />
      <Button>{copy.show}</Button>
    </Form>
  );
}
