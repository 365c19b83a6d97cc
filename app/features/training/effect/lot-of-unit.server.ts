import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/** The batch to which the lot sent a unit; null where no lot was drawn for it. */
export async function batchByLot(db: Tx, programmeId: string, unitId: string): Promise<string | null> {
  const row = await db
    .selectFrom('training_lot as l')
    .innerJoin('training_lot_unit as u', 'u.lot_id', 'l.id')
    .select(['u.place', 'l.first_batch_id as first', 'l.second_batch_id as second'])
    .where('l.programme_id', '=', programmeId)
    .where('u.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row) return null;
  return row.place === 'first' ? row.first : row.second;
}

/** Whether a lot was drawn between this batch and another. */
export async function isInLot(db: Tx, batchId: string): Promise<boolean> {
  const row = await db
    .selectFrom('training_lot')
    .select('id')
    .where((eb) => eb.or([eb('first_batch_id', '=', batchId), eb('second_batch_id', '=', batchId)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
