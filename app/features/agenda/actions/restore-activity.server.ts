import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { applyRestore, lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { tellStanding } from '../telling.server.ts';

/** Takes a cancelling or a postponing back; assignments that went with the cancelling come back as they were. */
export const restoreActivity = defineAction({
  name: 'agenda.restore-activity',
  input: z.object({ id: z.uuid() }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const activity = await lockActivity(tx, input.id);
    if (!activity) return notFound();
    authorize(may(actor, 'move-activity'));
    if (activity.state !== 'cancelled' && activity.state !== 'postponed')
      return refuse<AgendaRefusal>({ type: 'not-cancelled' });
    const unitIds = await applyRestore(tx, activity, now);
    await emit({ name: 'agenda.activity-restored', subject: { type: 'activity', id: input.id }, data: {} });
    await tellStanding(context, input.id, 'restored', unitIds, null);
    return ok({ restoredAssignments: unitIds.length });
  },
});
