import type { Typed } from '#app/platform/request/form-input.ts';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { PIECE_KINDS, PURPOSES, SUBJECTS } from '../../tables.ts';
import type { CheckOptions } from '../../writing/finding.ts';
import { WritingEditor } from '../../writing/ui/writing-editor.tsx';
import { KIND_WORDS, PURPOSE_HINTS, PURPOSE_WORDS, piecesCopy, SUBJECT_WORDS } from '../copy.id.ts';
import type { pieceChoices } from '../queries/form-choices.server.ts';
import { Fold } from './fold.tsx';
import { SourceFields } from './source-fields.tsx';

const copy = piecesCopy.form;
const { optional } = piecesCopy;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export type PieceFieldsProps = {
  values: Typed;
  errors: FieldErrors;
  choices: Awaited<ReturnType<typeof pieceChoices>>;
  writing: CheckOptions;
  /** Narrative and activity that the piece has and that are not among the choices any more. */
  kept?: {
    narrative?: { id: string; title: string } | null;
    activity?: { id: string; title: string } | null;
  };
};

function withKept(
  list: readonly { value: string; label: string }[],
  kept?: { id: string; title: string } | null,
) {
  return !kept || list.some(({ value }) => value === kept.id)
    ? list
    : [{ value: kept.id, label: kept.title }, ...list];
}

function Basis({ values, errors, choices, kept }: PieceFieldsProps) {
  const search = { placeholder: copy.none, nothingLabel: copy.nothing, clearLabel: copy.clear };
  const first = (name: string) => (values[name] ? [values[name]] : []);
  return (
    <>
      <SearchSelectField
        name="activityId"
        label={copy.activity}
        optional={optional}
        options={withKept(
          choices.activities.map(({ id, title, date }) => ({
            value: id,
            label: `${formatDate(date, 'brief')} · ${title}`,
          })),
          kept?.activity,
        )}
        defaultValue={first('activityId')}
        error={errors.activityId}
        {...search}
      />
      <SearchSelectField
        name="narrativeId"
        label={copy.narrative}
        optional={optional}
        options={withKept(
          choices.narratives.map(({ id, title }) => ({ value: id, label: title })),
          kept?.narrative,
        )}
        defaultValue={first('narrativeId')}
        error={errors.narrativeId}
        {...search}
      />
    </>
  );
}

/** What is right as it stands for most pieces: on a phone one tap away, open where something was said or is wrong. */
function More({ values, errors, choices }: PieceFieldsProps) {
  const isSaid =
    Boolean(values.programmeId || values.audience) || (values.subject ?? 'ordinary') !== 'ordinary';
  const isWrong = Boolean(errors.programmeId || errors.subject || errors.audience);
  return (
    <Fold label={copy.more} open={isSaid || isWrong} className="form">
      <SearchSelectField
        name="programmeId"
        label={copy.programme}
        optional={optional}
        options={choices.programmes.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={values.programmeId ? [values.programmeId] : []}
        error={errors.programmeId}
        placeholder={copy.none}
        nothingLabel={copy.nothing}
        clearLabel={copy.clear}
      />
      <SelectField
        name="subject"
        label={copy.subject}
        hint={copy.subjectHint}
        options={SUBJECTS.map((value) => ({ value, label: capital(SUBJECT_WORDS[value]) }))}
        defaultValue={values.subject ?? 'ordinary'}
        error={errors.subject}
      />
      <TextField
        name="audience"
        label={copy.audience}
        optional={optional}
        hint={copy.audienceHint}
        defaultValue={values.audience}
        error={errors.audience}
        maxLength={120}
      />
    </Fold>
  );
}

/** Everything that is known of a piece, in the order of the work: what, why, on what basis, the text, its figures. */
export function PieceFields(props: PieceFieldsProps) {
  const { values, errors } = props;
  return (
    <>
      <input type="hidden" name="assignmentId" value={values.assignmentId ?? ''} />
      <TextField
        name="title"
        label={copy.title}
        hint={copy.titleHint}
        defaultValue={values.title}
        error={errors.title}
        maxLength={160}
      />
      <FieldPair>
        <SelectField
          name="kind"
          label={copy.kind}
          options={PIECE_KINDS.map((kind) => ({ value: kind, label: capital(KIND_WORDS[kind]) }))}
          defaultValue={values.kind ?? 'post'}
          error={errors.kind}
        />
        <DateField
          name="plannedOn"
          label={copy.plannedOn}
          optional={optional}
          defaultValue={values.plannedOn}
          error={errors.plannedOn}
        />
      </FieldPair>
      <ChoiceField
        name="purpose"
        label={copy.purpose}
        choices={PURPOSES.map((value) => ({
          value,
          label: capital(PURPOSE_WORDS[value]),
          sub: PURPOSE_HINTS[value],
        }))}
        defaultValue={values.purpose ?? ''}
        error={errors.purpose}
      />
      <Basis {...props} />
      <More {...props} />
      <WritingEditor
        name="body"
        label={copy.body}
        hint={copy.bodyHint}
        options={props.writing}
        defaultValue={values.body ?? ''}
        error={errors.body}
        rows={12}
        maxLength={50_000}
      />
      <SourceFields values={values} errors={errors} />
    </>
  );
}
