import { sql } from 'kysely';
import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';

/** Each hour, in every government: whoever lets a piece wait is told once a day. */
export const remindReviewsJob = defineJob({
  name: 'content.remind-reviews',
  payload: z.object({}),
  cron: '35 * * * *',
  async handle(platform) {
    const { remindReviews } = await import('./actions/remind-reviews.server.ts');
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows)
      await remindReviews(
        { platform, actor: { kind: 'system', tenantId, job: 'content.remind-reviews' } },
        {},
      );
  },
});
