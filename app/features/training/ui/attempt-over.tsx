import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { examiningCopy } from '../examining/copy.id.ts';
import type { Over, ReviewedQuestion } from '../examining/queries/attempt.server.ts';
import { scoreOf } from '../examining/rules/marking.ts';
import type { Window } from '../examining/rules/times.ts';

const copy = examiningCopy.attempt;

function Reviewed({ question, at, all }: { question: ReviewedQuestion; at: number; all: number }) {
  const isRight = question.chosen === question.right;
  return (
    <Card>
      <div className="row wrap">
        <span className="sm mut">{copy.question(at, all)}</span>
        <Badge tone={isRight ? 'good' : 'bad'}>{isRight ? copy.isRight : copy.isWrong}</Badge>
      </div>
      <p className="any b">{question.text}</p>
      <dl className="kv">
        <div>
          <dt>{copy.yours}</dt>
          <dd>{question.chosen === null ? copy.none : question.options[question.chosen]}</dd>
        </div>
        {!isRight && (
          <div>
            <dt>{copy.right}</dt>
            <dd>{question.options[question.right]}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

/** A test that is over: what was kept, the score once the window is closed, right answers once nobody is asked them any more. */
export function AttemptOver({ over, window, zone }: { over: Over; window: Window | null; zone: string }) {
  return (
    <>
      <Alert tone={over.by === 'person' ? 'good' : 'warn'} title={copy.overTitle[over.by]}>
        {copy.overText(over.answered, over.questions)}
      </Alert>
      {over.correct === null ? (
        window && <p>{copy.scoreLater(formatInstant(window.closesAt, zone))}</p>
      ) : (
        <Card title={copy.score}>
          <p className="figure tn">{examiningCopy.results.score(scoreOf(over.correct, over.questions))}</p>
          <p className="mut">{copy.scoreText(over.correct, over.questions)}</p>
        </Card>
      )}
      {over.correct !== null && !over.review && <p className="mut">{copy.reviewLater}</p>}
      {over.review && (
        <>
          <SectionHead title={copy.review} count={String(over.review.length)} />
          {over.review.map((question, at) => (
            <Reviewed key={question.id} question={question} at={at + 1} all={over.questions} />
          ))}
        </>
      )}
    </>
  );
}
