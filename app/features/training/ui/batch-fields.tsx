import { Form, useNavigation } from 'react-router';
import { KIND_WORDS, UNIT_KINDS } from '#app/features/org/index.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { CheckField, ChoiceField } from '#app/ui/choice-fields.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, TextField } from '#app/ui/field.tsx';
import { trainingCopy } from '../copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';

const copy = programmesCopy.batch;
const fields = copy.fields;

export type BatchFormProps = {
  values: Typed;
  unitKinds: readonly string[];
  errors: FieldErrors;
  general?: string | undefined;
  /** The rule for the certificate stands. */
  frozen: boolean;
  submit: string;
  back: string;
};

function NumberField({
  name,
  values,
  errors,
  hint,
  optional,
}: Pick<BatchFormProps, 'values' | 'errors'> & {
  name: keyof typeof fields;
  hint?: string;
  optional?: string;
}) {
  return (
    <TextField
      name={name}
      label={fields[name]}
      defaultValue={values[name]}
      error={errors[name]}
      inputMode="numeric"
      {...(hint ? { hint } : {})}
      {...(optional ? { optional } : {})}
    />
  );
}

function Who({ values, errors, unitKinds }: BatchFormProps) {
  return (
    <>
      <ChoiceField
        name="unitKinds"
        label={fields.unitKinds}
        many
        plain
        choices={UNIT_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        defaultValue={unitKinds}
        {...(errors.unitKinds ? { error: errors.unitKinds } : {})}
      />
      <FieldPair>
        <NumberField name="quota" values={values} errors={errors} />
        <NumberField name="quotaPerUnit" values={values} errors={errors} />
      </FieldPair>
      <FieldPair>
        <DateField
          name="opensOn"
          label={fields.opensOn}
          optional={programmesCopy.optional}
          defaultValue={values.opensOn}
          error={errors.opensOn}
        />
        <DateField
          name="closesOn"
          label={fields.closesOn}
          hint={fields.closesHint}
          optional={programmesCopy.optional}
          defaultValue={values.closesOn}
          error={errors.closesOn}
        />
      </FieldPair>
      <CheckField name="moderated" label={fields.moderated} defaultChecked={values.moderated === 'on'} />
      <CheckField
        name="byInvitation"
        label={fields.byInvitation}
        hint={fields.byInvitationHint}
        defaultChecked={values.byInvitation === 'on'}
      />
      <NumberField name="offerHours" values={values} errors={errors} hint={fields.offerHint} />
    </>
  );
}

function When({ values, errors }: BatchFormProps) {
  return (
    <>
      <FieldPair>
        <DateField
          name="fromDate"
          label={fields.fromDate}
          defaultValue={values.fromDate}
          error={errors.fromDate}
          required
        />
        <DateField
          name="toDate"
          label={fields.toDate}
          defaultValue={values.toDate}
          error={errors.toDate}
          required
        />
      </FieldPair>
      <TextField
        name="place"
        label={fields.place}
        hint={fields.placeHint}
        defaultValue={values.place}
        error={errors.place}
        maxLength={160}
        required
      />
      <NumberField name="lateMinutes" values={values} errors={errors} />
    </>
  );
}

function Rule({ values, errors, frozen }: BatchFormProps) {
  return (
    <>
      {frozen && <Alert>{copy.frozen}</Alert>}
      <FieldPair>
        <NumberField name="attendancePercent" values={values} errors={errors} />
        <NumberField
          name="postTest"
          values={values}
          errors={errors}
          hint={fields.postTestHint}
          optional={programmesCopy.optional}
        />
      </FieldPair>
      <CheckField name="tasks" label={fields.tasks} defaultChecked={values.tasks === 'on'} />
    </>
  );
}

/** The form of a batch, new or changed. */
export function BatchForm(props: BatchFormProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary title={trainingCopy.errorTitle} errors={props.errors} general={props.general} />
      <TextField
        name="name"
        label={fields.name}
        defaultValue={props.values.name}
        error={props.errors.name}
        maxLength={80}
        required
      />
      <h2>{copy.groups.when}</h2>
      <When {...props} />
      <h2>{copy.groups.who}</h2>
      <Who {...props} />
      <h2>{copy.groups.rule}</h2>
      <Rule {...props} />
      <Acts>
        <Button variant="filled" busy={busy}>
          {props.submit}
        </Button>
        <LinkButton variant="subtle" href={props.back}>
          {programmesCopy.cancel}
        </LinkButton>
      </Acts>
    </Form>
  );
}
