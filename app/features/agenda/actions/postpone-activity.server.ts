import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { applyPostpone, lockActivity } from '../cascade.server.ts';
import type { AgendaRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { stateReason } from '../schema.ts';
import { tellStanding } from '../telling.server.ts';

/** Takes an activity's day away until a new one is known; its assignments wait and are not late meanwhile. */
export const postponeActivity = defineAction({
  name: 'agenda.postpone-activity',
  input: z.object({ id: z.uuid(), sequence: z.coerce.number().int(), reason: stateReason }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const activity = await lockActivity(tx, input.id);
    if (!activity) return notFound();
    authorize(may(actor, 'move-activity'));
    if (activity.state === 'cancelled') return refuse<AgendaRefusal>({ type: 'activity-cancelled' });
    if (activity.state === 'done') return refuse<AgendaRefusal>({ type: 'activity-done' });
    if (activity.state === 'postponed') return refuse<AgendaRefusal>({ type: 'already-postponed' });
    if (activity.sequence !== input.sequence) return refuse<AgendaRefusal>({ type: 'changed-meanwhile' });
    const unitIds = await applyPostpone(tx, activity, input.reason, now);
    await emit({
      name: 'agenda.activity-postponed',
      subject: { type: 'activity', id: input.id },
      data: { heldAssignments: unitIds.length },
    });
    await tellStanding(context, input.id, 'postponed', unitIds, input.reason);
    return ok({ heldAssignments: unitIds.length });
  },
});
