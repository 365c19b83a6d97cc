import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';

/** Each night, in every government: files that stopped on their way are let go. */
export const expireUploadsJob = defineJob({
  name: 'content.expire-uploads',
  cron: '40 18 * * *',
  payload: z.object({}),
  async handle(platform) {
    const { expireUploads } = await import('./actions/expire-uploads.server.ts');
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows) {
      const call = { platform, actor: { kind: 'system', tenantId, job: 'content.expire-uploads' } } as const;
      for (;;) {
        const expired = await expireUploads(call, {});
        if (!expired.ok || expired.value.count === 0) break;
        for (const id of expired.value.leftovers) await platform.files.remove(tenantId, id);
      }
    }
  },
});
