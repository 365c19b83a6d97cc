import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { trainingCopy } from '../copy.id.ts';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import type { Candidate, ParticipantRow } from '../registering/queries/participants.server.ts';

type Faults = { typed: Typed; errors: FieldErrors } | undefined;
type Close = { closeHref: string };

/** Registers an officer. */
export function AddPanel({
  candidates,
  faults,
  closeHref,
}: { candidates: readonly Candidate[]; faults: Faults } & Close) {
  return (
    <Panel title={copy.addTitle} closeHref={closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" key={candidates.length} noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={faults?.errors ?? {}} />
        <input type="hidden" name="intent" value="register" />
        <SearchSelectField
          name="who"
          label={copy.person}
          hint={copy.personHint}
          options={candidates.map((one) => ({
            value: `${one.personId} ${one.unitId}`,
            label: `${one.person} (${one.unit})`,
          }))}
          defaultValue={faults?.typed.who ? [faults.typed.who] : []}
          nothingLabel={copy.nothing}
          clearLabel={copy.clear}
          {...(faults?.errors.who ? { error: faults.errors.who } : {})}
        />
        <Button variant="filled">{copy.submit}</Button>
      </Form>
    </Panel>
  );
}

/** Another officer of the unit comes instead. */
export function ReplacePanel(
  props: { row: ParticipantRow; candidates: readonly Candidate[]; faults: Faults } & Close,
) {
  const { row, faults } = props;
  const options = props.candidates
    .filter(({ unitId }) => unitId === row.unitId)
    .map((one) => ({ value: one.personId, label: one.person }));
  return (
    <Panel title={copy.replacement.title} closeHref={props.closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={faults?.errors ?? {}} />
        <p>
          {row.person}, {row.unit}
        </p>
        <input type="hidden" name="intent" value="replace" />
        <input type="hidden" name="registrationId" value={row.id} />
        <SelectField
          name="personId"
          label={copy.replacement.person}
          hint={copy.replacement.personHint}
          options={options}
          defaultValue={faults?.typed.personId}
          error={faults?.errors.personId}
        />
        <Button variant="filled">{copy.replacement.submit}</Button>
      </Form>
    </Panel>
  );
}

/** Refuses one registration with the reason that its person reads. */
export function RejectPanel({ row, faults, closeHref }: { row: ParticipantRow; faults: Faults } & Close) {
  return (
    <Panel title={copy.moderation.rejectTitle} closeHref={closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={faults?.errors ?? {}} />
        <p>
          {row.person}, {row.unit}
        </p>
        <input type="hidden" name="intent" value="reject" />
        <input type="hidden" name="registrationIds" value={row.id} />
        <TextField
          name="reason"
          label={copy.moderation.reason}
          hint={copy.moderation.reasonHint}
          defaultValue={faults?.typed.reason}
          error={faults?.errors.reason}
          maxLength={300}
        />
        <Button variant="danger-filled">{copy.moderation.reject}</Button>
      </Form>
    </Panel>
  );
}
