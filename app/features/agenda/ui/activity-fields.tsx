import type { Typed } from '#app/platform/request/form-input.ts';
import { CheckField, ChoiceField } from '#app/ui/choice-fields.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { agendaCopy } from '../copy.id.ts';

const copy = agendaCopy.fields;
const optional = agendaCopy.optional;

type Choice = { id: string; name: string };
export type ActivityFieldsProps = {
  values: Typed;
  errors: FieldErrors;
  units: readonly Choice[];
  programmes: readonly Choice[];
  narratives: readonly Choice[];
  leaders: readonly string[];
  /** Day and hour are shown only where they are written the first time. */
  withTime: boolean;
};

const asOptions = (rows: readonly Choice[]) => rows.map((row) => ({ value: row.id, label: row.name }));

function Moment({ values, errors }: Pick<ActivityFieldsProps, 'values' | 'errors'>) {
  return (
    <>
      <DateField
        name="date"
        label={copy.date}
        defaultValue={values.date}
        error={errors.date}
        min="2000-01-01"
        max="2099-12-31"
        required
      />
      <FieldPair>
        <DateField
          kind="time"
          name="start"
          label={copy.start}
          optional={optional}
          defaultValue={values.start}
          error={errors.start}
        />
        <DateField
          kind="time"
          name="end"
          label={copy.end}
          optional={optional}
          defaultValue={values.end}
          error={errors.end}
        />
      </FieldPair>
    </>
  );
}

function Who({ values, errors, units, leaders }: ActivityFieldsProps) {
  return (
    <>
      <datalist id="leader-names">
        {leaders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FieldPair>
        <TextField
          name="leader"
          label={copy.leader}
          optional={optional}
          list="leader-names"
          defaultValue={values.leader}
          error={errors.leader}
        />
        <TextField
          name="standIn"
          label={copy.standIn}
          optional={optional}
          list="leader-names"
          defaultValue={values.standIn}
          error={errors.standIn}
        />
      </FieldPair>
      <SearchSelectField
        name="hostUnitId"
        label={copy.host}
        optional={optional}
        options={asOptions(units)}
        defaultValue={values.hostUnitId ? [values.hostUnitId] : []}
        placeholder={copy.none}
        nothingLabel={copy.nothing}
        clearLabel={copy.clear}
        error={errors.hostUnitId}
      />
    </>
  );
}

function Seen({ values, errors }: Pick<ActivityFieldsProps, 'values' | 'errors'>) {
  return (
    <>
      <ChoiceField
        name="visibility"
        label={copy.visibility}
        defaultValue={values.visibility ?? 'public'}
        error={errors.visibility}
        choices={[
          { value: 'public', label: copy.visibilityPublic, sub: copy.visibilityPublicSub },
          { value: 'press', label: copy.visibilityPress, sub: copy.visibilityPressSub },
          { value: 'internal', label: copy.visibilityInternal, sub: copy.visibilityInternalSub },
        ]}
      />
      <div className="if-internal">
        <TextField
          name="internalReason"
          label={copy.internalReason}
          hint={copy.internalReasonHint}
          defaultValue={values.internalReason}
          error={errors.internalReason}
          maxLength={300}
        />
      </div>
    </>
  );
}

/** The fields of an activity, in the order in which an invitation tells them. */
export function ActivityFields(props: ActivityFieldsProps) {
  const { values, errors } = props;
  return (
    <>
      <TextField
        name="title"
        label={copy.title}
        defaultValue={values.title}
        error={errors.title}
        maxLength={240}
        required
      />
      {props.withTime && <Moment values={values} errors={errors} />}
      <TextField
        name="place"
        label={copy.place}
        optional={optional}
        defaultValue={values.place}
        error={errors.place}
      />
      <Who {...props} />
      <Seen values={values} errors={errors} />
      <CheckField
        name="tentative"
        label={copy.tentative}
        defaultChecked={values.tentative === 'on' || values.state === 'tentative'}
      />
      <SelectField
        name="programmeId"
        label={copy.programme}
        optional={optional}
        empty={copy.none}
        options={asOptions(props.programmes)}
        defaultValue={values.programmeId}
        error={errors.programmeId}
      />
      <SelectField
        name="narrativeId"
        label={copy.narrative}
        optional={optional}
        empty={copy.none}
        options={asOptions(props.narratives)}
        defaultValue={values.narrativeId}
        error={errors.narrativeId}
      />
      <TextField
        name="hashtags"
        label={copy.hashtags}
        optional={optional}
        hint={copy.hashtagsHint}
        defaultValue={values.hashtags}
        error={errors.hashtags}
        autoCapitalize="none"
      />
      <TextAreaField
        name="description"
        label={copy.description}
        optional={optional}
        defaultValue={values.description}
        error={errors.description}
      />
      <TextField
        name="dressCode"
        label={copy.dressCode}
        optional={optional}
        defaultValue={values.dressCode}
        error={errors.dressCode}
      />
    </>
  );
}
