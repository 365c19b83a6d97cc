import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, type LockedBatch, lockBatch } from '../../programmes/batch-rows.server.ts';
import { LIVE_STATES } from '../../tables.ts';
import { type Places, placeFor } from '../rules/places.ts';

/** The person with level and living role in the unit; null when he or she is not of that unit. */
async function personOf(tx: Tx, personId: string, unitId: string, today: string) {
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

async function liveRegistration(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
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
async function clashingBatch(tx: Tx, batch: LockedBatch, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('training_registration as r')
    .innerJoin('training_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('training_programme as p', 'p.id', 'b.programme_id')
    .select('p.title')
    .where('r.person_id', '=', personId)
    .where('r.state', 'in', ['pending', 'confirmed', 'offered'])
    .where('b.state', 'in', ['draft', 'open'])
    .where('b.id', '<>', batch.id)
    .where('b.from_date', '<=', batch.to_date)
    .where('b.to_date', '>=', batch.from_date)
    .executeTakeFirst();
  return row?.title ?? null;
}

async function placesOf(tx: Tx, batch: LockedBatch, unitId: string): Promise<Places> {
  const rows = await tx
    .selectFrom('training_registration')
    .select(['unit_id'])
    .where('batch_id', '=', batch.id)
    .where('state', 'in', ['pending', 'confirmed', 'offered'])
    .execute();
  const own = await tx
    .selectFrom('training_quota')
    .select('places')
    .where('batch_id', '=', batch.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return {
    quota: batch.quota,
    held: rows.length,
    unitPlaces: own?.places ?? batch.quota_per_unit,
    unitHeld: rows.filter((row) => row.unit_id === unitId).length,
    moderated: batch.moderated,
  };
}

const isWindowOpen = (batch: LockedBatch, now: string): boolean =>
  (batch.opens_at === null || batch.opens_at <= now) &&
  (batch.closes_at === null ? dateIn(now, batch.zone) <= batch.from_date : now < batch.closes_at);

/**
 * Registers a person of a unit for a batch. The batch is locked, so two registrations never take the last place. The desk
 * registers outside the window too: trainings of the past are entered afterwards.
 */
export const register = defineAction({
  name: 'training.register',
  input: z.object({ batchId: z.uuid(), unitId: z.uuid('Pilih unit.'), personId: z.uuid('Pilih petugas.') }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'register', input));
    const desk = may(actor, 'moderate');
    if (batch.state === 'draft' || isOver(batch) || (!desk && !isWindowOpen(batch, now)))
      return refuse<TrainingRefusal>({ type: 'not-open' });
    const unit = await tx
      .selectFrom('org_read_unit')
      .select('kind')
      .where('id', '=', input.unitId)
      .executeTakeFirst();
    if (!unit || !batch.unit_kinds.includes(unit.kind))
      return refuse<TrainingRefusal>({ type: 'unit-not-invited' });
    const person = await personOf(tx, input.personId, input.unitId, dateIn(now, batch.zone));
    if (!person) return refuse<TrainingRefusal>({ type: 'not-of-unit' });
    if (await liveRegistration(tx, batch.programme_id, person.id))
      return refuse<TrainingRefusal>({ type: 'already-registered' });
    const title = await clashingBatch(tx, batch, person.id);
    if (title !== null) return refuse<TrainingRefusal>({ type: 'clashing-batch', title });
    const places = await placesOf(tx, batch, input.unitId);
    const place = placeFor(desk ? { ...places, moderated: false } : places);
    if (place === 'unit-full')
      return refuse<TrainingRefusal>({ type: 'unit-quota-full', places: places.unitPlaces });
    if (place === 'batch-full') return refuse<TrainingRefusal>({ type: 'batch-full' });
    const id = newId();
    const taken = await tx
      .insertInto('training_registration')
      .values({
        tenant_id: actor.tenantId,
        id,
        programme_id: batch.programme_id,
        batch_id: batch.id,
        person_id: person.id,
        unit_id: input.unitId,
        humas_level: person.level,
        state: place,
        via: desk ? 'desk' : 'quota',
        queued_at: null,
        offered_until: null,
        replaces_id: null,
        note: null,
        created_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
        decided_by: null,
        decided_at: null,
        updated_at: now,
      })
      // Another batch of the programme may have taken the person at this very moment.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!taken) return refuse<TrainingRefusal>({ type: 'already-registered' });
    await emit({
      name: 'training.registered',
      subject: { type: 'training-registration', id },
      data: { batchId: batch.id, unitId: input.unitId, state: place },
    });
    return ok({ registrationId: id, state: place });
  },
});

/** Gives a place back. What was attended stays in the record. */
export const withdraw = defineAction({
  name: 'training.withdraw',
  input: z.object({ registrationId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('training_registration')
      .select(['id', 'batch_id', 'unit_id', 'person_id', 'state'])
      .where('id', '=', input.registrationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row || !(LIVE_STATES as readonly string[]).includes(row.state)) return notFound();
    authorize(may(actor, 'answer-offer', { unitId: row.unit_id, personId: row.person_id }));
    const batch = await lockBatch(tx, row.batch_id);
    if (!batch || isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    await tx
      .updateTable('training_registration')
      .set({ state: 'withdrawn', queued_at: null, offered_until: null, updated_at: now })
      .where('id', '=', row.id)
      .execute();
    await emit({
      name: 'training.registration-withdrawn',
      subject: { type: 'training-registration', id: row.id },
      data: { batchId: row.batch_id, unitId: row.unit_id },
    });
    return ok();
  },
});
