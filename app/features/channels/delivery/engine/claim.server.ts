import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { may } from '../../policy.ts';
import type { Telling } from '../contributors.ts';
import { unconfirmed } from '../rules/course.ts';
import { candidates, paused, stale } from './candidates.server.ts';
import type { Claim } from './engine.ts';
import { isFree, leaseEnd } from './lease.server.ts';
import {
  accountOf,
  applyChange,
  type DeliveryRow,
  endFinalise,
  factsOf,
  tellOutcome,
} from './store.server.ts';

const REAPED_AT_ONCE = 200;

/** Takes the lanes that are still free. Two workers that reach for the same account get it one after the other. */
async function takeLanes(
  tx: Tx,
  rows: readonly DeliveryRow[],
  now: string,
  leaseSeconds: number,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const lanes = rows
    .map((row) => ({
      tenant_id: row.tenant_id,
      account: accountOf(row),
      unit_id: row.unit_id,
      network: row.network,
      taken_at: now,
      busy_until: leaseEnd(leaseSeconds),
      next_at: now,
    }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
  const taken = await tx
    .insertInto('channels_lane')
    .values(lanes)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'account'])
        .doUpdateSet((eb) => ({
          unit_id: eb.ref('excluded.unit_id'),
          taken_at: eb.ref('excluded.taken_at'),
          busy_until: eb.ref('excluded.busy_until'),
        }))
        .where('channels_lane.next_at', '<=', now)
        .where(isFree('channels_lane.busy_until')),
    )
    .returning('account')
    .execute();
  return new Set(taken.map((lane) => lane.account));
}

/** Whoever made the irreversible call is dead: nobody knows whether it went out, so it is looked for. */
async function reapLost(context: Telling): Promise<void> {
  const { tx, now } = context;
  const lost = await tx
    .selectFrom('channels_delivery')
    .selectAll()
    .where('state', '=', 'finalising')
    .where(isFree('lease_until'))
    .limit(REAPED_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of lost) {
    await endFinalise(tx, row, now, { outcome: 'lost', reason: 'lost-process', status: null });
    await applyChange(context, row, unconfirmed(factsOf(row), 'lost-process'));
  }
}

async function holdStale(context: Telling): Promise<void> {
  const { tx, now } = context;
  const { rows } = await sql<DeliveryRow>`
    select d.* from channels_delivery d where ${stale(now)} and not ${paused(now)}
      and ${isFree('d.lease_until')}
    order by d.due_at limit ${REAPED_AT_ONCE} for update skip locked`.execute(tx);
  for (const row of rows)
    await applyChange(context, row, {
      ...factsOf(row),
      state: 'held',
      dropStage: true,
      nextInSeconds: null,
      failure: null,
      heldReason: 'stale',
    });
}

const input = z.object({ most: z.number().int().min(1).max(500), leaseSeconds: z.number().positive() });

/** Takes what may go out now, at most so many, and puts right what dead workers left. */
export const claimDeliveries = defineAction<typeof input, { claims: Claim[] }>({
  name: 'channels.claim-deliveries',
  input,
  async run(context) {
    const { tx, actor, now, authorize } = context;
    authorize(may(actor, 'run-deliveries'));
    await reapLost(context);
    await holdStale(context);
    const { rows: heads } = await candidates(now, context.input.most).execute(tx);
    if (heads.length === 0) return ok({ claims: [] });
    const rows = await tx
      .selectFrom('channels_delivery')
      .selectAll()
      .where(
        'id',
        'in',
        heads.map((head) => head.id),
      )
      .where('state', 'in', ['waiting', 'preparing', 'prepared', 'unconfirmed'])
      .where('next_at', '<=', now)
      .where(isFree('lease_until'))
      .forUpdate()
      .skipLocked()
      .execute();
    const { leaseSeconds } = context.input;
    const lanes = await takeLanes(tx, rows, now, leaseSeconds);
    const claims: Claim[] = [];
    const place = new Map(heads.map((head, at) => [head.id, at]));
    rows.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
    for (const row of rows.filter((one) => lanes.has(accountOf(one)))) {
      const leaseKey = newId();
      const state = row.state === 'waiting' ? 'preparing' : row.state;
      await tx
        .updateTable('channels_delivery')
        .set({ state, lease_key: leaseKey, lease_until: leaseEnd(leaseSeconds), updated_at: now })
        .where('tenant_id', '=', row.tenant_id)
        .where('id', '=', row.id)
        .execute();
      if (state !== row.state) await tellOutcome(context, row, { ...row, state });
      claims.push({ tenantId: row.tenant_id, deliveryId: row.id, leaseKey });
    }
    return ok({ claims });
  },
});

/** Says that a worker still holds what it claimed; false when it holds it no more. */
export async function renewLease(tx: Tx, claim: Claim, leaseSeconds: number): Promise<boolean> {
  const until = leaseEnd(leaseSeconds);
  const row = await tx
    .updateTable('channels_delivery')
    .set({ lease_until: until })
    .where('id', '=', claim.deliveryId)
    .where('lease_key', '=', claim.leaseKey)
    .returning(['channel_id', 'unit_id'])
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .updateTable('channels_lane')
    .set({ busy_until: until })
    .where('account', '=', accountOf(row))
    .execute();
  return true;
}
