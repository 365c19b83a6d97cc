import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { applyCancel, lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { stateReason } from '../schema.ts';
import { tellStanding } from '../telling.server.ts';

/** Cancels an activity and takes back its open assignments; what units have done stays. */
export const cancelActivity = defineAction({
  name: 'agenda.cancel-activity',
  input: z.object({ id: z.uuid(), sequence: z.coerce.number().int(), reason: stateReason }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const activity = await lockActivity(tx, input.id);
    if (!activity) return notFound();
    authorize(may(actor, 'move-activity'));
    if (activity.state === 'cancelled') return refuse<AgendaRefusal>({ type: 'activity-cancelled' });
    if (activity.state === 'done') return refuse<AgendaRefusal>({ type: 'activity-done' });
    if (activity.sequence !== input.sequence) return refuse<AgendaRefusal>({ type: 'changed-meanwhile' });
    const unitIds = await applyCancel(tx, activity, input.reason, now);
    await emit({
      name: 'agenda.activity-cancelled',
      subject: { type: 'activity', id: input.id },
      data: { cancelledAssignments: unitIds.length },
    });
    await tellStanding(context, input.id, 'cancelled', unitIds, input.reason);
    return ok({ cancelledAssignments: unitIds.length });
  },
});
