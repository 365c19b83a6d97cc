import { Form } from 'react-router';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/field.tsx';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { calendarCopy as copy } from '../calendar-copy.id.ts';
import { PURPOSE_WORDS, piecesCopy } from '../copy.id.ts';
import type { CalendarEntry } from '../queries/calendar.server.ts';
import { channelName, pieceHref } from './words.ts';

const { rows } = piecesCopy.piece;

/** One piece of the calendar: what it is, and moved to another day without a pointer. */
export function CalendarPanel({
  entry,
  closeHref,
  today,
}: {
  entry: CalendarEntry;
  closeHref: string;
  today: string;
}) {
  const day = formatDate(entry.day, 'day', today);
  return (
    <Panel
      key={entry.id}
      eyebrow={copy.panel}
      title={entry.title}
      closeHref={closeHref}
      closeLabel={copy.close}
      foot={
        <LinkButton wide variant="filled" href={pieceHref(entry.id)}>
          {copy.open}
        </LinkButton>
      }
    >
      <div className="stack tight">
        <div>
          <StateBadge state={entry.state} />
        </div>
        <Facts
          rows={[
            { term: rows.unit, value: entry.unit },
            { term: rows.purpose, value: PURPOSE_WORDS[entry.purpose] },
            {
              term: piecesCopy.list.heads.channels,
              value: entry.networks.map(channelName).join(', ') || piecesCopy.list.noChannel,
            },
            { term: rows.planned, value: entry.time ? `${day}, ${formatTime(entry.time)}` : day },
          ]}
        />
        {entry.moves ? (
          <Form method="post" className="form" preventScrollReset>
            <input type="hidden" name="pieceId" value={entry.id} />
            <DateField name="plannedOn" label={copy.moveTo} defaultValue={entry.plannedOn ?? ''} />
            <div>
              <Button icon="calendar-due">{copy.move}</Button>
            </div>
          </Form>
        ) : (
          <p className="hint">{entry.foreign ? copy.others : copy.fixed}</p>
        )}
      </div>
    </Panel>
  );
}
