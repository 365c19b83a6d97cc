import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, type LockedBatch, lockBatch } from '../../programmes/batch-rows.server.ts';
import { LIVE_STATES } from '../../tables.ts';
import { isWindowOpen } from '../places.server.ts';
import { settleQueue } from '../queue.server.ts';
import { takePlace } from '../take-place.server.ts';

/** What keeps the whole batch from taking anybody; null when it takes people. */
export function closedFor(batch: LockedBatch, desk: boolean, now: string): TrainingRefusal | null {
  const isClosed = batch.state === 'draft' || isOver(batch) || (!desk && !isWindowOpen(batch, now));
  return isClosed ? { type: 'not-open' } : null;
}

/**
 * Registers a person of a unit for a batch. The batch is locked, so two registrations never take the last place. The desk
 * registers outside the window too: trainings of the past are entered afterwards.
 */
export const register = defineAction({
  name: 'training.register',
  input: z.object({ batchId: z.uuid(), unitId: z.uuid('Pilih unit.'), personId: z.uuid('Pilih petugas.') }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'register', input));
    const desk = may(actor, 'moderate');
    const closed = closedFor(batch, desk, now);
    if (closed) return refuse<TrainingRefusal>(closed);
    await settleQueue(context, batch);
    return takePlace(context, batch, { ...input, via: desk ? 'desk' : null, moderated: !desk });
  },
});

/** A registration with its batch, both held. The batch first, as everywhere: two acts never wait for each other. */
export async function lockRegistration(tx: Tx, registrationId: string) {
  const found = await tx
    .selectFrom('training_registration')
    .select('batch_id')
    .where('id', '=', registrationId)
    .executeTakeFirst();
  const batch = found && (await lockBatch(tx, found.batch_id));
  if (!batch) return null;
  const row = await tx
    .selectFrom('training_registration')
    .selectAll()
    .where('id', '=', registrationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { row, batch };
}

/** Gives a place back; the first of the queue is offered it. What was attended stays in the record. */
export const withdraw = defineAction({
  name: 'training.withdraw',
  input: z.object({ registrationId: z.uuid() }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const found = await lockRegistration(tx, input.registrationId);
    if (!found || !(LIVE_STATES as readonly string[]).includes(found.row.state)) return notFound();
    const { row, batch } = found;
    authorize(may(actor, 'answer-offer', { unitId: row.unit_id, personId: row.person_id }));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
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
    await settleQueue(context, batch);
    return ok();
  },
});
