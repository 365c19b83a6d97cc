import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';

/** Each night, in every government: what jurors wrote about themselves is forgotten when its time is over. */
export const forgetReasonsJob = defineJob({
  name: 'league.forget-reasons',
  cron: '25 19 * * *',
  payload: z.object({}),
  async handle(platform) {
    const { forgetReasons } = await import('./actions/forget-reasons.server.ts');
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows)
      await forgetReasons(
        { platform, actor: { kind: 'system', tenantId, job: 'league.forget-reasons' } },
        {},
      );
  },
});
