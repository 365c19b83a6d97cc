import type { Tx } from '#app/platform/db/db.server.ts';
import type { BatchState } from '../tables.ts';
import '../tables.ts';

/** The batch of an act, held until its end. Null when there is none. */
export async function lockBatch(tx: Tx, batchId: string) {
  const row = await tx
    .selectFrom('training_batch')
    .selectAll()
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
export type LockedBatch = NonNullable<Awaited<ReturnType<typeof lockBatch>>>;

/** Nothing of a batch that is over or called off is changed any more. */
export const isOver = (batch: { state: BatchState }): boolean =>
  batch.state === 'cancelled' || batch.state === 'finished';

/** The zone of the government whose transaction this is. */
export async function zoneOf(tx: Tx): Promise<string> {
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  return zone;
}

/** Persons who hold or wait for a place in a batch. */
export async function participantsOf(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('training_registration')
    .select('person_id')
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['pending', 'confirmed', 'waiting', 'offered'])
    .execute();
  return rows.map((row) => row.person_id);
}
