import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { AgendaRefusal } from '../errors.ts';
import { settleInternalReason } from '../internal-reason.server.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { unknownReference } from '../references.server.ts';
import { endsBeforeStart } from '../rules/moments.ts';
import { activityFields } from '../schema.ts';
import { insertActivity } from '../store.server.ts';

/** Writes one activity into the agenda. Two with one title on one day are two activities. */
export const addActivity = defineAction({
  name: 'agenda.add-activity',
  input: activityFields,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'edit-activity'));
    if (endsBeforeStart(input.start, input.end)) return refuse<AgendaRefusal>({ type: 'ends-before-start' });
    const field = await unknownReference(tx, input);
    if (field) return refuse<AgendaRefusal>({ type: 'unknown-reference', field });
    const where = { tenantId: actor.tenantId, now };
    const settled = await settleInternalReason(tx, where, input);
    if (!settled) return refuse<AgendaRefusal>({ type: 'internal-needs-reason' });
    const { zone } = await officeHours(tx);
    const id = await insertActivity(
      tx,
      { ...where, zone, source: 'form', createdBy: actor.kind === 'person' ? actor.personId : null },
      { ...input, internalReason: settled.reason },
    );
    await emit({ name: 'agenda.activity-added', subject: { type: 'activity', id }, data: { assigned: 0 } });
    return ok({ id });
  },
});
