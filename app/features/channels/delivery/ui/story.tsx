import { formatInstant } from '#app/ui/format-date.ts';
import { REASON_COPY } from '../copy.id.ts';
import { DETAIL_COPY } from '../screens-copy.id.ts';

type Attempt = {
  number: number;
  step: keyof typeof DETAIL_COPY.steps;
  started_at: string;
  outcome: string | null;
  reason: string | null;
};

/** Attempts in plain words, the last one first. */
export function Story({ story, zone, isOld }: { story: readonly Attempt[]; zone: string; isOld: boolean }) {
  if (story.length === 0) return <p className="hint">{isOld ? DETAIL_COPY.oldStory : DETAIL_COPY.noStory}</p>;
  return (
    <ol className="lst" reversed>
      {story.map((attempt) => (
        <li key={attempt.number}>
          <span className="sp">
            <b>{DETAIL_COPY.steps[attempt.step]}</b>:{' '}
            {DETAIL_COPY.outcomes[attempt.outcome ?? 'running'] ?? attempt.outcome}
            <span className="sub" style={{ display: 'block' }}>
              {formatInstant(attempt.started_at, zone, 'short')}
              {attempt.reason && `. ${REASON_COPY[attempt.reason as keyof typeof REASON_COPY] ?? ''}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
