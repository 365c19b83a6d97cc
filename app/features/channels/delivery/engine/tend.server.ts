import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { plainLongDate } from '#app/platform/clock/indonesian-dates.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { DeliveryReason, PublishingNetwork } from '../../connectors/publishing.ts';
import { accountName, networkName } from '../../networks.ts';
import { may } from '../../policy.ts';
import { governmentOfTx, tellUnit } from '../../telling.server.ts';
import { NOTICE_COPY } from '../copy.id.ts';
import { wake } from '../requesting.server.ts';
import { daysToWarn } from '../rules/expiry.ts';
import { loseConnection } from './connection-state.server.ts';
import { openCredential, readConnection } from './credentials.server.ts';
import { type Engine, systemCall } from './engine.ts';
import { isFree } from './lease.server.ts';
import { inSeconds, tellOutcome } from './store.server.ts';

const nothing = z.object({});
const AT_ONCE = 500;

/** What waited for an account that is connected again goes on. */
export const releaseReconnected = defineAction<typeof nothing, { released: number }>({
  name: 'channels.release-reconnected',
  input: nothing,
  async run(context) {
    const { tx, actor, now, authorize, send } = context;
    authorize(may(actor, 'run-deliveries'));
    const rows = await tx
      .selectFrom('channels_delivery as d')
      .selectAll('d')
      .where('d.state', '=', 'held')
      .where('d.held_reason', '=', 'reconnect')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('channels_connection as c')
            .select('c.id')
            .whereRef('c.channel_id', '=', 'd.channel_id')
            .where('c.state', '=', 'live'),
        ),
      )
      .orderBy('d.due_at')
      .orderBy('d.id')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      const state = row.stage === null ? ('waiting' as const) : ('prepared' as const);
      const after = { state, failure: null, failure_reason: null, held_reason: null };
      await tx
        .updateTable('channels_delivery')
        .set({ ...after, next_at: now, updated_at: now })
        .where('id', '=', row.id)
        .execute();
      await tellOutcome(context, row, { ...row, ...after });
    }
    if (rows.length > 0) await wake({ tenantId: actor.tenantId, now, send }, now);
    return ok({ released: rows.length });
  },
});

/** Leave that runs out while nobody sends anything is renewed all the same: after it has run out a person would be needed. */
export async function renewIdle(engine: Engine, tenantId: string): Promise<void> {
  const now = engine.platform.clock.now().toString();
  const due = await readTenant(engine.platform.db, tenantId, (tx) =>
    tx
      .selectFrom('channels_connection')
      .select(['channel_id', 'network'])
      .where('state', '=', 'live')
      .where('refresh_after', '<=', now)
      .orderBy('refresh_after')
      .limit(50)
      .execute(),
  );
  for (const one of due) {
    const publisher = engine.publishers[one.network as PublishingNetwork];
    if (!publisher?.refresh) continue;
    const stored = await readTenant(engine.platform.db, tenantId, (tx) =>
      readConnection(tx, { channelId: one.channel_id, network: one.network }),
    );
    const opened = await openCredential(engine, publisher, stored, one.channel_id);
    if (opened.ok || opened.failure.class !== 'reconnect') continue;
    await giveUpConnection(systemCall(engine, tenantId), {
      channelId: one.channel_id,
      reason: opened.failure.reason,
      secretFrom: opened.secretFrom,
    });
  }
}

const lostInput = z.object({ channelId: z.uuid(), reason: z.string(), secretFrom: z.string().nullable() });
const giveUpConnection = defineAction<typeof lostInput, undefined>({
  name: 'channels.give-up-connection',
  input: lostInput,
  async run(context) {
    const { tx, actor, authorize, input } = context;
    authorize(may(actor, 'run-deliveries'));
    const channel = await tx
      .selectFrom('channels_channel')
      .select(['id', 'unit_id', 'network'])
      .where('id', '=', input.channelId)
      .executeTakeFirst();
    if (channel)
      await loseConnection(
        context,
        { channel_id: channel.id, unit_id: channel.unit_id, network: channel.network },
        { reason: input.reason as DeliveryReason, secretFrom: input.secretFrom, canRefresh: false },
      );
    return ok();
  },
});

/** Who can connect an account again hears a week and two days before its leave ends, unless it renews itself. */
export const warnOfExpiry = defineAction<typeof nothing, { warned: number }>({
  name: 'channels.warn-of-expiry',
  input: nothing,
  async run(context) {
    const { tx, actor, now, authorize, emit } = context;
    authorize(may(actor, 'run-deliveries'));
    const { zone } = await governmentOfTx(tx);
    const rows = await tx
      .selectFrom('channels_connection as c')
      .innerJoin('channels_channel as a', (join) =>
        join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.channel_id'),
      )
      .select(['c.id', 'c.channel_id', 'c.network', 'c.expires_at', 'c.warned_at'])
      .select(['a.unit_id', 'a.handle', 'a.address'])
      .where('c.state', '=', 'live')
      .where('c.refresh_after', 'is', null)
      .where('c.expires_at', '>', now)
      .where('c.expires_at', '<', inSeconds(now, 8 * 86_400))
      .execute();
    let warned = 0;
    for (const row of rows) {
      const days = daysToWarn(row.expires_at!, row.warned_at, now);
      if (days === null) continue;
      warned += 1;
      await tx.updateTable('channels_connection').set({ warned_at: now }).where('id', '=', row.id).execute();
      await emit({
        name: 'channels.connection-expires',
        subject: { type: 'channel', id: row.channel_id },
        data: { network: row.network, days },
      });
      await tellUnit(context, {
        zone,
        unitId: row.unit_id,
        roles: ['officer', 'head'],
        kind: 'channels.connection-expires',
        urgency: days <= 2 ? 'urgent' : 'normal',
        title: NOTICE_COPY.expires(days),
        body: NOTICE_COPY.expiresBody(
          `${networkName(row.network)} ${accountName(row)}`,
          plainLongDate(Temporal.Instant.from(row.expires_at!).toZonedDateTimeISO(zone)),
        ),
        href: `/kerja/sambungan/${row.channel_id}`,
        key: `channels.expires:${row.channel_id}:${row.expires_at}:${days}`,
      });
    }
    return ok({ warned });
  },
});

const KEEP_ATTEMPTS_DAYS = 90;
const KEEP_LANES_DAYS = 30;

/** The story of a delivery is kept for a quarter; what became of it stays with the delivery. */
export const forgetAttempts = defineAction<typeof nothing, undefined>({
  name: 'channels.forget-attempts',
  input: nothing,
  async run({ tx, actor, now, authorize }) {
    authorize(may(actor, 'run-deliveries'));
    const { tenantId } = actor;
    const before = (days: number) => inSeconds(now, -days * 86_400);
    await sql`delete from channels_attempt where tenant_id = ${tenantId} and started_at < ${before(KEEP_ATTEMPTS_DAYS)}`.execute(
      tx,
    );
    await sql`update channels_delivery set failure_raw = null
      where tenant_id = ${tenantId} and failure_raw is not null and updated_at < ${before(KEEP_ATTEMPTS_DAYS)}`.execute(
      tx,
    );
    await sql`delete from channels_budget where tenant_id = ${tenantId} and resets_at < ${now}`.execute(tx);
    await sql`delete from channels_lane where tenant_id = ${tenantId} and taken_at < ${before(KEEP_LANES_DAYS)}
      and ${isFree('busy_until')} and next_at < ${now}`.execute(tx);
    return ok();
  },
});
