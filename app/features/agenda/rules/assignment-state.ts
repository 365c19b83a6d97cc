import { impossible, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { AssignmentState } from '../tables.ts';

/** What a unit, or the desk, can do with one assignment. */
export const ANSWERS = [
  'accept',
  'done',
  'reopen',
  'excuse',
  'withdraw-excuse',
  'confirm-excuse',
  'refuse-excuse',
  'cancel',
] as const;
export type Answer = (typeof ANSWERS)[number];

export type AssignmentFacts = {
  readonly state: AssignmentState;
  /** ISO instant. */
  readonly dueAt: string;
  /** The activity has no day for now, so nothing is late. */
  readonly held: boolean;
  readonly accepted: boolean;
  /** Who asked for an excuse after the deadline; null when nothing waits. */
  readonly excuseAskedBy: string | null;
};

/** `asked`: the excuse came after the deadline and waits for a second person; the state stays as it is. */
export type Answered = {
  readonly state: AssignmentState;
  readonly excuse: 'kept' | 'given' | 'asked' | 'cleared';
};

export type AnswerRefusal = {
  type: 'assignment-cancelled' | 'assignment-answered' | 'late-excuse-needs-second' | 'no-excuse-waiting';
};

/** True from the instant after the deadline on. */
export function isPastDue(facts: Pick<AssignmentFacts, 'dueAt' | 'held'>, now: string): boolean {
  return !facts.held && Date.parse(now) > Date.parse(facts.dueAt);
}

const isOpen = (state: AssignmentState) => state === 'given' || state === 'accepted';
const answered = { type: 'assignment-answered' } as const;

function excuse(facts: AssignmentFacts, now: string): Result<Answered, AnswerRefusal> {
  if (!isOpen(facts.state)) return refuse(answered);
  return isPastDue(facts, now)
    ? ok({ state: facts.state, excuse: 'asked' })
    : ok({ state: 'excused', excuse: 'given' });
}

function withdraw(facts: AssignmentFacts): Result<Answered, AnswerRefusal> {
  if (facts.state === 'excused')
    return ok({ state: facts.accepted ? 'accepted' : 'given', excuse: 'cleared' });
  return facts.excuseAskedBy === null
    ? refuse({ type: 'no-excuse-waiting' })
    : ok({ state: facts.state, excuse: 'cleared' });
}

/**
 * What an assignment becomes by one answer. The same answer twice changes nothing; a cancelled one takes none. An excuse
 * after the deadline counts only when a second person confirms it: never the one who asked.
 * @param by the person who answers
 * @param now ISO instant
 */
export function answerAssignment(
  facts: AssignmentFacts,
  answer: Answer,
  by: string | null,
  now: string,
): Result<Answered, AnswerRefusal> {
  if (answer === 'cancel') {
    if (facts.state === 'done') return refuse(answered);
    return ok({ state: 'cancelled', excuse: 'kept' });
  }
  if (facts.state === 'cancelled') return refuse({ type: 'assignment-cancelled' });
  switch (answer) {
    case 'accept':
      if (facts.state === 'given') return ok({ state: 'accepted', excuse: 'kept' });
      return facts.state === 'accepted' ? ok({ state: 'accepted', excuse: 'kept' }) : refuse(answered);
    case 'done':
      return facts.state === 'excused' ? refuse(answered) : ok({ state: 'done', excuse: 'cleared' });
    case 'reopen':
      return facts.state === 'done' || facts.state === 'accepted'
        ? ok({ state: 'accepted', excuse: 'kept' })
        : refuse(answered);
    case 'excuse':
      return excuse(facts, now);
    case 'withdraw-excuse':
      return withdraw(facts);
    case 'confirm-excuse':
    case 'refuse-excuse':
      if (facts.excuseAskedBy === null || !isOpen(facts.state)) return refuse({ type: 'no-excuse-waiting' });
      if (facts.excuseAskedBy === by) return refuse({ type: 'late-excuse-needs-second' });
      return answer === 'confirm-excuse'
        ? ok({ state: 'excused', excuse: 'given' })
        : ok({ state: facts.state, excuse: 'cleared' });
    default:
      return impossible(answer);
  }
}
