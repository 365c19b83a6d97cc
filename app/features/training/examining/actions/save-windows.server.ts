import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import { TEST_PARTS, windowsInput } from '../schema.ts';

/** When a batch takes the pre and the post test. What somebody began already may end later or earlier, but does not vanish. */
export const saveWindows = defineAction({
  name: 'training.save-test-windows',
  input: windowsInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const test = await tx
      .selectFrom('training_test')
      .select('id')
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
