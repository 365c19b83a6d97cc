import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { optionalText } from '#app/platform/request/form-fields.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { SETTLE_COPY } from '../copy.id.ts';
import { leaseMoment } from '../engine/lease.server.ts';
import {
  applyChange,
  type DeliveryRow,
  factsOf,
  lockDelivery,
  mayGo,
  storeDelivered,
  tellOutcome,
  writeAttempt,
} from '../engine/store.server.ts';
import type { DeliveryRefusal } from '../errors.ts';
import { cancelDelivery, retryDelivery, wake } from '../requesting.server.ts';
import { sendAgain, takenBack } from '../rules/course.ts';

type Context = ActionContext<{ deliveryId: string }>;

/** The delivery for a person's act on it. */
async function lockFor(context: Context): Promise<DeliveryRow> {
  const row = await lockDelivery(context.tx, context.input.deliveryId);
  if (!row) context.notFound();
  context.authorize(may(context.actor, 'settle-delivery', { unitId: row.unit_id }));
  return row;
}

const written = ({ tx, now }: Context, row: DeliveryRow, outcome: string) =>
  writeAttempt(tx, row, {
    step: 'person',
    startedAt: now,
    finishedAt: now,
    outcome,
    reason: null,
    status: null,
  });

const eventOf = (row: DeliveryRow) => ({
  subject: { type: 'delivery', id: row.id },
  data: { unitId: row.unit_id, network: row.network },
});

const settleInput = z
  .object({
    deliveryId: z.uuid(),
    out: z.preprocess(
      (value) => (typeof value === 'string' ? value === 'ya' : value),
      z.boolean(SETTLE_COPY.choose),
    ),
    address: optionalText(2000),
  })
  .superRefine(({ out, address }, check) => {
    if (out && !(address && /^https?:\/\/\S+$/.test(address)))
      check.addIssue({ code: 'custom', path: ['address'], message: SETTLE_COPY.addressNeeded });
  });

/** What a person's word did: it is out, it is sent again, or it is sent no more since who asked for it does not want it now. */
export type Settled = { out: boolean; takenBack: boolean };

/** A person has looked at the account and says whether the message is there. */
export const settleDelivery = defineAction<typeof settleInput, Settled, DeliveryRefusal>({
  name: 'channels.settle-delivery',
  input: settleInput,
  async run(context) {
    const { actor, now, input, emit } = context;
    const row = await lockFor(context);
    if (row.state !== 'unconfirmed') return refuse({ type: 'not-in-doubt' });
    if (row.lease_until && Date.parse(row.lease_until) > Date.parse(await leaseMoment(context.tx)))
      return refuse({ type: 'being-looked-for' });
    await written(context, row, input.out ? 'out' : 'absent');
    const by = actor.kind === 'person' ? actor.personId : null;
    if (input.out)
      await storeDelivered(
        context,
        row,
        { remoteId: null, address: input.address, at: row.finalised_at ?? now },
        by,
      );
    const goes = !input.out && (await mayGo(context, row));
    if (!input.out) await applyChange(context, row, goes ? sendAgain(factsOf(row)) : takenBack(factsOf(row)));
    if (goes) await wake({ tenantId: actor.tenantId, now, send: context.send }, now);
    const { subject, data } = eventOf(row);
    await emit({ name: 'channels.delivery-settled', subject, data: { ...data, out: input.out } });
    return ok({ out: input.out, takenBack: !input.out && !goes });
  },
});

const input = z.object({ deliveryId: z.uuid() });

/** Sends anew what was refused or held, if who asked for it still wants it. */
export const sendDeliveryAgain = defineAction<typeof input, undefined, DeliveryRefusal>({
  name: 'channels.send-delivery-again',
  input,
  async run(context) {
    const { tx, actor, now, emit, send } = context;
    const row = await lockFor(context);
    if (row.state === 'cancelled') return refuse({ type: 'was-taken-back' });
    if ((row.state === 'refused' || row.state === 'held') && !(await mayGo(context, row)))
      return refuse({ type: 'origin-changed' });
    if (!(await retryDelivery(tx, { tenantId: actor.tenantId, now, send }, row.id)))
      return refuse({ type: 'cannot-be-sent-again' });
    await written(context, row, 'again');
    await tellOutcome(context, row, {
      ...row,
      state: 'waiting',
      failure: null,
      failure_reason: null,
      held_reason: null,
    });
    await emit({ name: 'channels.delivery-sent-again', ...eventOf(row) });
    return ok();
  },
});

/** Takes back what has not gone out. */
export const cancelOneDelivery = defineAction<typeof input, undefined, DeliveryRefusal>({
  name: 'channels.cancel-delivery',
  input,
  async run(context) {
    const { tx, actor, now, emit } = context;
    const row = await lockFor(context);
    if (!(await cancelDelivery(tx, { tenantId: actor.tenantId, now }, row.id)))
      return refuse({ type: 'cannot-be-taken-back' });
    await written(context, row, 'cancelled');
    await tellOutcome(context, row, { ...row, state: 'cancelled', held_reason: null });
    await emit({ name: 'channels.delivery-cancelled', ...eventOf(row) });
    return ok();
  },
});
