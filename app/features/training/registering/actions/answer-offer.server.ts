import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import { beginningOf, clashingBatch } from '../places.server.ts';
import { settleQueue } from '../queue.server.ts';
import { lockRegistration } from './register.server.ts';

/** Takes a place that was offered, or leaves it to the next one of the queue. */
export const answerOffer = defineAction({
  name: 'training.answer-offer',
  input: z.object({ registrationId: z.uuid(), answer: z.enum(['accept', 'decline']) }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const found = await lockRegistration(tx, input.registrationId);
    if (!found) return notFound();
    const { row, batch } = found;
    authorize(may(actor, 'answer-offer', { unitId: row.unit_id, personId: row.person_id }));
    if (row.state !== 'offered') return refuse<TrainingRefusal>({ type: 'no-offer' });
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    if (input.answer === 'accept') {
      // The row stays as it is here; the job that passes the place on is due at this very moment. A batch may have been moved nearer.
      if (row.offered_until! <= now || (await beginningOf(tx, batch)) <= now)
        return refuse<TrainingRefusal>({ type: 'offer-lapsed' });
      const title = await clashingBatch(tx, batch, row.person_id);
      if (title !== null) return refuse<TrainingRefusal>({ type: 'clashing-batch', title });
    }
    const accepted = batch.moderated && !may(actor, 'moderate') ? 'pending' : 'confirmed';
    const state = input.answer === 'accept' ? accepted : 'withdrawn';
    await tx
      .updateTable('training_registration')
      .set({ state, offered_until: null, updated_at: now })
      .where('id', '=', row.id)
      .execute();
    await emit({
      name: 'training.offer-answered',
      subject: { type: 'training-registration', id: row.id },
      data: { batchId: batch.id, unitId: row.unit_id, answer: input.answer },
    });
    await settleQueue(context, batch);
    return ok({ state });
  },
});

/** Passes on what was offered and not answered in time. Runs by the clock; twice does no harm. */
export const passOffers = defineAction({
  name: 'training.pass-offers',
  input: z.object({ batchId: z.uuid() }),
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'run-jobs'));
    await settleQueue(context, batch);
    return ok();
  },
});
