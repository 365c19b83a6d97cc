import { Form, useNavigation } from 'react-router';
import { waLink } from '#app/platform/notify/whatsapp.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { lettersCopy } from '../letters/copy.id.ts';
import type { LettersView, LetterUnitRow } from '../letters/queries/letters.server.ts';
import type { LetterKind } from '../tables.ts';

const copy = lettersCopy.page;
type Faults = { typed: Typed; errors: FieldErrors; general?: string | undefined } | undefined;

/** What the letters of one kind say beyond what the batch knows. */
export function MakePanel(props: {
  view: LettersView;
  kind: LetterKind;
  /** Only this unit. */
  unit: LetterUnitRow | null;
  due: number;
  faults: Faults;
  closeHref: string;
}) {
  const { view, kind, unit, faults } = props;
  const busy = useNavigation().state === 'submitting';
  const values: Typed = faults?.typed ?? {
    date: view.today,
    basis: view.basis,
    cost: copy.costDefault(view.head.fromDate.slice(0, 4)),
  };
  const errors = faults?.errors ?? {};
  return (
    <Panel title={copy.makeTitle[kind]} closeHref={props.closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" noValidate key={`${kind}-${unit?.id ?? 'all'}`}>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        <p>{unit ? copy.onlyUnit(unit.unit) : copy.count(props.due)}</p>
        <input type="hidden" name="intent" value="make" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="unitId" value={unit?.id ?? ''} />
        <DateField
          name="date"
          label={copy.fields.date}
          defaultValue={values.date}
          error={errors.date}
          required
        />
        <TextAreaField
          name="basis"
          label={copy.fields.basis}
          hint={copy.fields.basisHint}
          optional={copy.optional}
          defaultValue={values.basis}
          error={errors.basis}
          rows={3}
        />
        {kind === 'surat-tugas' ? (
          <TextField
            name="cost"
            label={copy.fields.cost}
            defaultValue={values.cost}
            error={errors.cost}
            maxLength={200}
          />
        ) : (
          <input type="hidden" name="cost" value={values.cost} />
        )}
        <TextField
          name="signerName"
          label={copy.fields.signerName}
          hint={copy.fields.signerNameHint}
          optional={copy.optional}
          defaultValue={values.signerName}
          error={errors.signerName}
          maxLength={120}
        />
        <TextField
          name="signerPost"
          label={copy.fields.signerPost}
          hint={copy.fields.signerPostHint}
          optional={copy.optional}
          defaultValue={values.signerPost}
          error={errors.signerPost}
          maxLength={160}
        />
        <TextField
          name="signerNip"
          label={copy.fields.signerNip}
          optional={copy.optional}
          defaultValue={values.signerNip}
          error={errors.signerNip}
          inputMode="numeric"
          maxLength={24}
        />
        {!view.signing && <Alert>{copy.unsignedNote}</Alert>}
        <p className="mut">{copy.numbersStay}</p>
        <Button variant="filled" busy={busy}>
          {copy.submit}
        </Button>
      </Form>
    </Panel>
  );
}

/** The invitation as a message to copy or to send. */
export function WhatsappPanel({ row, closeHref }: { row: LetterUnitRow; closeHref: string }) {
  const text = row.letters.undangan?.whatsapp;
  if (!text) return null;
  return (
    <Panel title={copy.whatsappTitle} eyebrow={row.unit} closeHref={closeHref} closeLabel={copy.close}>
      <div className="stack">
        <TextAreaField name="wa" label={copy.whatsappUnit} defaultValue={text} rows={16} readOnly />
        <Acts>
          <CopyButton
            text={text}
            variant="filled"
            label={copy.copy}
            doneLabel={copy.copied}
            byHandLabel={copy.copyByHand}
          />
          <LinkButton icon="brand-whatsapp" href={waLink({ text })} plain>
            {copy.openWhatsapp}
          </LinkButton>
        </Acts>
      </div>
    </Panel>
  );
}

/** Withdraws a letter with its reason. */
export function RevokePanel(props: {
  row: LetterUnitRow;
  kind: LetterKind;
  faults: Faults;
  closeHref: string;
}) {
  const cell = props.row.letters[props.kind];
  if (!cell?.mayRevoke) return null;
  return (
    <Panel title={copy.revokeTitle} closeHref={props.closeHref} closeLabel={copy.close}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={trainingCopy.errorTitle}
          errors={props.faults?.errors ?? {}}
          general={props.faults?.general}
        />
        <p className="any">
          {lettersCopy.kinds[props.kind]}, {props.row.unit}, {cell.number}
        </p>
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="documentId" value={cell.documentId} />
        <TextField
          name="reason"
          label={copy.reason}
          hint={copy.reasonHint}
          defaultValue={props.faults?.typed.reason}
          error={props.faults?.errors.reason}
          maxLength={300}
        />
        <Button variant="danger-filled">{copy.revoke}</Button>
      </Form>
    </Panel>
  );
}
