import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { batchByLot } from '../effect/lot-of-unit.server.ts';
import type { TrainingRefusal } from '../errors.ts';
import '../events.ts';
import type { LockedBatch } from '../programmes/batch-rows.server.ts';
import type { RegistrationTable } from '../tables.ts';
import { carryWork } from './carry-work.server.ts';
import { clashingBatch, hasLiveRegistration, personOf, placesOf } from './places.server.ts';
import { placeFor } from './rules/places.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>;
type TakenState = 'confirmed' | 'pending' | 'waiting';

/** A row of a registration that has just been decided. */
export function registrationRow(
  context: Pick<Context, 'actor' | 'now'>,
  batch: LockedBatch,
  given: Pick<
    RegistrationTable,
    'person_id' | 'unit_id' | 'humas_level' | 'state' | 'via' | 'replaces_id' | 'queued_at'
  >,
): RegistrationTable {
  const { actor, now } = context;
  return {
    tenant_id: actor.tenantId,
    id: newId(Date.parse(now)),
    programme_id: batch.programme_id,
    batch_id: batch.id,
    offered_until: null,
    note: null,
    created_by: actor.kind === 'person' ? actor.personId : null,
    created_at: now,
    decided_by: null,
    decided_at: null,
    updated_at: now,
    ...given,
  };
}

/** A moment after everybody who waits: the act that came first may have begun a little later than this one. */
async function endOfQueue(tx: Tx, batchId: string, now: string): Promise<string> {
  const { last } = await tx
    .selectFrom('training_registration')
    .select((eb) => eb.fn.max('queued_at').as('last'))
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  // As moments, not as text: `02.001Z` stands before `02Z` in the alphabet.
  const after = last === null ? Number.NEGATIVE_INFINITY : Date.parse(last) + 1;
  return after > Date.parse(now) ? new Date(after).toISOString() : now;
}

/** Whether the batch is for units of this kind. */
async function isInvited(tx: Tx, batch: LockedBatch, unitId: string): Promise<boolean> {
  const unit = await tx
    .selectFrom('org_read_unit')
    .select('kind')
    .where('id', '=', unitId)
    .executeTakeFirst();
  return unit !== undefined && batch.unit_kinds.includes(unit.kind);
}

/** Who is fit for a place of this batch, or why not. */
export async function fitPerson(
  tx: Tx,
  batch: LockedBatch,
  given: { personId: string; unitId: string },
  now: string,
): Promise<Result<{ id: string; level: string | null }, TrainingRefusal>> {
  const person = await personOf(tx, given.personId, given.unitId, dateIn(now, batch.zone));
  if (!person) return refuse<TrainingRefusal>({ type: 'not-of-unit' });
  if (await hasLiveRegistration(tx, batch.programme_id, person.id))
    return refuse<TrainingRefusal>({ type: 'already-registered' });
  const title = await clashingBatch(tx, batch, person.id);
  return title === null ? ok(person) : refuse<TrainingRefusal>({ type: 'clashing-batch', title });
}

/** Gives a person a place, or a place in the queue, in a batch whose lock the caller holds. */
export async function takePlace(
  context: Context,
  batch: LockedBatch,
  given: { personId: string; unitId: string; via: 'desk' | 'csv' | null; moderated: boolean },
): Promise<Result<{ registrationId: string; state: TakenState }, TrainingRefusal>> {
  const { tx, now } = context;
  if (!(await isInvited(tx, batch, given.unitId)))
    return refuse<TrainingRefusal>({ type: 'unit-not-invited' });
  const drawn = await batchByLot(tx, batch.programme_id, given.unitId);
  if (drawn !== null && drawn !== batch.id) return refuse<TrainingRefusal>({ type: 'drawn-for-other-batch' });
  const person = await fitPerson(tx, batch, given, now);
  if (!person.ok) return person;
  const places = await placesOf(tx, batch, given.unitId, now);
  const place = placeFor({ ...places, moderated: places.moderated && given.moderated });
  if (place === 'unit-full' && batch.by_invitation && places.unitPlaces === 0)
    return refuse<TrainingRefusal>({ type: 'not-invited' });
  if (place === 'unit-full')
    return refuse<TrainingRefusal>({ type: 'unit-quota-full', places: places.unitPlaces });
  if (place === 'batch-full') return refuse<TrainingRefusal>({ type: 'batch-full' });
  const queuedAt = place === 'waiting' ? await endOfQueue(tx, batch.id, now) : null;
  const row = registrationRow(context, batch, {
    queued_at: queuedAt,
    person_id: person.value.id,
    unit_id: given.unitId,
    humas_level: person.value.level,
    state: place,
    via: given.via ?? (batch.by_invitation ? 'invitation' : 'quota'),
    replaces_id: null,
  });
  const taken = await tx
    .insertInto('training_registration')
    .values(row)
    // Another batch of the programme may have taken the person at this very moment.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!taken) return refuse<TrainingRefusal>({ type: 'already-registered' });
  await carryWork(tx, { batchId: batch.id, personId: row.person_id, registrationId: row.id });
  await context.emit({
    name: 'training.registered',
    subject: { type: 'training-registration', id: row.id },
    data: { batchId: batch.id, unitId: given.unitId, state: place },
  });
  return ok({ registrationId: row.id, state: place });
}
