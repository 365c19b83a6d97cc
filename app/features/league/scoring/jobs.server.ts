import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import '../tables.ts';
import { COMPUTE_JOB } from './jobs.ts';

export const computeSeasonJob = defineJob({
  name: COMPUTE_JOB,
  payload: z.object({ tenantId: z.uuid(), seasonId: z.uuid() }),
  async handle(platform, { tenantId, seasonId }) {
    const { computeSeason } = await import('./compute-season.server.ts');
    await computeSeason(platform, tenantId, seasonId);
  },
});

/** Every night: the running seasons of all governments, one after the other. */
export const computeSeasonsJob = defineJob({
  name: 'league.compute-seasons',
  payload: z.object({}),
  cron: '41 18 * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows) {
      const running = await readTenant(platform.db, tenantId, (db) =>
        db.selectFrom('league_season').select('id').where('state', '=', 'running').execute(),
      );
      if (running.length === 0) continue;
      const { computeSeason } = await import('./compute-season.server.ts');
      for (const { id } of running) await computeSeason(platform, tenantId, id);
    }
  },
});
