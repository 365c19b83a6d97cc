import { useState } from 'react';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Button } from '#app/ui/button.tsx';
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
import { MOST_SOURCES } from '../schema.ts';
import { rowsShown } from './piece-form.ts';

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
      <SearchSelectField
        name="programmeId"
        label={copy.programme}
        optional={optional}
        options={choices.programmes.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={first('programmeId')}
        error={errors.programmeId}
        {...search}
      />
    </>
  );
}

function Sources({ values, errors }: Pick<PieceFieldsProps, 'values' | 'errors'>) {
  const [rows, setRows] = useState(rowsShown(values));
  return (
    <fieldset className="col" id="sources" tabIndex={-1}>
      <legend>
        <span className="lg b">{copy.sources}</span>
      </legend>
      <p className="hint">{copy.sourcesHint}</p>
      {Array.from({ length: rows }, (_, at) => `sources.${at}`).map((name, at) => (
        <section key={name} className="card pad stack tight" aria-label={copy.source(at + 1)}>
          <FieldPair>
            <TextField
              name={`${name}.figure`}
              label={copy.figure}
              defaultValue={values[`${name}.figure`]}
              error={errors[`${name}.figure`]}
              maxLength={80}
            />
            <TextField
              name={`${name}.source`}
              label={copy.figureSource}
              defaultValue={values[`${name}.source`]}
              error={errors[`${name}.source`]}
              maxLength={200}
            />
          </FieldPair>
          <FieldPair>
            <DateField
              name={`${name}.date`}
              label={copy.sourceDate}
              optional={optional}
              defaultValue={values[`${name}.date`]}
              error={errors[`${name}.date`]}
            />
            <TextField
              name={`${name}.address`}
              label={copy.sourceAddress}
              optional={optional}
              type="url"
              inputMode="url"
              defaultValue={values[`${name}.address`]}
              error={errors[`${name}.address`]}
            />
          </FieldPair>
        </section>
      ))}
      {rows < MOST_SOURCES && (
        <div>
          <Button type="button" size="sm" icon="plus" onClick={() => setRows(rows + 1)}>
            {copy.moreSources}
          </Button>
        </div>
      )}
    </fieldset>
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
      <Sources values={values} errors={errors} />
    </>
  );
}
