import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import { dueFor, undrawnIn } from '../due.server.ts';

export const ISSUE_JOB = 'training.issue-certificates';

/** Begins to make the certificates of all who meet the frozen rule and have none. The work itself is a job with progress. */
export const askCertificates = defineAction({
  name: 'training.ask-certificates',
  /** `origin` is where citizens reach the check page, as the request came. */
  input: z.object({ batchId: z.uuid(), origin: z.url() }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'issue-certificates'));
    if (batch.state === 'draft' || batch.state === 'cancelled')
      return refuse<TrainingRefusal>({ type: 'batch-not-running' });
    if (dateIn(now, batch.zone) < batch.to_date) return refuse<TrainingRefusal>({ type: 'batch-still-runs' });
    const due = await dueFor(tx, { id: batch.id, lateMinutes: batch.late_minutes, rule: batch.rule });
    const wanted = due.length + (await undrawnIn(tx, batch.id)).length;
    if (wanted === 0) return refuse<TrainingRefusal>({ type: 'nobody-due' });
    const id = newId();
    await tx
      .insertInto('training_certificate_run')
      .values({
        tenant_id: actor.tenantId,
        id,
        batch_id: batch.id,
        wanted,
        asked_by: actor.kind === 'person' ? actor.personId : null,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    await send(ISSUE_JOB, { tenantId: actor.tenantId, runId: id, origin: input.origin });
    await emit({
      name: 'training.certificates-asked',
      subject: { type: 'training-batch', id: batch.id },
      data: { wanted },
    });
    return ok({ runId: id, wanted });
  },
});
