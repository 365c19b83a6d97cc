import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { evaluatingCopy as copy } from '../evaluating/copy.id.ts';
import { SCALE } from '../evaluating/rules/questions.ts';
import type { EvaluationQuestion } from '../tables.ts';

export const EVALUATION_ANSWER = 'answer-';

function Scale(props: { name: string; text: string; chosen: string | undefined; error: string | undefined }) {
  const { name, text, error } = props;
  return (
    <fieldset
      className="field"
      id={name}
      tabIndex={-1}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{text}</legend>
      {error && (
        <p className="errm" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="seg">
        {SCALE.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={props.chosen === String(value)} />
            <span className="tn">{value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The form a participant fills once. */
export function EvaluationFields(props: {
  questions: readonly EvaluationQuestion[];
  closesOn: string;
  faults: { typed: Typed; errors: FieldErrors } | undefined;
}) {
  const typed = props.faults?.typed ?? {};
  const errors = props.faults?.errors ?? {};
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} />
        <Alert title={copy.anonymousTitle}>{copy.anonymous}</Alert>
        <p className="hint">
          {copy.scaleHint}. {copy.until(props.closesOn)}
        </p>
        {props.questions.map(({ id, text, kind }) => {
          const name = `${EVALUATION_ANSWER}${id}`;
          return kind === 'scale' ? (
            <Scale key={id} name={name} text={text} chosen={typed[name]} error={errors[name]} />
          ) : (
            <TextAreaField
              key={id}
              name={name}
              label={text}
              optional={copy.optional}
              defaultValue={typed[name]}
              error={errors[name]}
              maxLength={2_000}
              rows={3}
            />
          );
        })}
        <Button variant="filled">{copy.send}</Button>
      </Form>
    </Card>
  );
}
