import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { timeIn } from '#app/platform/clock/local-time.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { localDate, localTime } from '#app/platform/request/form-fields.ts';
import { applyReschedule, lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { endsBeforeStart } from '../rules/moments.ts';
import { factsOf, tellChanges } from '../telling.server.ts';

/** Gives an activity a new day or hour; the deadlines of its open assignments move with it. */
export const rescheduleActivity = defineAction({
  name: 'agenda.reschedule-activity',
  input: z.object({
    id: z.uuid(),
    sequence: z.coerce.number().int(),
    date: localDate,
    start: localTime,
    end: localTime,
  }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const activity = await lockActivity(tx, input.id);
    if (!activity) return notFound();
    authorize(may(actor, 'move-activity'));
    if (activity.state === 'cancelled') return refuse<AgendaRefusal>({ type: 'activity-cancelled' });
    if (activity.sequence !== input.sequence) return refuse<AgendaRefusal>({ type: 'changed-meanwhile' });
    if (endsBeforeStart(input.start, input.end)) return refuse<AgendaRefusal>({ type: 'ends-before-start' });
    const same =
      activity.date === input.date &&
      timeIn(activity.starts_at, activity.zone) === input.start &&
      timeIn(activity.ends_at, activity.zone) === input.end;
    if (same && activity.state !== 'postponed') return refuse<AgendaRefusal>({ type: 'same-moment' });
    const { calendar } = await officeHours(tx);
    const state = activity.state === 'tentative' ? 'tentative' : 'planned';
    const before = await factsOf(tx, input.id);
    const moved = await applyReschedule(tx, activity, { ...input, state }, calendar, now);
    if (!moved.ok) return moved;
    const { movedDeadlines, unitIds } = moved.value;
    await emit({
      name: 'agenda.activity-rescheduled',
      subject: { type: 'activity', id: input.id },
      data: { from: activity.date, to: input.date, movedDeadlines },
    });
    await tellChanges(context, input.id, before, unitIds);
    return ok({ movedDeadlines, unitIds });
  },
});
