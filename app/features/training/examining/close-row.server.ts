import type { Tx } from '#app/platform/db/db.server.ts';
import type { AttemptTable } from '../tables.ts';
import '../tables.ts';
import { type Choices, countRight, rightIn } from './rules/marking.ts';

/** Right option of each question. Stays on the server. */
export async function keysOf(db: Tx, questionIds: readonly string[]): Promise<Choices> {
  if (questionIds.length === 0) return {};
  const rows = await db
    .selectFrom('training_question')
    .select(['id', 'answer'])
    .where('id', 'in', [...new Set(questionIds)])
    .execute();
  return Object.fromEntries(rows.map(({ id, answer }) => [id, answer]));
}

/** Closes a held attempt and counts what was right. */
export async function closeRow(
  tx: Tx,
  attempt: Pick<AttemptTable, 'id' | 'questions'> & { answers: Choices },
  closed: { by: 'person' | 'time'; at: string },
): Promise<void> {
  const right = rightIn(attempt.questions, attempt.answers, await keysOf(tx, attempt.questions));
  await tx
    .updateTable('training_attempt')
    .set({ submitted_at: closed.at, closed_by: closed.by, correct: countRight(right) })
    .where('id', '=', attempt.id)
    .execute();
}
