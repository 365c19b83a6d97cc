import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { assignUnits } from '../assigning.server.ts';
import { lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { assignInput } from '../schema.ts';

/** Gives an activity or a narrative to units, by name or by rule; a unit that has it keeps its answer. */
export const assign = defineAction({
  name: 'agenda.assign',
  input: assignInput.refine((input) => (input.activityId === null) !== (input.narrativeId === null), {
    message: 'Pilih satu kegiatan atau satu narasi.',
    path: ['activityId'],
  }),
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    if (input.activityId !== null) {
      const activity = await lockActivity(tx, input.activityId);
      if (!activity) return notFound();
      authorize(may(actor, 'assign'));
      if (activity.state === 'cancelled') return refuse<AgendaRefusal>({ type: 'activity-cancelled' });
      const subject = { activityId: activity.id, date: activity.date, startsAt: activity.starts_at };
      const given = await assignUnits(context, await officeHours(tx), subject, input);
      return given.ok ? ok(given.value) : given;
    }
    const narrative = await tx
      .selectFrom('agenda_narrative')
      .select('id')
      .where('id', '=', input.narrativeId)
      .where('state', '=', 'live')
      .executeTakeFirst();
    if (!narrative) return notFound();
    authorize(may(actor, 'assign'));
    const given = await assignUnits(context, await officeHours(tx), { narrativeId: narrative.id }, input);
    return given.ok ? ok(given.value) : given;
  },
});
