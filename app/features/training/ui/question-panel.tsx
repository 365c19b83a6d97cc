import { Form } from 'react-router';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldErrors } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { trainingCopy } from '../copy.id.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import type { BankQuestion } from '../examining/queries/question-bank.server.ts';

const copy = examiningCopy.bank;
const LETTERS = ['A', 'B', 'C', 'D', 'E'];

function valuesOf(question: BankQuestion | null): Typed {
  return {
    topic: question?.topic ?? '',
    text: question?.text ?? '',
    answer: String(question?.answer ?? 0),
    ...Object.fromEntries(LETTERS.map((_, at) => [`option${at}`, question?.options[at] ?? ''])),
  };
}

/** Retired ones come back, live ones go; the text stays. */
function Retire({ question }: { question: BankQuestion }) {
  const isLive = question.state === 'live';
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="retire" />
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="state" value={isLive ? 'retired' : 'live'} />
      <Button variant={isLive ? 'danger' : 'default'}>{isLive ? copy.retire : copy.revive}</Button>
    </Form>
  );
}

/** A question with its options and the right one. */
export function QuestionPanel(props: {
  question: BankQuestion | null;
  topics: readonly string[];
  closeHref: string;
  /** Without `typed` the fields show what is stored. */
  faults: { typed: Typed | null; errors: FieldErrors; general?: string | undefined } | undefined;
}) {
  const { question, faults } = props;
  const values = faults?.typed ?? valuesOf(question);
  const errors = faults?.errors ?? {};
  return (
    <Panel
      title={question ? copy.editTitle : copy.newTitle}
      closeHref={props.closeHref}
      closeLabel={examiningCopy.close}
    >
      <Form method="post" className="form" key={question?.id ?? props.topics.length} noValidate>
        <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={faults?.general} />
        {question && question.asked > 0 && <Alert tone="warn">{copy.wasAsked(question.asked)}</Alert>}
        <input type="hidden" name="questionId" value={question?.id ?? ''} />
        <TextField
          name="topic"
          label={copy.fields.topic}
          hint={copy.fields.topicHint}
          list="topics"
          defaultValue={values.topic}
          error={errors.topic}
          maxLength={80}
        />
        <datalist id="topics">
          {props.topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
        <TextAreaField
          name="text"
          label={copy.fields.text}
          defaultValue={values.text}
          error={errors.text}
          maxLength={1_000}
          rows={3}
        />
        <fieldset className="field" id="options" tabIndex={-1}>
          <legend>{copy.fields.options}</legend>
          <p className="hint">{copy.fields.optionsHint}</p>
          {errors.options && <p className="errm">{errors.options}</p>}
          <div className="stack tight">
            {LETTERS.map((letter, at) => (
              <input
                key={letter}
                className="inp"
                name={`option${at}`}
                aria-label={copy.fields.option(letter)}
                placeholder={copy.fields.option(letter)}
                defaultValue={values[`option${at}`]}
                maxLength={500}
              />
            ))}
          </div>
        </fieldset>
        <SelectField
          name="answer"
          label={copy.fields.answer}
          options={LETTERS.map((letter, at) => ({ value: String(at), label: copy.fields.option(letter) }))}
          defaultValue={values.answer}
          error={errors.answer}
        />
        <Button variant="filled">{examiningCopy.save}</Button>
      </Form>
      {question && <Retire question={question} />}
    </Panel>
  );
}
