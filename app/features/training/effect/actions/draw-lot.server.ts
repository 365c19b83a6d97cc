import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, type LockedBatch, lockBatch } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';
import { newSeed, sha256 } from '../lot-hash.server.ts';
import { planOf } from '../queries/programme-effect.server.ts';
import { drawLot as draw, gapBetween, howManyFirst, isLateEnough } from '../rules/lot.ts';
import { LEAST_GAP, mostAfterDays } from '../rules/windows.ts';
import { lotInput } from '../schema.ts';

/** Both batches, locked in one order whoever asks, so that no registration slips in between. */
async function lockBoth(tx: Tx, firstId: string, secondId: string) {
  const held = new Map<string, LockedBatch | null>();
  for (const id of [firstId, secondId].sort()) held.set(id, await lockBatch(tx, id));
  return { first: held.get(firstId) ?? null, second: held.get(secondId) ?? null };
}

/** Units of the kind that would be drawn. */
export async function unitsToDraw(db: Tx, unitKind: string) {
  return db
    .selectFrom('org_read_unit')
    .select(['id', 'slug as code'])
    .where('kind', '=', unitKind as never)
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('slug')
    .execute();
}

/** Somebody of the kind was registered already, whatever became of it: who comes first is no longer left to the lot. */
export async function registrationBegan(db: Tx, programmeId: string, unitKind: string): Promise<boolean> {
  const row = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select('r.id')
    .where('r.programme_id', '=', programmeId)
    .where('u.kind', '=', unitKind as never)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function faultOf(
  first: LockedBatch,
  second: LockedBatch,
  asked: { unitKind: string; now: string },
): TrainingRefusal | null {
  if (isOver(first) || isOver(second)) return { type: 'batch-closed' };
  if (!first.unit_kinds.includes(asked.unitKind)) return { type: 'lot-not-for-kind', place: 'first' };
  if (!second.unit_kinds.includes(asked.unitKind)) return { type: 'lot-not-for-kind', place: 'second' };
  if (first.from_date <= dateIn(asked.now, first.zone)) return { type: 'lot-first-began' };
  const days = { toDate: first.to_date, fromDate: second.from_date };
  if (!isLateEnough(days, days))
    return { type: 'lot-too-close', days: gapBetween(days, days), least: LEAST_GAP };
  return null;
}

/** What was declared must end before the waiting units are in class themselves. */
async function windowFault(tx: Tx, first: LockedBatch, second: LockedBatch): Promise<TrainingRefusal | null> {
  const plan = await planOf(tx, first.programme_id);
  const most = mostAfterDays(
    { fromDate: first.from_date, toDate: first.to_date },
    { fromDate: second.from_date, toDate: second.to_date },
  );
  return plan && plan.afterDays > most
    ? { type: 'lot-window-too-long', most, afterDays: plan.afterDays }
    : null;
}

/** Draws which units of a kind go to the first batch. Once for a programme and kind, and for good. */
export const drawLot = defineAction({
  name: 'training.draw-lot',
  input: lotInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const { programmeId, unitKind } = input;
    const { first, second } = await lockBoth(tx, input.firstBatchId, input.secondBatchId);
    if (first?.programme_id !== programmeId || second?.programme_id !== programmeId) return notFound();
    authorize(may(actor, 'draw-lot'));
    const drawn = await tx
      .selectFrom('training_lot')
      .select('id')
      .where('programme_id', '=', programmeId)
      .where('unit_kind', '=', unitKind)
      .executeTakeFirst();
    if (drawn) return refuse<TrainingRefusal>({ type: 'lot-drawn' });
    const fault = faultOf(first, second, { unitKind, now });
    if (fault) return refuse<TrainingRefusal>(fault);
    const reached = await windowFault(tx, first, second);
    if (reached) return refuse<TrainingRefusal>(reached);
    if (await registrationBegan(tx, programmeId, unitKind))
      return refuse<TrainingRefusal>({ type: 'lot-registration-began' });
    const units = await unitsToDraw(tx, unitKind);
    if (units.length < 2) return refuse<TrainingRefusal>({ type: 'lot-too-few' });
    const seed = newSeed();
    const id = newId();
    await tx
      .insertInto('training_lot')
      .values({
        tenant_id: actor.tenantId,
        id,
        programme_id: programmeId,
        unit_kind: unitKind,
        first_batch_id: first.id,
        second_batch_id: second.id,
        seed,
        drawn_by: actor.kind === 'person' ? actor.personId : null,
        drawn_at: now,
      })
      .execute();
    const places = draw(units, seed, howManyFirst(units.length, first.quota), sha256);
    await tx
      .insertInto('training_lot_unit')
      .values(
        places.map(({ id: unitId, code, place }) => ({
          tenant_id: actor.tenantId,
          lot_id: id,
          unit_id: unitId,
          code,
          place,
        })),
      )
      .execute();
    await emit({
      name: 'training.lot-drawn',
      subject: { type: 'training-programme', id: programmeId },
      data: { lotId: id, unitKind, units: units.length, seed },
    });
    const firsts = places.filter(({ place }) => place === 'first').length;
    return ok({ lotId: id, first: firsts, second: places.length - firsts });
  },
});
