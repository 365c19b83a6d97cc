import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';
import { remindHand } from './actions/remind-hand.server.ts';

/** Each hour: governments lie in three zones; a variant is told of once a day. */
export const remindHandJob = defineJob({
  name: 'content.remind-hand',
  payload: z.object({}),
  cron: '20 * * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows)
      await remindHand(
        { platform, actor: { kind: 'system', tenantId: tenant_id, job: 'content.remind-hand' } },
        {},
      );
  },
});
