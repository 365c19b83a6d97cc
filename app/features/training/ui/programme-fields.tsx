import { Form, useNavigation } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { trainingCopy } from '../copy.id.ts';
import { programmesCopy } from '../programmes/copy.id.ts';

const copy = programmesCopy.programme;

/** The form of a programme, new or changed. */
export function ProgrammeForm(props: {
  values: Typed;
  errors: FieldErrors;
  general?: string | undefined;
  units: readonly { id: string; name: string }[];
  submit: string;
  back: string;
}) {
  const { values, errors } = props;
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={props.general} />
      <TextField
        name="title"
        label={copy.fields.title}
        defaultValue={values.title}
        error={errors.title}
        maxLength={200}
        required
      />
      <TextAreaField
        name="purpose"
        label={copy.fields.purpose}
        hint={copy.fields.purposeHint}
        optional={programmesCopy.optional}
        defaultValue={values.purpose}
        error={errors.purpose}
        maxLength={1000}
        rows={3}
      />
      <SearchSelectField
        name="organiserUnitId"
        label={copy.fields.organiser}
        options={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        defaultValue={values.organiserUnitId ? [values.organiserUnitId] : []}
        nothingLabel={programmesCopy.nothing}
        clearLabel={programmesCopy.clear}
        {...(errors.organiserUnitId ? { error: errors.organiserUnitId } : {})}
      />
      <TextField
        name="basis"
        label={copy.fields.basis}
        hint={copy.fields.basisHint}
        optional={programmesCopy.optional}
        defaultValue={values.basis}
        error={errors.basis}
        maxLength={500}
      />
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
