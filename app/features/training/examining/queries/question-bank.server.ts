import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import { questionKey } from '../rules/question-rows.ts';

export type BankQuestion = {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly answer: number;
  readonly state: 'live' | 'retired';
  /** Attempts that were asked it. */
  readonly asked: number;
};

/** The bank by topic. Only for who writes questions: it tells the right answers. */
export async function questionBank(db: Tx, state: 'live' | 'retired') {
  const rows = await db
    .selectFrom('training_question as q')
    .select((eb) => [
      'q.id',
      'q.topic',
      'q.text',
      'q.options',
      'q.answer',
      'q.state',
      eb
        .selectFrom('training_attempt as a')
        .select((inside) => inside.fn.countAll<number>().as('n'))
        .where(sql<boolean>`q.id = any(a.questions)`)
        .as('asked'),
    ])
    .orderBy('q.topic')
    .orderBy('q.id')
    .execute();
  return {
    questions: rows
      .filter((row) => row.state === state)
      .map((row): BankQuestion => ({ ...row, asked: Number(row.asked ?? 0) })),
    topics: [...new Set(rows.map(({ topic }) => topic))],
    live: rows.filter((row) => row.state === 'live').length,
    retired: rows.filter((row) => row.state === 'retired').length,
  };
}

/** What the bank's questions are known by, retired ones included. */
export async function bankKeys(db: Tx): Promise<Set<string>> {
  const rows = await db.selectFrom('training_question').select(['topic', 'text']).execute();
  return new Set(rows.map(questionKey));
}
