import { type Selectable, sql } from 'kysely';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import type { Stage } from '../../connectors/publishing.ts';
import '../../events.ts';
import type { DeliveryOutcome, Telling } from '../contributors.ts';
import type { Change, Facts, Step } from '../rules/course.ts';
import type { DeliveryState, DeliveryTable } from '../tables.ts';
import { noticeOfChange } from './notices.server.ts';

export type DeliveryRow = Selectable<DeliveryTable>;

/** The account whose turn a delivery takes; the portal has one for each unit. */
export const accountOf = (row: Pick<DeliveryRow, 'channel_id' | 'unit_id'>): string =>
  row.channel_id ?? `portal ${row.unit_id}`;

export const factsOf = (row: DeliveryRow): Facts => ({
  id: row.id,
  state: row.state,
  hasStage: row.stage !== null,
  tries: row.tries,
  looks: row.looks,
  absences: row.absences,
  dueAt: row.due_at,
});

export function lockDelivery(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
  return tx.selectFrom('channels_delivery').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** What who asked hears of a state; that something lies ready at the network is still "being prepared" to him. */
const toldAs = (state: DeliveryState): DeliveryOutcome['state'] =>
  state === 'prepared' ? 'preparing' : state;

export async function tellOutcome(
  context: Telling,
  row: DeliveryRow,
  after: Pick<
    DeliveryRow,
    'state' | 'delivered_at' | 'address' | 'remote_id' | 'failure' | 'failure_reason' | 'held_reason'
  >,
): Promise<void> {
  const outcome: DeliveryOutcome = {
    deliveryId: row.id,
    originId: row.origin_id,
    state: toldAs(after.state),
    deliveredAt: after.delivered_at,
    address: after.address,
    remoteId: after.remote_id,
    failure: after.failure ? { class: after.failure, reason: after.failure_reason ?? '' } : null,
    heldReason: after.held_reason,
  };
  for (const listener of context.platform.contributions('deliveryOutcome'))
    if (listener.origin === row.origin) await listener.tell(context, outcome);
}

/** Whether who asked for it still wants it sent; an origin without a gate has nothing that could change. */
export async function mayGo(
  context: Telling,
  row: Pick<DeliveryRow, 'id' | 'origin' | 'origin_id'>,
): Promise<boolean> {
  for (const gate of context.platform.contributions('deliveryMayGo'))
    if (
      gate.origin === row.origin &&
      !(await gate.ask(context, { deliveryId: row.id, originId: row.origin_id }))
    )
      return false;
  return true;
}

export const inSeconds = (now: string, seconds: number): string =>
  Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString();

const UNLEASED = { lease_key: null, lease_until: null } as const;

/**
 * Stores where a delivery stands now, gives its lease back, and tells: who asked always when something is new to him, people when they are
 * needed, the trail when a word is final.
 */
export async function applyChange(
  context: Telling,
  row: DeliveryRow,
  change: Change,
  more: { readonly stage?: Stage; readonly raw?: string | undefined } = {},
): Promise<void> {
  const { tx, now } = context;
  const stage = change.dropStage ? null : more.stage ? jsonb(more.stage) : undefined;
  const after = {
    state: change.state,
    failure: change.failure?.class ?? null,
    failure_reason: change.failure?.reason ?? null,
    held_reason: change.heldReason,
    delivered_at: null,
    address: row.address,
    remote_id: row.remote_id,
  };
  await tx
    .updateTable('channels_delivery')
    .set({
      state: after.state,
      failure: after.failure,
      failure_reason: after.failure_reason,
      held_reason: after.held_reason,
      failure_raw: more.raw ?? null,
      tries: change.tries,
      looks: change.looks,
      absences: change.absences,
      next_at: change.nextInSeconds === null ? now : inSeconds(now, change.nextInSeconds),
      updated_at: now,
      ...UNLEASED,
      ...(stage === undefined ? {} : { stage: stage as never }),
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
  const isNews =
    toldAs(after.state) !== toldAs(row.state) ||
    after.held_reason !== row.held_reason ||
    after.failure_reason !== row.failure_reason;
  if (!isNews) return;
  await tellOutcome(context, row, after);
  await noticeOfChange(context, row, after);
}

export type Out = { readonly remoteId: string | null; readonly address: string | null; readonly at: string };

/** It is out. This is believed whoever holds the lease: what a network has shown is not taken back. */
export async function storeDelivered(
  context: Telling,
  row: DeliveryRow,
  out: Out,
  settledBy: string | null = null,
): Promise<void> {
  const { tx, now } = context;
  const after = {
    state: 'delivered' as const,
    delivered_at: out.at,
    remote_id: out.remoteId,
    address: out.address,
    failure: null,
    failure_reason: null,
    held_reason: null,
  };
  await tx
    .updateTable('channels_delivery')
    .set({ ...after, ...UNLEASED, failure_raw: null, settled_by: settledBy, updated_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
  await tellOutcome(context, row, after);
  await context.emit({
    name: 'channels.delivered',
    subject: { type: 'delivery', id: row.id },
    data: { unitId: row.unit_id, network: row.network },
  });
}

export type Attempt = {
  readonly step: Step | 'person';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly status: number | null;
};

/** One line of a delivery's story. The caller holds the delivery's row, so numbers follow each other. */
export async function writeAttempt(tx: Tx, row: DeliveryRow, attempt: Attempt): Promise<void> {
  await tx
    .insertInto('channels_attempt')
    .values({
      tenant_id: row.tenant_id,
      delivery_id: row.id,
      number: sql<number>`(select coalesce(max(a.number), 0) + 1 from channels_attempt a
        where a.tenant_id = ${row.tenant_id} and a.delivery_id = ${row.id})`,
      step: attempt.step,
      started_at: attempt.startedAt,
      finished_at: attempt.finishedAt,
      outcome: attempt.outcome,
      reason: attempt.reason,
      status: attempt.status,
    })
    .execute();
}

/** Ends the irreversible call that was begun and written down before it. */
export async function endFinalise(
  tx: Tx,
  row: DeliveryRow,
  now: string,
  end: Pick<Attempt, 'outcome' | 'reason' | 'status'>,
): Promise<void> {
  await tx
    .updateTable('channels_attempt')
    .set({ ...end, finished_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('delivery_id', '=', row.id)
    .where('step', '=', 'finalise')
    .where('finished_at', 'is', null)
    .execute();
}
