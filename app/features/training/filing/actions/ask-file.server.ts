import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import '../../tables.ts';

export const MAKE_FILE_JOB = 'training.make-file';
/** Collected, drawn, tabled, kept. */
export const FILE_STEPS = 4;
const STALE_MINUTES = 15;
/** A making that was asked for before this moment and has not ended has died with its worker. */
export const staleBefore = (now: string): string =>
  new Date(Date.parse(now) - STALE_MINUTES * 60_000).toISOString();

/** Begins to make the file of a batch for the accountability report (SPJ). */
export const askFile = defineAction({
  name: 'training.ask-file',
  input: z.object({ batchId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'export-file'));
    if (batch.state === 'draft') return refuse<TrainingRefusal>({ type: 'batch-not-running' });
    const running = await tx
      .selectFrom('training_file_run')
      .select('id')
      .where('batch_id', '=', batch.id)
      .where('state', '=', 'running')
      .where('asked_at', '>', staleBefore(now))
      .executeTakeFirst();
    if (running) return refuse<TrainingRefusal>({ type: 'file-running' });
    const id = newId();
    await tx
      .insertInto('training_file_run')
      .values({
        tenant_id: actor.tenantId,
        id,
        batch_id: batch.id,
        steps: FILE_STEPS,
        pdf_file_id: null,
        xlsx_file_id: null,
        asked_by: actor.kind === 'person' ? actor.personId : null,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    await send(MAKE_FILE_JOB, { tenantId: actor.tenantId, runId: id });
    await emit({
      name: 'training.file-asked',
      subject: { type: 'training-batch', id: batch.id },
      data: { runId: id },
    });
    return ok({ runId: id });
  },
});
