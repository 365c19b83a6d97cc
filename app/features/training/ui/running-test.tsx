import './running-test.css';
import { useRef } from 'react';
import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatTime, localOf } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { examiningCopy } from '../examining/copy.id.ts';
import type { AskedQuestion, Running } from '../examining/queries/attempt.server.ts';
import { ANSWER, useAutosave } from './use-autosave.ts';
import { useRemaining } from './use-remaining.ts';

const copy = examiningCopy.attempt;
const MINUTE = 60_000;
/** Minutes before the end at which a reader of the screen is told. */
const WARN_AT = [5, 1];

function Question(props: { question: AskedQuestion; at: number; all: number; chosen: number | undefined }) {
  const { question, at, all, chosen } = props;
  return (
    <fieldset className="card pad field ask">
      <legend>
        <span className="sm mut">{copy.question(at, all)}</span>
        <span className="any">{question.text}</span>
      </legend>
      <div className="opts">
        {question.options.map((text, index) => (
          <label key={text} className="card-opt">
            <input
              type="radio"
              name={`${ANSWER}${question.id}`}
              value={index}
              defaultChecked={chosen === index}
            />
            <span className="any">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TimeLeft({ left }: { left: number }) {
  const seconds = Math.ceil(left / 1_000);
  const minutes = Math.ceil(left / MINUTE);
  const warned = WARN_AT.find((at) => minutes <= at && seconds > 0 && minutes > at - 1);
  return (
    <>
      <span className="row b tn" role="timer" aria-label={copy.leftLabel} aria-live="off">
        <Icon name="clock" size={16} />
        {copy.left(Math.floor(seconds / 60), seconds % 60)}
      </span>
      <span className="sr" role="status">
        {warned ? copy.warn(warned) : ''}
      </span>
    </>
  );
}

/** A test whose time runs: all questions on one page, each answer kept as it is chosen. */
export function RunningTest({ running, zone }: { running: Running; zone: string }) {
  const form = useRef<HTMLFormElement>(null);
  const { left, askAnew } = useRemaining(running.remainingMs);
  const saving = useAutosave(form, { id: running.attemptId, answers: running.answers }, askAnew);
  const all = running.questions.length;
  const deadline = formatTime(localOf(running.deadlineAt, zone).time, zone);
  return (
    <Form method="post" ref={form} className="stack tight" onChange={saving.flush} preventScrollReset>
      <input type="hidden" name="attemptId" value={running.attemptId} />
      <p className="mut">
        {copy.deadline(deadline)}. {copy.saving}
      </p>
      {running.questions.map((question, at) => (
        <Question
          key={question.id}
          question={question}
          at={at + 1}
          all={all}
          chosen={running.answers[question.id]}
        />
      ))}
      {saving.lost && saving.unsaved > 0 && <Alert tone="warn">{copy.unsaved(saving.unsaved)}</Alert>}
      <div className="dock">
        <TimeLeft left={left} />
        <span role="status">
          {copy.answered(saving.answered, all)}.{' '}
          {saving.unsaved === 0
            ? saving.answered > 0 && copy.allSaved
            : saving.lost
              ? copy.notSaved(saving.unsaved)
              : copy.savingNow}
        </span>
        <div className="acts">
          <noscript>
            <button type="submit" className="btn" name="intent" value="keep-all">
              {copy.saveAll}
            </button>
          </noscript>
          <Button variant="filled" name="intent" value="check">
            {copy.check}
          </Button>
        </div>
      </div>
    </Form>
  );
}
