import { sql } from 'kysely';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { attendanceBegan } from '../../attending/queries/attendance-began.server.ts';
import { trainingCopy } from '../../copy.id.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../batch-rows.server.ts';
import { moveInput } from '../schema.ts';
import { tellParticipants } from './batch-state.server.ts';

/** Everything of the batch that stands in time moves by the same number of days, at the same hour of the day. */
async function shiftAll(tx: Tx, batchId: string, days: number): Promise<void> {
  const by = sql`make_interval(days => ${days}::int)`;
  await sql`update training_session set date = date + ${days}::int, starts_at = starts_at + ${by}, ends_at = ends_at + ${by}
    where batch_id = ${batchId}`.execute(tx);
  await sql`update training_test_window set opens_at = opens_at + ${by}, closes_at = closes_at + ${by}
    where batch_id = ${batchId}`.execute(tx);
  await sql`update training_task set due_at = due_at + ${by} where batch_id = ${batchId}`.execute(tx);
  await sql`update training_material set visible_from = visible_from + ${by} where batch_id = ${batchId}`.execute(
    tx,
  );
}

/** Moves a batch to other days (and another place); its participants are told once. */
export const moveBatch = defineAction({
  name: 'training.move-batch',
  input: moveInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const from = Temporal.PlainDate.from(batch.from_date);
    const { days } = from.until(Temporal.PlainDate.from(input.fromDate), { largestUnit: 'day' });
    const place = input.place ?? batch.place;
    if (days === 0 && place === batch.place) return refuse<TrainingRefusal>({ type: 'same-days' });
    if (days !== 0 && (await attendanceBegan(tx, batch.id)))
      return refuse<TrainingRefusal>({ type: 'attendance-began' });
    const toDate = Temporal.PlainDate.from(batch.to_date).add({ days }).toString();
    await shiftAll(tx, batch.id, days);
    await tx
      .updateTable('training_batch')
      .set({ from_date: input.fromDate, to_date: toDate, place, updated_at: now })
      .where('id', '=', batch.id)
      .execute();
    const told = await tellParticipants(context, batch, {
      kind: 'training.batch-moved',
      title: trainingCopy.notices.moved,
      body: trainingCopy.notices.movedTo(input.fromDate, toDate, place),
      key: `training-moved:${batch.id}:${input.fromDate}:${now}`,
    });
    await emit({
      name: 'training.batch-moved',
      subject: { type: 'training-batch', id: batch.id },
      data: { programmeId: batch.programme_id, from: batch.from_date, to: input.fromDate, told },
    });
    return ok({ told, programmeId: batch.programme_id });
  },
});
