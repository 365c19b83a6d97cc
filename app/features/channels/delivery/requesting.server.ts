import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Message, PublishingNetwork } from '../connectors/publishing.ts';
import { DELIVER_JOB } from './jobs.ts';
import { type Pause, type PauseTarget, pauseAt } from './rules/pause.ts';
import type { DeliveryState } from './tables.ts';

/** The act that asks: its government, its moment and its way to send jobs, so that all of it is one transaction. */
export type DeliveryWhere = {
  readonly tenantId: string;
  readonly now: string;
  readonly send: ActionContext<unknown>['send'];
};

export type DeliveryOrder = {
  /** Who asks twice with the same key gets the same delivery, whatever else it says. */
  readonly key: string;
  readonly origin: 'content' | 'inbox';
  readonly originId: string;
  readonly unitId: string;
  /** Null for the government's own portal. */
  readonly channelId: string | null;
  readonly network: PublishingNetwork;
  readonly message: Message;
  /** ISO instant; what lies in the past goes out at once. */
  readonly dueAt: string;
};

/** Jobs for the same minute are one: ten thousand deliveries at nine o'clock wake nobody ten thousand times. */
export async function wake(where: DeliveryWhere, dueAt: string): Promise<void> {
  await where.send(
    DELIVER_JOB,
    {},
    {
      singletonKey: `${where.tenantId} ${dueAt.slice(0, 16)}`,
      ...(dueAt > where.now ? { startAfter: dueAt } : {}),
    },
  );
}

/** Asks for a message to be sent once. */
export async function requestDelivery(
  tx: Tx,
  where: DeliveryWhere,
  order: DeliveryOrder,
): Promise<{ deliveryId: string }> {
  const made = await tx
    .insertInto('channels_delivery')
    .values({
      tenant_id: where.tenantId,
      id: newId(),
      key: order.key,
      origin: order.origin,
      origin_id: order.originId,
      unit_id: order.unitId,
      channel_id: order.channelId,
      network: order.network,
      message: jsonb(order.message) as never,
      due_at: order.dueAt,
      next_at: order.dueAt,
      stage: null,
      lease_until: null,
      lease_key: null,
      finalised_at: null,
      delivered_at: null,
      remote_id: null,
      address: null,
      failure: null,
      failure_reason: null,
      failure_raw: null,
      held_reason: null,
      settled_by: null,
      created_at: where.now,
      updated_at: where.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) {
    await wake(where, order.dueAt);
    return { deliveryId: made.id };
  }
  const known = await tx
    .selectFrom('channels_delivery')
    .select('id')
    .where('key', '=', order.key)
    .executeTakeFirstOrThrow();
  return { deliveryId: known.id };
}

/** States from which nothing irreversible has begun, or has certainly not happened. */
const STOPPABLE: readonly DeliveryState[] = ['waiting', 'preparing', 'prepared', 'held', 'refused'];

/**
 * Takes a delivery back; false once the irreversible call has begun, whatever came of it. Who asked is not told: who calls this knows.
 */
export async function cancelDelivery(
  tx: Tx,
  where: Pick<DeliveryWhere, 'tenantId' | 'now'>,
  deliveryId: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('channels_delivery')
    .set({ state: 'cancelled', lease_key: null, lease_until: null, updated_at: where.now })
    .where('tenant_id', '=', where.tenantId)
    .where('id', '=', deliveryId)
    .where('state', 'in', [...STOPPABLE, 'cancelled'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Sends anew what was refused or held. Never what was cancelled: what it says was taken back, and another delivery may have been asked for
 * instead. The caller has asked who wanted it (`mayGo`). False where it is under way, out, cancelled, or nobody knows.
 */
export async function retryDelivery(
  tx: Tx,
  where: DeliveryWhere,
  deliveryId: string,
  change: { readonly message?: Message; readonly dueAt?: string } = {},
): Promise<boolean> {
  const dueAt = change.dueAt ?? where.now;
  const row = await tx
    .updateTable('channels_delivery')
    .set({
      state: 'waiting',
      stage: null,
      due_at: dueAt,
      next_at: dueAt,
      tries: 0,
      looks: 0,
      failure: null,
      failure_reason: null,
      failure_raw: null,
      held_reason: null,
      updated_at: where.now,
      ...(change.message ? { message: jsonb(change.message) as never } : {}),
    })
    .where('tenant_id', '=', where.tenantId)
    .where('id', '=', deliveryId)
    .where('state', 'in', ['refused', 'held'])
    .returning('id')
    .executeTakeFirst();
  if (row) await wake(where, dueAt);
  return row !== undefined;
}

/** Pauses that are not lifted and not over. */
export async function pausesFrom(tx: Tx, tenantId: string, at: string): Promise<Pause[]> {
  const rows = await tx
    .selectFrom('channels_pause')
    .select(['id', 'scope', 'scope_id', 'reason', 'from_at', 'until_at'])
    .where('tenant_id', '=', tenantId)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', at)]))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    scopeId: row.scope_id,
    reason: row.reason,
    fromAt: row.from_at,
    untilAt: row.until_at,
  }));
}

/** The pause that holds, or is planned, at that moment; null when it may go out then. */
export async function frozenAt(
  tx: Tx,
  tenantId: string,
  at: string,
  target: PauseTarget,
): Promise<Pause | null> {
  return pauseAt(await pausesFrom(tx, tenantId, at), at, target);
}
