import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { publishHead, SEAL_BATCH, sealTenant } from './seal.server.ts';

async function tenantIds(platform: Platform): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  return rows.map((row) => row.tenant_id);
}

export const sealEvents = defineJob({
  name: 'audit.seal-events',
  payload: z.object({}),
  cron: '* * * * *',
  async handle(platform) {
    for (const tenantId of await tenantIds(platform))
      while ((await sealTenant(platform, tenantId)) === SEAL_BATCH);
  },
});

export const publishHeads = defineJob({
  name: 'audit.publish-heads',
  payload: z.object({}),
  cron: '5 17 * * *',
  async handle(platform) {
    for (const tenantId of await tenantIds(platform)) {
      await sealTenant(platform, tenantId);
      await publishHead(platform, tenantId);
    }
  },
});
