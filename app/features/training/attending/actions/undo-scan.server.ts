import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import { speakersOf } from '../../queries/batch-head.server.ts';
import '../../tables.ts';

/** The committee takes a noted event back. The row stays, with who took it back and when. */
export const undoScan = defineAction({
  name: 'training.undo-scan',
  input: z.object({ scanId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const scan = await tx
      .selectFrom('training_scan')
      .select(['id', 'batch_id', 'session_id', 'registration_id', 'undone_at', 'refused'])
      .where('id', '=', input.scanId)
      .forUpdate()
      .executeTakeFirst();
    if (!scan?.registration_id || scan.refused) return notFound();
    authorize(may(actor, 'mark-attendance', { speakerIds: await speakersOf(tx, scan.batch_id) }));
    const batch = await lockBatch(tx, scan.batch_id);
    if (batch?.state !== 'open') return refuse<TrainingRefusal>({ type: 'batch-closed' });
    if (scan.undone_at) return refuse<TrainingRefusal>({ type: 'already-undone' });
    await tx
      .updateTable('training_scan')
      .set({ undone_at: now, undone_by: actor.kind === 'person' ? actor.personId : null })
      .where('id', '=', scan.id)
      .execute();
    await emit({
      name: 'training.scan-undone',
      subject: { type: 'training-registration', id: scan.registration_id },
      data: { scanId: scan.id, sessionId: scan.session_id },
    });
    return ok({ registrationId: scan.registration_id, sessionId: scan.session_id });
  },
});
