import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { blankToNull, optionalId, requiredText } from '#app/platform/request/form-fields.ts';
import { PUBLISHING_NETWORKS } from '../../connectors/publishing.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { governmentOfTx } from '../../telling.server.ts';
import { PAUSE_COPY } from '../copy.id.ts';
import { holdPauses } from '../engine/finalise.server.ts';
import type { DeliveryRefusal } from '../errors.ts';
import { wake } from '../requesting.server.ts';

const localMoment = z.preprocess(
  blankToNull,
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, PAUSE_COPY.moment)
    .nullable()
    .default(null),
);

const pauseInput = z
  .object({
    scope: z.enum(['all', 'unit', 'network'], PAUSE_COPY.chooseScope),
    unitId: optionalId,
    network: z.preprocess(
      blankToNull,
      z.enum(PUBLISHING_NETWORKS, PAUSE_COPY.chooseNetwork).nullable().default(null),
    ),
    reason: requiredText('alasannya', 300),
    from: localMoment,
    until: localMoment,
  })
  .superRefine(({ scope, unitId, network }, check) => {
    if (scope === 'unit' && !unitId)
      check.addIssue({ code: 'custom', path: ['unitId'], message: PAUSE_COPY.chooseUnit });
    if (scope === 'network' && !network)
      check.addIssue({ code: 'custom', path: ['network'], message: PAUSE_COPY.chooseNetwork });
  });

/**
 * Stops everything that would go out: now, or for a time to come. When this is committed nothing begins any more; what had begun before
 * ends as it ends.
 */
export const pauseDeliveries = defineAction<typeof pauseInput, { pauseId: string }, DeliveryRefusal>({
  name: 'channels.pause-deliveries',
  input: pauseInput,
  async run({ tx, actor, now, input, authorize, emit }) {
    await holdPauses(tx, actor.tenantId, 'alone');
    authorize(may(actor, 'pause-deliveries'));
    const { zone } = await governmentOfTx(tx);
    const at = (moment: string | null) => moment && instantAt(moment.slice(0, 10), moment.slice(11), zone);
    const from = at(input.from) ?? now;
    const until = at(input.until);
    if (until && Date.parse(until) <= Date.parse(now)) return refuse({ type: 'ends-in-the-past' });
    if (until && Date.parse(until) <= Date.parse(from)) return refuse({ type: 'ends-before-it-begins' });
    const pauseId = newId();
    await tx
      .insertInto('channels_pause')
      .values({
        tenant_id: actor.tenantId,
        id: pauseId,
        scope: input.scope,
        scope_id: input.scope === 'unit' ? input.unitId : input.scope === 'network' ? input.network : null,
        reason: input.reason,
        from_at: from,
        until_at: until,
        set_by: actor.kind === 'person' ? actor.personId : null,
        set_at: now,
        lifted_by: null,
        lifted_at: null,
      })
      .execute();
    await emit({
      name: 'channels.deliveries-paused',
      subject: { type: 'pause', id: pauseId },
      data: { scope: input.scope, planned: Date.parse(from) > Date.parse(now) },
    });
    return ok({ pauseId });
  },
});

const liftInput = z.object({ pauseId: z.uuid() });

/** What waited leaves in turns; what is more than a day late is held for a person's word. */
export const liftPause = defineAction<typeof liftInput, undefined, DeliveryRefusal>({
  name: 'channels.lift-pause',
  input: liftInput,
  async run({ tx, actor, now, input, authorize, emit, notFound, send }) {
    await holdPauses(tx, actor.tenantId, 'alone');
    const row = await tx
      .selectFrom('channels_pause')
      .selectAll()
      .where('id', '=', input.pauseId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return notFound();
    authorize(may(actor, 'pause-deliveries'));
    if (row.lifted_at || (row.until_at && row.until_at <= now)) return refuse({ type: 'pause-is-over' });
    await tx
      .updateTable('channels_pause')
      .set({ lifted_at: now, lifted_by: actor.kind === 'person' ? actor.personId : null })
      .where('id', '=', row.id)
      .execute();
    await wake({ tenantId: actor.tenantId, now, send }, now);
    await emit({
      name: 'channels.deliveries-resumed',
      subject: { type: 'pause', id: row.id },
      data: { scope: row.scope },
    });
    return ok();
  },
});
