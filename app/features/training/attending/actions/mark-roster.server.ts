import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import { batchHead } from '../../queries/batch-head.server.ts';

export const ROSTER_MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type RosterMark = (typeof ROSTER_MARKS)[number];

const markInput = z.object({
  batchId: z.uuid(),
  sessionId: z.uuid(),
  /** What changed on the list; who is not named keeps what was noted. */
  marks: z
    .array(z.object({ registrationId: z.uuid(), mark: z.enum(ROSTER_MARKS) }))
    .min(1, 'Belum ada yang ditandai.')
    .max(1_000),
});

/**
 * The committee's list of a session: present at its start, late just after the tolerance, excused or absent. Each mark is a
 * further event; what was noted before stays.
 */
export const markRoster = defineAction({
  name: 'training.mark-roster',
  input: markInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const batch = await lockBatch(tx, input.batchId);
    const head = batch && (await batchHead(tx, batch.id));
    if (!batch || !head) return notFound();
    authorize(may(actor, 'mark-attendance', { speakerIds: head.speakerIds }));
    if (batch.state !== 'open') return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const session = await tx
      .selectFrom('training_session')
      .select(['id', 'starts_at'])
      .where('id', '=', input.sessionId)
      .where('batch_id', '=', batch.id)
      .executeTakeFirst();
    if (!session) return notFound();
    const early = Date.parse(session.starts_at) - 60 * 60_000;
    if (Date.parse(now) < early) return refuse<TrainingRefusal>({ type: 'session-not-begun' });
    const confirmed = await tx
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', batch.id)
      .where('state', '=', 'confirmed')
      .execute();
    const known = new Set(confirmed.map(({ id }) => id));
    if (input.marks.some(({ registrationId }) => !known.has(registrationId))) return notFound();
    const lateAt = new Date(Date.parse(session.starts_at) + (batch.late_minutes + 1) * 60_000).toISOString();
    await tx
      .insertInto('training_scan')
      .values(
        input.marks.map(({ registrationId, mark }) => ({
          tenant_id: actor.tenantId,
          id: newId(),
          batch_id: batch.id,
          session_id: session.id,
          registration_id: registrationId,
          kind: mark === 'excused' || mark === 'absent' ? mark : ('in' as const),
          how: 'roster' as const,
          at: mark === 'late' ? lateAt : session.starts_at,
          received_at: now,
          by_person_id: actor.kind === 'person' ? actor.personId : null,
          refused: null,
          note: null,
          undone_at: null,
          undone_by: null,
        })),
      )
      .execute();
    await emit({
      name: 'training.roster-marked',
      subject: { type: 'training-batch', id: batch.id },
      data: { sessionId: session.id, marked: input.marks.length },
    });
    return ok({ marked: input.marks.length });
  },
});
