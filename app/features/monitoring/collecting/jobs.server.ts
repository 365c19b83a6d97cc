import { sql } from 'kysely';
import { z } from 'zod';
import { leaseChannels } from '#app/features/channels/index.server.ts';
import { COLLECT_JOB } from '#app/features/channels/index.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import '../tables.ts';
import { collectChannel } from './collect-channel.server.ts';

/** Channels sent out at one time; what is due beyond that waits a minute. */
const AT_MOST = 2_000;
const RUN_DAYS = 30;

/** Each minute: one job for each channel that is due, of whatever government. The lease is taken with the sending. */
export const dispatchCollecting = defineJob({
  name: 'monitoring.dispatch-collecting',
  cron: '* * * * *',
  retries: 0,
  payload: z.object({}),
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string; channel_id: string }>`
      select * from channels_due(${now}, ${AT_MOST})`.execute(platform.db);
    const byTenant = Map.groupBy(rows, (row) => row.tenant_id);
    for (const [tenantId, due] of byTenant)
      await writeTenant(platform.db, tenantId, async (tx) => {
        const leased = await leaseChannels(
          tx,
          due.map((row) => row.channel_id),
          now,
        );
        for (const channelId of leased)
          await platform.jobs.send(
            tx,
            COLLECT_JOB,
            { tenantId, channelId, leasedAt: now },
            { singletonKey: channelId },
          );
      });
  },
});

/** One visit. Not retried by the queue: a lost lease runs out and the channel is due again. */
export const collectChannelJob = defineJob({
  name: COLLECT_JOB,
  concurrency: 4,
  retries: 0,
  expireSeconds: 300,
  payload: z.object({ tenantId: z.uuid(), channelId: z.uuid(), leasedAt: z.string() }),
  async handle(platform, order) {
    await collectChannel(platform, order);
  },
});

/** Visits are remembered for a month. */
export const sweepRuns = defineJob({
  name: 'monitoring.sweep-runs',
  cron: '50 18 * * *',
  payload: z.object({}),
  async handle(platform) {
    const before = platform.clock
      .now()
      .subtract({ hours: RUN_DAYS * 24 })
      .toString();
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows)
      await writeTenant(platform.db, tenant_id, (tx) =>
        tx
          .deleteFrom('monitoring_run')
          .where('tenant_id', '=', tenant_id)
          .where('started_at', '<', before)
          .execute(),
      );
  },
});

export const collectingJobs = [dispatchCollecting, collectChannelJob, sweepRuns];
