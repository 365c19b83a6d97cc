import { sql } from 'kysely';
import { z } from 'zod';
import { type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { COMPUTE_JOB } from '../scoring/jobs.ts';
import '../tables.ts';
import { CLOSE_JOB, PREVIEW_JOB, SEAL_JOB } from './jobs.ts';
import { staleBefore } from './runs.server.ts';

const payload = z.object({ tenantId: z.uuid(), runId: z.uuid() });
const once = { payload, retries: 1, expireSeconds: 600 };

export const previewJob = defineJob({
  ...once,
  name: PREVIEW_JOB,
  handle: async (platform, run) => (await import('./long-jobs.server.ts')).previewRules(platform, run),
});
export const closeJob = defineJob({
  ...once,
  name: CLOSE_JOB,
  handle: async (platform, run) => (await import('./long-jobs.server.ts')).closeSeason(platform, run),
});
export const sealJob = defineJob({
  ...once,
  name: SEAL_JOB,
  handle: async (platform, run) => (await import('./long-jobs.server.ts')).sealSeason(platform, run),
});

/** Previews kept for a rule set; older ones serve nobody. */
const PREVIEWS = 3;

async function sweepTenant(tx: Tx, platform: Platform, tenantId: string, now: string): Promise<void> {
  await tx
    .updateTable('league_run')
    .set({ state: 'failed', ended_at: now })
    .where('state', '=', 'running')
    .where('asked_at', '<=', staleBefore(now))
    .execute();
  await sql`delete from league_run where id in (
    select id from (select id, row_number() over (partition by rules_id order by asked_at desc) as place
      from league_run where kind = 'preview' and state <> 'running') r where place > ${PREVIEWS})`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    select s.id from league_season s where s.state in ('running', 'provisional') and exists (
      select 1 from league_correction c where c.tenant_id = s.tenant_id and c.season_id = s.id
        and (s.computed_at is null or c.made_at > s.computed_at))`.execute(tx);
  for (const { id } of rows) await platform.jobs.send(tx, COMPUTE_JOB, { tenantId, seasonId: id });
}

/** Once an hour: runs whose worker died are ended, and tables that lack a correction are computed again. */
export const sweepRunsJob = defineJob({
  name: 'league.sweep-runs',
  payload: z.object({}),
  cron: '52 * * * *',
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows)
      await writeTenant(platform.db, tenantId, (tx) => sweepTenant(tx, platform, tenantId, now));
  },
});
