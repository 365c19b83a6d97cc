import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { isOver, lockBatch } from '../batch-rows.server.ts';
import { sessionInput } from '../schema.ts';

/** Adds a session to a batch's timetable, or changes it. Clashes are shown, not refused: parallel classes exist. */
export const saveSession = defineAction({
  name: 'training.save-session',
  input: sessionInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    if (input.date < batch.from_date || input.date > batch.to_date)
      return refuse<TrainingRefusal>({ type: 'session-outside-batch' });
    if (input.speakerId) {
      const speaker = await tx
        .selectFrom('training_speaker')
        .select('id')
        .where('id', '=', input.speakerId)
        .executeTakeFirst();
      if (!speaker) return refuse<TrainingRefusal>({ type: 'unknown-speaker' });
    }
    const columns = {
      date: input.date,
      starts_at: instantAt(input.date, input.start, batch.zone)!,
      ends_at: instantAt(input.date, input.end, batch.zone)!,
      kind: input.kind,
      subject: input.subject,
      speaker_id: input.speakerId,
      room: input.room,
    };
    const id = input.sessionId ?? newId();
    if (input.sessionId) {
      const changed = await tx
        .updateTable('training_session')
        .set(columns)
        .where('id', '=', id)
        .where('batch_id', '=', batch.id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return notFound();
    } else
      await tx
        .insertInto('training_session')
        .values({ tenant_id: actor.tenantId, id, batch_id: batch.id, ...columns, created_at: now })
        .execute();
    await emit({
      name: 'training.session-saved',
      subject: { type: 'training-session', id },
      data: { batchId: batch.id },
    });
    return ok({ sessionId: id });
  },
});

/** Takes a session off the timetable, as long as nobody was marked in it. */
export const removeSession = defineAction({
  name: 'training.remove-session',
  input: z.object({ batchId: z.uuid(), sessionId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'manage-training'));
    if (isOver(batch)) return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const scanned = await tx
      .selectFrom('training_scan')
      .select('id')
      .where('session_id', '=', input.sessionId)
      .limit(1)
      .executeTakeFirst();
    if (scanned) return refuse<TrainingRefusal>({ type: 'attendance-began' });
    await tx
      .updateTable('training_material')
      .set({ session_id: null })
      .where('session_id', '=', input.sessionId)
      .execute();
    const gone = await tx
      .deleteFrom('training_session')
      .where('id', '=', input.sessionId)
      .where('batch_id', '=', batch.id)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return notFound();
    await emit({
      name: 'training.session-removed',
      subject: { type: 'training-session', id: gone.id },
      data: { batchId: batch.id },
    });
    return ok();
  },
});
