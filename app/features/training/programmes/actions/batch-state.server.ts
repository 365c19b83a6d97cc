import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { trainingCopy } from '../../copy.id.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, type LockedBatch, lockBatch, participantsOf } from '../batch-rows.server.ts';
import { cancelInput } from '../schema.ts';

const batchOnly = z.object({ batchId: z.uuid() });

/** Opens registration. From here on the rule for the certificate stands. */
export const openBatch = defineAction({
  name: 'training.open-batch',
  input: batchOnly,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (batch.state !== 'draft') return refuse<TrainingRefusal>({ type: 'batch-not-draft' });
    const lesson = await tx
      .selectFrom('training_session')
      .select('id')
      .where('batch_id', '=', batch.id)
      .where('kind', '=', 'lesson')
      .limit(1)
      .executeTakeFirst();
    if (!lesson) return refuse<TrainingRefusal>({ type: 'no-lessons' });
    await tx
      .updateTable('training_batch')
      .set({ state: 'open', rule_frozen_at: now, updated_at: now })
      .where('id', '=', batch.id)
      .execute();
    await emit({
      name: 'training.batch-opened',
      subject: { type: 'training-batch', id: batch.id },
      data: { programmeId: batch.programme_id },
    });
    return ok({ programmeId: batch.programme_id });
  },
});

/** Tells everybody who holds or waits for a place. @returns how many were told */
export async function tellParticipants(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  batch: Pick<LockedBatch, 'id' | 'zone'>,
  notice: { kind: string; title: string; body?: string; key: string },
): Promise<number> {
  const personIds = await participantsOf(context.tx, batch.id);
  if (personIds.length === 0) return 0;
  return tell(context, {
    zone: batch.zone,
    notices: personIds.map((personId) => ({
      personId,
      urgency: 'normal' as const,
      href: '/kerja/pelatihan-saya',
      ...notice,
    })),
  });
}

/** Calls a batch off; its participants are told why. */
export const cancelBatch = defineAction({
  name: 'training.cancel-batch',
  input: cancelInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    await tx
      .updateTable('training_batch')
      .set({ state: 'cancelled', state_reason: input.reason, updated_at: now })
      .where('id', '=', batch.id)
      .execute();
    const told = await tellParticipants(context, batch, {
      kind: 'training.batch-cancelled',
      title: trainingCopy.notices.cancelled,
      body: trainingCopy.notices.reason(input.reason),
      key: `training-cancelled:${batch.id}`,
    });
    await emit({
      name: 'training.batch-cancelled',
      subject: { type: 'training-batch', id: batch.id },
      data: { programmeId: batch.programme_id, told },
    });
    return ok({ told });
  },
});

/** Closes a batch that is over: attendance, scores and places stand from here on. */
export const finishBatch = defineAction({
  name: 'training.finish-batch',
  input: batchOnly,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (batch.state !== 'open') return refuse<TrainingRefusal>({ type: 'batch-closed' });
    if (dateIn(now, batch.zone) < batch.to_date) return refuse<TrainingRefusal>({ type: 'batch-still-runs' });
    await tx
      .updateTable('training_batch')
      .set({ state: 'finished', updated_at: now })
      .where('id', '=', batch.id)
      .execute();
    await emit({
      name: 'training.batch-finished',
      subject: { type: 'training-batch', id: batch.id },
      data: { programmeId: batch.programme_id },
    });
    return ok({ programmeId: batch.programme_id });
  },
});
