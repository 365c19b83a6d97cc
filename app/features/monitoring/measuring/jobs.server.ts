import { sql } from 'kysely';
import { z } from 'zod';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import { MEASURE_JOB } from '../jobs.ts';
import { measureChannel } from './measure-channel.server.ts';
import { leasePasses } from './pass.server.ts';

/** Accounts sent out at one time, so few that a pass begins before its lease is over; the rest waits ten minutes: 2,880 a day. */
const AT_MOST = 20;

/** Each ten minutes: one job for each account that is due to be measured, of whatever government. */
export const dispatchMeasuring = defineJob({
  name: 'monitoring.dispatch-measuring',
  cron: '*/10 * * * *',
  retries: 0,
  payload: z.object({}),
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string; channel_id: string }>`
      select * from monitoring_measures_due(${now}, ${AT_MOST})`.execute(platform.db);
    for (const [tenantId, due] of Map.groupBy(rows, (row) => row.tenant_id))
      await writeTenant(platform.db, tenantId, async (tx) => {
        const ids = due.map((row) => row.channel_id);
        for (const channelId of await leasePasses(tx, tenantId, ids, now))
          await platform.jobs.send(
            tx,
            MEASURE_JOB,
            { tenantId, channelId, leasedAt: now },
            { singletonKey: channelId },
          );
      });
  },
});

/** One pass at a time in each process, so that collecting keeps its turns. Not retried: a lost lease runs out. */
export const measureChannelJob = defineJob({
  name: MEASURE_JOB,
  concurrency: 1,
  retries: 0,
  expireSeconds: 300,
  payload: z.object({ tenantId: z.uuid(), channelId: z.uuid(), leasedAt: z.string() }),
  async handle(platform, order) {
    await measureChannel(platform, order);
  },
});

export const measuringJobs = [dispatchMeasuring, measureChannelJob];
