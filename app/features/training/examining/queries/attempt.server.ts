import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import type { TestPart } from '../../tables.ts';
import { keysOf } from '../close-row.server.ts';
import { type Choices, countRight, rightIn } from '../rules/marking.ts';
import { isLate, mayReveal, windowState } from '../rules/times.ts';
import { batchWindows, testOfBatch } from './test-rows.server.ts';

export type AskedQuestion = {
  readonly id: string;
  readonly text: string;
  readonly options: readonly string[];
};

export type Running = {
  readonly kind: 'running';
  readonly attemptId: string;
  readonly deadlineAt: string;
  /** Of the server's clock when the page was made; the phone's clock may be wrong. */
  readonly remainingMs: number;
  readonly questions: readonly AskedQuestion[];
  readonly answers: Choices;
};

export type ReviewedQuestion = AskedQuestion & { readonly chosen: number | null; readonly right: number };

export type Over = {
  readonly kind: 'over';
  readonly by: 'person' | 'time';
  readonly questions: number;
  readonly answered: number;
  /** Until the window is closed: null. */
  readonly correct: number | null;
  /** Until nobody is asked these questions any more: null. */
  readonly review: readonly ReviewedQuestion[] | null;
};

export type AttemptState = { readonly kind: 'not-begun' } | Running | Over;

async function askedOf(db: Tx, ids: readonly string[]): Promise<AskedQuestion[]> {
  if (ids.length === 0) return [];
  // The right option is not even read.
  const rows = await db
    .selectFrom('training_question')
    .select(['id', 'text', 'options'])
    .where('id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Attempt = {
  id: string;
  questions: string[];
  answers: Choices;
  deadline_at: string;
  submitted_at: string | null;
  closed_by: 'person' | 'time' | null;
};

async function overView(db: Tx, attempt: Attempt, shown: { score: boolean; review: boolean }): Promise<Over> {
  const base = {
    kind: 'over' as const,
    by: attempt.closed_by ?? ('time' as const),
    questions: attempt.questions.length,
    answered: Object.keys(attempt.answers).length,
  };
  if (!shown.score) return { ...base, correct: null, review: null };
  const keys = await keysOf(db, attempt.questions);
  const correct = countRight(rightIn(attempt.questions, attempt.answers, keys));
  if (!shown.review) return { ...base, correct, review: null };
  const asked = await askedOf(db, attempt.questions);
  return {
    ...base,
    correct,
    review: asked.map((one) => ({ ...one, chosen: attempt.answers[one.id] ?? null, right: keys[one.id]! })),
  };
}

/** The viewer's own attempt, as far as it may be shown now. Null for who has no confirmed place. */
export async function attemptView(
  db: Tx,
  actor: PersonActor,
  asked: { batchId: string; part: TestPart; now: string },
) {
  const head = await batchPage(db, actor, asked.batchId);
  const own = head?.own?.state === 'confirmed' ? head.own : null;
  if (!head || !own || !may(actor, 'take-test', { personId: actor.personId, confirmed: true })) return null;
  const test = await testOfBatch(db, head.id);
  const row = await db
    .selectFrom('training_attempt')
    .select(['id', 'questions', 'answers', 'deadline_at', 'submitted_at', 'closed_by'])
    .where('registration_id', '=', own.registrationId)
    .where('part', '=', asked.part)
    .executeTakeFirst();
  const window = test?.windows[asked.part] ?? null;
  const base = { head, part: asked.part, minutes: test?.minutes ?? null, window };
  const state = windowState(window, asked.now);
  if (!row) return { ...base, windowState: state, attempt: { kind: 'not-begun' } as AttemptState };
  if (!row.submitted_at && !isLate(row.deadline_at, asked.now)) {
    const attempt: Running = {
      kind: 'running',
      attemptId: row.id,
      deadlineAt: row.deadline_at,
      remainingMs: Date.parse(row.deadline_at) - Date.parse(asked.now),
      questions: await askedOf(db, row.questions),
      answers: row.answers,
    };
    return { ...base, windowState: state, attempt: attempt as AttemptState };
  }
  const today = dateIn(asked.now, head.zone);
  const score = state === 'over' || state === 'unset';
  const review = score && mayReveal(await batchWindows(db, row.questions), asked.now, today);
  const attempt: AttemptState = await overView(db, row, { score, review });
  return { ...base, windowState: state, attempt };
}
