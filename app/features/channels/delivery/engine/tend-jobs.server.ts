import { sql } from 'kysely';
import { Gauge } from 'prom-client';
import { z } from 'zod';
import { readTenant } from '#app/platform/db/db.server.ts';
import { metrics } from '#app/platform/http/observe.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { engineOf } from './deliver-job.server.ts';
import { systemCall } from './engine.ts';
import { forgetAttempts, releaseReconnected, renewIdle, warnOfExpiry } from './tend.server.ts';

const deliveries = new Gauge({
  name: 'simpul_deliveries',
  help: 'Deliveries that are due, late (five minutes and more), unconfirmed or held for a person',
  labelNames: ['what'],
  registers: [metrics],
});

type Counts = { due: number; late: number; unconfirmed: number; held: number };

async function countOf(platform: Platform, tenantId: string): Promise<Counts> {
  const now = platform.clock.now();
  return readTenant(platform.db, tenantId, async (tx) => {
    const { rows } = await sql<Counts>`
      select count(*) filter (where state in ('waiting', 'preparing', 'prepared') and due_at <= ${now.toString()})::int as due,
        count(*) filter (where state in ('waiting', 'preparing', 'prepared')
          and due_at <= ${now.subtract({ minutes: 5 }).toString()})::int as late,
        count(*) filter (where state = 'unconfirmed')::int as unconfirmed,
        count(*) filter (where state = 'held')::int as held
      from channels_delivery where state in ('waiting', 'preparing', 'prepared', 'unconfirmed', 'held')`.execute(
      tx,
    );
    return rows[0]!;
  });
}

async function tenants(platform: Platform): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  return rows.map((row) => row.tenant_id);
}

/** Each minute: what was connected again goes on, leave is renewed, and the figures for the operator are counted. */
export const tendDeliveries = defineJob({
  name: 'channels.tend-deliveries',
  cron: '* * * * *',
  retries: 0,
  payload: z.object({}),
  async handle(platform) {
    const engine = engineOf(platform);
    const sum: Counts = { due: 0, late: 0, unconfirmed: 0, held: 0 };
    for (const tenantId of await tenants(platform)) {
      await releaseReconnected(systemCall(engine, tenantId), {});
      await renewIdle(engine, tenantId);
      const counts = await countOf(platform, tenantId);
      for (const what of Object.keys(sum) as (keyof Counts)[]) sum[what] += counts[what];
    }
    for (const [what, count] of Object.entries(sum)) deliveries.set({ what }, count);
  },
});

/** Each night: who has to connect an account again is told in time, and old stories are forgotten. */
export const sweepDeliveries = defineJob({
  name: 'channels.sweep-deliveries',
  cron: '10 23 * * *',
  payload: z.object({}),
  async handle(platform) {
    const engine = engineOf(platform);
    for (const tenantId of await tenants(platform)) {
      await warnOfExpiry(systemCall(engine, tenantId), {});
      await forgetAttempts(systemCall(engine, tenantId), {});
    }
  },
});
