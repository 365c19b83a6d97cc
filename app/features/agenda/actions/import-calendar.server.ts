import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { calendarCopy } from '../calendar/copy.id.ts';
import { type PlannedImport, titleOf } from '../calendar/import-plan.ts';
import { MOST_CALENDAR_LETTERS } from '../calendar/read-calendar.ts';
import { applyCancel, applyReschedule, applyRestore, lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { calendarPlan } from '../queries/calendar-import.server.ts';
import { officeHours } from '../queries/government.server.ts';
import { activityFields } from '../schema.ts';
import { insertActivity } from '../store.server.ts';
import { factsOf, tellChanges, tellStanding } from '../telling.server.ts';

type Hours = { zone: string; calendar: HolidayCalendar };

/** Takes the chosen events of an iCalendar file into the agenda: new, changed and cancelled ones, in one transaction. */
export const importCalendar = defineAction({
  name: 'agenda.import-calendar',
  input: z.object({
    text: z.string().max(MOST_CALENDAR_LETTERS, calendarCopy.fault('too-large')),
    keys: z.array(z.string().max(400)).min(1, calendarCopy.nothingPicked).max(1_000),
  }),
  async run(context) {
    const { tx, actor, input, now, authorize, emit } = context;
    authorize(may(actor, 'import-calendar'));
    const plan = await calendarPlan(tx, input.text, now);
    if (!plan.ok) return refuse<AgendaRefusal>({ type: 'calendar-unreadable' });
    const keys = new Set(input.keys);
    const hours = await officeHours(tx);
    const done = { added: 0, changed: 0, cancelled: 0 };
    for (const planned of plan.rows) {
      if (!keys.has(planned.event.key) || planned.change === 'same') continue;
      const saved = await saveEvent(context, hours, planned);
      if (!saved.ok) return saved;
      done[planned.change] += 1;
    }
    await emit({
      name: 'agenda.calendar-imported',
      subject: { type: 'calendar', id: null },
      data: { added: done.added, changed: done.changed },
    });
    return ok(done);
  },
});

function fieldsOf({ event }: PlannedImport) {
  const until = event.until ? `${calendarCopy.until(event.until)}. ` : '';
  return activityFields.parse({
    title: titleOf(event),
    date: event.date,
    start: event.start,
    end: event.start === null ? null : event.end,
    place: event.place,
    visibility: event.private ? 'internal' : 'public',
    internalReason: event.private ? calendarCopy.privateReason : null,
    state: event.status === 'tentative' ? 'tentative' : 'planned',
    description: `${until}${event.description ?? ''}`.slice(0, 4_000),
  });
}

async function saveEvent(context: ActionContext<unknown>, hours: Hours, planned: PlannedImport) {
  const { tx, actor, now, emit } = context;
  const fields = fieldsOf(planned);
  if (planned.change === 'added') {
    const id = await insertActivity(
      tx,
      {
        tenantId: actor.tenantId,
        zone: hours.zone,
        now,
        source: 'ics',
        icsUid: planned.event.key,
        createdBy: actor.kind === 'person' ? actor.personId : null,
      },
      fields,
    );
    await emit({ name: 'agenda.activity-added', subject: { type: 'activity', id }, data: { assigned: 0 } });
    return ok(undefined);
  }
  const activity = planned.activityId ? await lockActivity(tx, planned.activityId) : null;
  if (!activity) return ok(undefined);
  if (planned.change === 'cancelled') {
    const taken = await applyCancel(tx, activity, null, now);
    await emit({
      name: 'agenda.activity-cancelled',
      subject: { type: 'activity', id: activity.id },
      data: { cancelledAssignments: taken.length },
    });
    await tellStanding(context, activity.id, 'cancelled', taken, null);
    return ok(undefined);
  }
  const before = await factsOf(tx, activity.id);
  if (activity.state === 'cancelled') await applyRestore(tx, activity, now);
  const moved = await applyReschedule(tx, activity, fields, hours.calendar, now);
  if (!moved.ok) return refuse<AgendaRefusal>(moved.error);
  await tx
    .updateTable('agenda_activity')
    .set({
      title: fields.title,
      place: fields.place,
      updated_at: now,
      // What has become private there is withheld here too; the other way round a person decides.
      ...(planned.event.private
        ? { visibility: fields.visibility, internal_reason: fields.internalReason }
        : {}),
    })
    .where('id', '=', activity.id)
    .execute();
  await emit({
    name: 'agenda.activity-edited',
    subject: { type: 'activity', id: activity.id },
    data: { fields: ['calendar'] },
  });
  await tellChanges(context, activity.id, before, moved.value.unitIds);
  return ok(undefined);
}
