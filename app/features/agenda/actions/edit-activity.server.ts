import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { openAssignments } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { settleInternalReason } from '../internal-reason.server.ts';
import { may } from '../policy.ts';
import { unknownReference } from '../references.server.ts';
import { activityFields } from '../schema.ts';
import { factsOf, tellChanges } from '../telling.server.ts';

const NOT_HERE = { date: true, start: true, end: true } as const;

const COLUMNS = {
  title: 'title',
  place: 'place',
  leader: 'leader',
  standIn: 'stand_in',
  hostUnitId: 'host_unit_id',
  programmeId: 'programme_id',
  narrativeId: 'narrative_id',
  visibility: 'visibility',
  internalReason: 'internal_reason',
  state: 'state',
  hashtags: 'hashtags',
  description: 'description',
  dressCode: 'dress_code',
} as const;

/** Corrects what an activity says; its day and hour are moved by `rescheduleActivity`, which shows what hangs on them. */
export const editActivity = defineAction({
  name: 'agenda.edit-activity',
  input: activityFields.omit(NOT_HERE).extend({ id: z.uuid(), sequence: z.coerce.number().int() }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const activity = await tx
      .selectFrom('agenda_activity')
      .selectAll()
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    if (!activity) return notFound();
    authorize(may(actor, 'edit-activity'));
    if (activity.state === 'cancelled') return refuse<AgendaRefusal>({ type: 'activity-cancelled' });
    if (activity.sequence !== input.sequence) return refuse<AgendaRefusal>({ type: 'changed-meanwhile' });
    const field = await unknownReference(tx, input);
    if (field) return refuse<AgendaRefusal>({ type: 'unknown-reference', field });
    const settled = await settleInternalReason(tx, { tenantId: actor.tenantId, now }, input);
    if (!settled) return refuse<AgendaRefusal>({ type: 'internal-needs-reason' });
    const keepsState = activity.state === 'postponed' || activity.state === 'done';
    const next = {
      ...input,
      internalReason: settled.reason,
      state: keepsState ? activity.state : input.state,
    };
    const fields = Object.entries(COLUMNS)
      .filter(
        ([field, column]) =>
          JSON.stringify(next[field as keyof typeof COLUMNS]) !== JSON.stringify(activity[column]),
      )
      .map(([field]) => field);
    if (fields.length === 0) return ok({ id: input.id, fields, told: 0 });
    const before = await factsOf(tx, input.id);
    await tx
      .updateTable('agenda_activity')
      .set({
        title: next.title,
        place: next.place,
        leader: next.leader,
        stand_in: next.standIn,
        host_unit_id: next.hostUnitId,
        programme_id: next.programmeId,
        narrative_id: next.narrativeId,
        visibility: next.visibility,
        internal_reason: next.internalReason,
        state: next.state,
        hashtags: next.hashtags,
        description: next.description,
        dress_code: next.dressCode,
        sequence: activity.sequence + 1,
        updated_at: now,
      })
      .where('id', '=', input.id)
      .execute();
    await emit({
      name: 'agenda.activity-edited',
      subject: { type: 'activity', id: input.id },
      data: { fields },
    });
    const working = (await openAssignments(tx, input.id)).map((one) => one.unit_id);
    return ok({ id: input.id, fields, told: await tellChanges(context, input.id, before, working) });
  },
});
