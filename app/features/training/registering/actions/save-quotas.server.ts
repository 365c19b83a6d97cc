import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { blankToNull, wholeNumber } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { isOver, lockBatch } from '../../programmes/batch-rows.server.ts';
import { settleQueue } from '../queue.server.ts';
import '../../tables.ts';

const quotasInput = z.object({
  batchId: z.uuid(),
  /** Of every unit that is shown; null leaves a unit the batch's usual number. */
  places: z.record(z.uuid(), z.preprocess(blankToNull, wholeNumber(0, 100).nullable())),
});

/** Sets how many a unit may send, where it differs from the batch's usual number. Who holds a place keeps it. */
export const saveQuotas = defineAction({
  name: 'training.save-quotas',
  input: quotasInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound, emit } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const unitIds = Object.keys(input.places);
    const known = await tx
      .selectFrom('org_read_unit')
      .select('id')
      .where('id', 'in', unitIds.length > 0 ? unitIds : ['00000000-0000-0000-0000-000000000000'])
      .execute();
    if (known.length < unitIds.length) return refuse<TrainingRefusal>({ type: 'unknown-unit' });
    await tx.deleteFrom('training_quota').where('batch_id', '=', batch.id).execute();
    const rows = Object.entries(input.places).flatMap(([unit_id, places]) =>
      places === null ? [] : [{ tenant_id: actor.tenantId, batch_id: batch.id, unit_id, places }],
    );
    if (rows.length > 0) await tx.insertInto('training_quota').values(rows).execute();
    await emit({
      name: 'training.quotas-saved',
      subject: { type: 'training-batch', id: batch.id },
      data: { units: rows.length },
    });
    await settleQueue(context, batch);
    return ok({ units: rows.length });
  },
});
