import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { blankToNull } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import { registeringCopy as copy } from '../copy.id.ts';
import { settleQueue } from '../queue.server.ts';

const MOST = 500;

const decideInput = z
  .object({
    batchId: z.uuid(),
    registrationIds: z.array(z.uuid()).min(1, copy.chooseSome).max(MOST),
    decision: z.enum(['confirm', 'reject']),
    reason: z.preprocess(
      blankToNull,
      z.string().trim().max(300, 'Paling banyak 300 huruf.').nullable().default(null),
    ),
  })
  .refine((input) => input.decision === 'confirm' || input.reason !== null, {
    message: 'Isi alasan penolakan.',
    path: ['reason'],
  });

/** The desk takes or refuses registrations that wait for its look: all that were chosen, or none. Who is refused reads why. */
export const decideRegistrations = defineAction({
  name: 'training.decide-registrations',
  input: decideInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'moderate'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const ids = [...new Set(input.registrationIds)];
    const confirms = input.decision === 'confirm';
    const decided = await tx
      .updateTable('training_registration')
      .set({
        state: confirms ? 'confirmed' : 'rejected',
        note: input.reason,
        decided_by: actor.kind === 'person' ? actor.personId : null,
        decided_at: now,
        updated_at: now,
      })
      .where('batch_id', '=', batch.id)
      .where('id', 'in', ids)
      .where('state', '=', 'pending')
      .returning(['id', 'person_id', 'unit_id'])
      .execute();
    if (decided.length < ids.length) return refuse<TrainingRefusal>({ type: 'not-pending' });
    await tell(context, {
      zone: batch.zone,
      notices: decided.map((one) => ({
        personId: one.person_id,
        kind: confirms ? 'training.registration-confirmed' : 'training.registration-rejected',
        urgency: 'normal',
        title: confirms ? copy.notices.confirmed : copy.notices.rejected,
        body: input.reason ? copy.notices.reason(input.reason) : '',
        href: '/kerja/pelatihan-saya',
        key: `training-decided:${one.id}:${now}`,
      })),
    });
    for (const one of decided)
      await emit({
        name: 'training.registration-decided',
        subject: { type: 'training-registration', id: one.id },
        data: { batchId: batch.id, unitId: one.unit_id, decision: input.decision },
      });
    await settleQueue(context, batch);
    return ok({ decided: decided.length });
  },
});
