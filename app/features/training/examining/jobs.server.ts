import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';

export const CLOSE_JOB = 'training.close-attempt';
const SWEEP_JOB = 'training.close-attempts';

async function close(platform: Platform, tenantId: string, attemptId: string): Promise<void> {
  const { closeAttempt } = await import('./actions/close-attempt.server.ts');
  await closeAttempt({ platform, actor: { kind: 'system', tenantId, job: CLOSE_JOB } }, { attemptId });
}

/** Sent with the start of each attempt, taken at its deadline. */
export const closeAttemptJob = defineJob({
  name: CLOSE_JOB,
  payload: z.object({ tenantId: z.uuid(), attemptId: z.uuid() }),
  concurrency: 4,
  handle: (platform, { tenantId, attemptId }) => close(platform, tenantId, attemptId),
});

/** What a job that was given up has left open. */
export const closeAttemptsJob = defineJob({
  name: SWEEP_JOB,
  payload: z.object({}),
  cron: '*/15 * * * *',
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows) {
      const open = await readTenant(platform.db, tenant_id, (db) =>
        db
          .selectFrom('training_attempt')
          .select('id')
          .where('submitted_at', 'is', null)
          .where('deadline_at', '<=', now)
          .execute(),
      );
      for (const { id } of open) await close(platform, tenant_id, id);
    }
  },
});
