import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { LockedBatch } from '../programmes/batch-rows.server.ts';
import { LIVE_STATES } from '../tables.ts';
import type { Places } from './rules/places.ts';

/** States that take one of the batch's places; who waits takes none. */
const HOLDING = ['pending', 'confirmed', 'offered'] as const;

/** The person with level and living role in the unit; null when he or she is not of that unit. */
export async function personOf(tx: Tx, personId: string, unitId: string, today: string) {
  return tx
    .selectFrom('org_read_person as p')
    .innerJoin('org_read_role as r', 'r.person_id', 'p.id')
    .select(['p.id', 'p.humas_level as level'])
    .where('p.id', '=', personId)
    .where('p.state', '=', 'live')
    .where('r.unit_id', '=', unitId)
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .executeTakeFirst();
}

export async function hasLiveRegistration(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('training_registration')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('state', 'in', [...LIVE_STATES])
    .executeTakeFirst();
  return row !== undefined;
}

/** Another training of the person whose days meet this batch's. */
export async function clashingBatch(
  tx: Tx,
  batch: LockedBatch,
  personId: string,
  states: readonly ('pending' | 'confirmed' | 'offered')[] = HOLDING,
): Promise<string | null> {
  const row = await tx
    .selectFrom('training_registration as r')
    .innerJoin('training_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('training_programme as p', 'p.id', 'b.programme_id')
    .select('p.title')
    .where('r.person_id', '=', personId)
    .where('r.state', 'in', [...states])
    .where('b.state', 'in', ['draft', 'open'])
    .where('b.id', '<>', batch.id)
    .where('b.from_date', '<=', batch.to_date)
    .where('b.to_date', '>=', batch.from_date)
    .executeTakeFirst();
  return row?.title ?? null;
}

/** When nobody can be offered a place any more: the first session, or the end of the first day where no session stands yet. */
export async function beginningOf(tx: Tx, batch: LockedBatch): Promise<string> {
  const first = await tx
    .selectFrom('training_session')
    .select('starts_at')
    .where('batch_id', '=', batch.id)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  return first?.starts_at ?? instantAt(batch.from_date, '23:59', batch.zone)!;
}

export async function heldIn(tx: Tx, batchId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('training_registration')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .where('state', 'in', [...HOLDING])
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function placesOf(tx: Tx, batch: LockedBatch, unitId: string, now: string): Promise<Places> {
  const rows = await tx
    .selectFrom('training_registration')
    .select(['unit_id', 'state'])
    .where('batch_id', '=', batch.id)
    .where('state', 'in', [...LIVE_STATES])
    .execute();
  const own = await tx
    .selectFrom('training_quota')
    .select('places')
    .where('batch_id', '=', batch.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  return {
    quota: batch.quota,
    held: rows.length - waiting,
    waiting,
    unitPlaces: own?.places ?? (batch.by_invitation ? 0 : batch.quota_per_unit),
    unitHeld: rows.filter((row) => row.unit_id === unitId).length,
    moderated: batch.moderated,
    begun: (await beginningOf(tx, batch)) <= now,
  };
}

/** Registration is open by its own days; without a last one until the training's first day. */
export const isWindowOpen = (batch: LockedBatch, now: string): boolean =>
  (batch.opens_at === null || batch.opens_at <= now) &&
  (batch.closes_at === null ? dateIn(now, batch.zone) <= batch.from_date : now < batch.closes_at);
