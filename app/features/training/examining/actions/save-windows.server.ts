import { sql } from 'kysely';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import type { TestPart } from '../../tables.ts';
import { CLOSE_JOB } from '../jobs.server.ts';
import { TEST_PARTS, windowsInput } from '../schema.ts';

type Moving = { batchId: string; part: TestPart; minutes: number; now: string };

/**
 * Whoever is answering follows the window: nobody answers any more when results are shown, and who began late gets the time that a
 * longer window gives.
 */
async function moveDeadlines(tx: Tx, { batchId, part, minutes, now }: Moving) {
  return tx
    .updateTable('training_attempt as a')
    .from('training_test_window as w')
    .set({
      deadline_at: sql<string>`least(a.started_at + make_interval(mins => ${minutes}::int), w.closes_at)`,
    })
    .whereRef('w.batch_id', '=', 'a.batch_id')
    .whereRef('w.part', '=', 'a.part')
    .where('a.batch_id', '=', batchId)
    .where('a.part', '=', part)
    .where('a.submitted_at', 'is', null)
    .where('a.deadline_at', '>', now)
    .returning(['a.id', 'a.deadline_at as deadlineAt'])
    .execute();
}

/** When a batch takes the pre and the post test. What somebody began already may end later or earlier, but does not vanish. */
export const saveWindows = defineAction({
  name: 'training.save-test-windows',
  input: windowsInput,
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const test = await tx
      .selectFrom('training_test')
      .select('minutes')
      .where('programme_id', '=', batch.programme_id)
      .executeTakeFirst();
    if (!test) return refuse<TrainingRefusal>({ type: 'no-test' });
    const instant = (moment: string) => instantAt(moment.slice(0, 10), moment.slice(11), batch.zone)!;
    for (const part of TEST_PARTS) {
      const opens = input[`${part}Opens`];
      const closes = input[`${part}Closes`];
      if (opens && closes) {
        const times = { opens_at: instant(opens), closes_at: instant(closes) };
        await tx
          .insertInto('training_test_window')
          .values({ tenant_id: actor.tenantId, batch_id: batch.id, part, ...times })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'batch_id', 'part']).doUpdateSet(times))
          .execute();
        const moved = await moveDeadlines(tx, { batchId: batch.id, part, minutes: test.minutes, now });
        for (const { id, deadlineAt } of moved)
          await send(CLOSE_JOB, { tenantId: actor.tenantId, attemptId: id }, { startAfter: deadlineAt });
        continue;
      }
      const taken = await tx
        .selectFrom('training_attempt')
        .select('id')
        .where('batch_id', '=', batch.id)
        .where('part', '=', part)
        .limit(1)
        .executeTakeFirst();
      if (taken) return refuse<TrainingRefusal>({ type: 'test-taken', part });
      await tx
        .deleteFrom('training_test_window')
        .where('batch_id', '=', batch.id)
        .where('part', '=', part)
        .execute();
    }
    await emit({
      name: 'training.test-windows-saved',
      subject: { type: 'training-batch', id: batch.id },
      data: {},
    });
    return ok();
  },
});
