import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { DateField, FieldPair, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LEAST_POINTS, MOST_POINTS } from '../narrative-schema.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { type NarrativeValues, QUESTION_ROWS } from './narrative-form.ts';

const copy = narrativesCopy.form;
const { optional } = narrativesCopy;

type Props = { values: NarrativeValues; errors: FieldErrors };

function Points({ values, errors }: Props) {
  return (
    <fieldset className="col" id="points" tabIndex={-1}>
      <legend>
        <span className="lg b">{copy.points}</span>
      </legend>
      <p className="hint">{copy.pointsHint}</p>
      {errors.points && (
        <p className="errm">
          <Icon name="alert-circle" size={16} />
          {errors.points}
        </p>
      )}
      {Array.from({ length: MOST_POINTS }, (_, at) => `points.${at}`).map((name, at) => (
        <section key={name} className="card pad stack tight" aria-label={copy.point(at + 1)}>
          <TextAreaField
            name={`${name}.text`}
            label={copy.point(at + 1)}
            {...(at < LEAST_POINTS ? {} : { optional })}
            defaultValue={values[`${name}.text`]}
            error={errors[`${name}.text`]}
            rows={2}
            maxLength={300}
          />
          <FieldPair>
            <TextField
              name={`${name}.figure`}
              label={copy.figure}
              optional={optional}
              defaultValue={values[`${name}.figure`]}
              error={errors[`${name}.figure`]}
              maxLength={60}
            />
            <TextField
              name={`${name}.source`}
              label={copy.source}
              defaultValue={values[`${name}.source`]}
              error={errors[`${name}.source`]}
              maxLength={160}
            />
            <DateField
              name={`${name}.date`}
              label={copy.date}
              defaultValue={values[`${name}.date`]}
              error={errors[`${name}.date`]}
            />
          </FieldPair>
        </section>
      ))}
    </fieldset>
  );
}

function Questions({ values, errors }: Props) {
  const filled = Array.from({ length: QUESTION_ROWS }, (_, at) => at).some(
    (at) => values[`questions.${at}.question`] || errors[`questions.${at}.answer`],
  );
  return (
    <details open={filled}>
      <summary className="lg b">
        {copy.questions} <span className="opt mut">({optional})</span>
      </summary>
      <p className="hint">{copy.questionsHint}</p>
      <div className="stack tight">
        {Array.from({ length: QUESTION_ROWS }, (_, at) => `questions.${at}`).map((name, at) => (
          <section key={name} className="card pad stack tight">
            <TextField
              name={`${name}.question`}
              label={copy.question(at + 1)}
              defaultValue={values[`${name}.question`]}
              error={errors[`${name}.question`]}
              maxLength={200}
            />
            <TextAreaField
              name={`${name}.answer`}
              label={copy.answer}
              defaultValue={values[`${name}.answer`]}
              error={errors[`${name}.answer`]}
              rows={2}
              maxLength={600}
            />
          </section>
        ))}
      </div>
    </details>
  );
}

function Words({ values, errors }: Props) {
  return (
    <>
      <FieldPair>
        <TextAreaField
          name="wordsUse"
          label={copy.use}
          optional={optional}
          hint={copy.wordsHint}
          defaultValue={values.wordsUse}
          error={errors.wordsUse}
          rows={3}
        />
        <TextAreaField
          name="wordsAvoid"
          label={copy.avoid}
          optional={optional}
          hint={copy.wordsHint}
          defaultValue={values.wordsAvoid}
          error={errors.wordsAvoid}
          rows={3}
        />
      </FieldPair>
      <TextField
        name="hashtags"
        label={copy.hashtags}
        optional={optional}
        hint={copy.hashtagsHint}
        defaultValue={values.hashtags}
        error={errors.hashtags}
      />
    </>
  );
}

function Validity({ values, errors }: Props) {
  return (
    <>
      <TextField
        name="spokesperson"
        label={copy.spokesperson}
        optional={optional}
        defaultValue={values.spokesperson}
        error={errors.spokesperson}
        maxLength={160}
      />
      <FieldPair>
        <DateField
          name="validFrom"
          label={copy.validFrom}
          defaultValue={values.validFrom}
          error={errors.validFrom}
          required
        />
        <DateField
          name="validTo"
          label={copy.validTo}
          optional={optional}
          defaultValue={values.validTo}
          error={errors.validTo}
        />
      </FieldPair>
      <DateField
        kind="datetime-local"
        name="embargoUntil"
        label={copy.embargo}
        optional={optional}
        hint={copy.embargoHint}
        defaultValue={values.embargoUntil}
        error={errors.embargoUntil}
      />
    </>
  );
}

export type NarrativeFieldsProps = Props & {
  programmes: readonly { id: string; name: string }[];
  themes: readonly { id: string; name: string }[];
};

/** All fields of a narrative's version, in the order in which one thinks: message, figures, answers, words, dates. */
export function NarrativeFields({ values, errors, programmes, themes }: NarrativeFieldsProps) {
  const choices = (rows: readonly { id: string; name: string }[]) =>
    rows.map((row) => ({ value: row.id, label: row.name }));
  return (
    <>
      <TextField
        name="title"
        label={copy.title}
        defaultValue={values.title}
        error={errors.title}
        required
        maxLength={120}
      />
      <TextAreaField
        name="message"
        label={copy.message}
        hint={copy.messageHint}
        defaultValue={values.message}
        error={errors.message}
        required
        rows={2}
        maxLength={240}
      />
      <FieldPair>
        <SelectField
          name="programmeId"
          label={copy.programme}
          empty={copy.none}
          options={choices(programmes)}
          defaultValue={values.programmeId}
          error={errors.programmeId}
        />
        <SelectField
          name="themeId"
          label={copy.theme}
          empty={copy.none}
          options={choices(themes)}
          defaultValue={values.themeId}
          error={errors.themeId}
        />
      </FieldPair>
      <Points values={values} errors={errors} />
      <Questions values={values} errors={errors} />
      <Words values={values} errors={errors} />
      <Validity values={values} errors={errors} />
    </>
  );
}
