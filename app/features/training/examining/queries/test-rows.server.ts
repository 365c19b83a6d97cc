import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { BatchState, TestForm, TestPart } from '../../tables.ts';
import '../../tables.ts';
import type { BatchWindows, Window } from '../rules/times.ts';

type Windows = Readonly<Record<TestPart, Window | null>>;

export type BatchTest = {
  readonly batchState: BatchState;
  readonly programmeId: string;
  readonly minutes: number;
  readonly formA: string[];
  readonly formB: string[];
  readonly windows: Windows;
};

/** Windows of batches by batch id. */
export async function windowsOf(db: Tx, batchIds: readonly string[]): Promise<(batchId: string) => Windows> {
  const rows =
    batchIds.length === 0
      ? []
      : await db
          .selectFrom('training_test_window')
          .select(['batch_id', 'part', 'opens_at', 'closes_at'])
          .where('batch_id', 'in', [...batchIds])
          .execute();
  return (batchId) => {
    const of = (part: TestPart): Window | null => {
      const row = rows.find((one) => one.batch_id === batchId && one.part === part);
      return row ? { opensAt: row.opens_at, closesAt: row.closes_at } : null;
    };
    return { pre: of('pre'), post: of('post') };
  };
}

/** The test that a batch takes; null when its programme has none. */
export async function testOfBatch(db: Tx, batchId: string): Promise<BatchTest | null> {
  const row = await db
    .selectFrom('training_batch as b')
    .innerJoin('training_test as t', 't.programme_id', 'b.programme_id')
    .select(['b.state', 'b.programme_id', 't.minutes', 't.form_a', 't.form_b'])
    .where('b.id', '=', batchId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    batchState: row.state,
    programmeId: row.programme_id,
    minutes: row.minutes,
    formA: row.form_a,
    formB: row.form_b,
    windows: (await windowsOf(db, [batchId]))(batchId),
  };
}

/** Place of a registration among all of its batch, those given back included: it never moves. */
export async function rankOf(db: Tx, batchId: string, registrationId: string): Promise<number> {
  const { n } = await db
    .selectFrom('training_registration')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .where('id', '<', registrationId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The form that a participant has had. */
export async function earlierForm(db: Tx, registrationId: string): Promise<TestForm | null> {
  const row = await db
    .selectFrom('training_attempt')
    .select('form')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  return row?.form ?? null;
}

/** All batches whose test asks one of these questions, with their windows, in whatever programme: who is still asked them? */
export async function batchWindows(db: Tx, questions: readonly string[]): Promise<BatchWindows[]> {
  const batches = await db
    .selectFrom('training_batch as b')
    .innerJoin('training_test as t', 't.programme_id', 'b.programme_id')
    .select(['b.id', 'b.state', 'b.to_date'])
    .where(sql<boolean>`(t.form_a || t.form_b) && ${[...questions]}::uuid[]`)
    .execute();
  const windows = await windowsOf(
    db,
    batches.map(({ id }) => id),
  );
  return batches.map((batch) => ({ state: batch.state, toDate: batch.to_date, ...windows(batch.id) }));
}
