import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { passOffers } from './actions/answer-offer.server.ts';
import { PASS_OFFERS_JOB } from './queue.server.ts';

const pass = (platform: Platform, tenantId: string, batchId: string) =>
  passOffers({ platform, actor: { kind: 'system', tenantId, job: PASS_OFFERS_JOB } }, { batchId });

/** Sent with each offer for the moment it lapses. */
export const passOffersJob = defineJob({
  name: PASS_OFFERS_JOB,
  payload: z.object({ tenantId: z.uuid(), batchId: z.uuid() }),
  async handle(platform, { tenantId, batchId }) {
    await pass(platform, tenantId, batchId);
  },
});

/** Once an hour, for offers whose own job is gone: jobs do not move with a government to another server. */
export const sweepOffersJob = defineJob({
  name: 'training.sweep-offers',
  payload: z.object({}),
  cron: '7 * * * *',
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows) {
      const batches = await readTenant(platform.db, tenantId, (db) =>
        db
          .selectFrom('training_registration')
          .select('batch_id')
          .distinct()
          .where('state', '=', 'offered')
          .where('offered_until', '<=', now)
          .execute(),
      );
      for (const { batch_id } of batches) await pass(platform, tenantId, batch_id);
    }
  },
});
