import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { ISSUE_JOB } from './actions/ask-certificates.server.ts';
import { dueFor, undrawnIn } from './due.server.ts';

type Run = { tenantId: string; runId: string; origin: string };

/** The batch of the run, who is due in it, and whose certificate has a number but no paper yet (a worker died between). */
async function workOf(platform: Platform, { tenantId, runId }: Run) {
  return readTenant(platform.db, tenantId, async (db) => {
    const batch = await db
      .selectFrom('training_certificate_run as n')
      .innerJoin('training_batch as b', 'b.id', 'n.batch_id')
      .select(['b.id', 'b.late_minutes', 'b.rule', 'n.state'])
      .where('n.id', '=', runId)
      .executeTakeFirst();
    if (!batch || batch.state === 'done') return null;
    const undrawn = await undrawnIn(db, batch.id);
    const due = await dueFor(db, { id: batch.id, lateMinutes: batch.late_minutes, rule: batch.rule });
    return [...undrawn, ...due];
  });
}

async function note(
  platform: Platform,
  run: Run,
  change: { issued?: number; state?: 'done' | 'failed' },
): Promise<void> {
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, run.tenantId, (tx) =>
    tx
      .updateTable('training_certificate_run')
      .set({ ...change, ...(change.state ? { ended_at: now } : {}) })
      .where('id', '=', run.runId)
      .execute(),
  );
}

/**
 * Makes the certificates of a run one by one, each whole before the next, so that a killed worker goes on where it was. One that
 * fails holds up no other; it is taken up again when the desk asks anew.
 */
export async function issueRun(platform: Platform, run: Run): Promise<void> {
  const work = await workOf(platform, run);
  if (!work) return;
  const [{ issueCertificate }, { drawCertificate }] = await Promise.all([
    import('./actions/issue-certificate.server.ts'),
    import('./draw.server.ts'),
  ]);
  const actor = { kind: 'system', tenantId: run.tenantId, job: ISSUE_JOB } as const;
  let issued = 0;
  let failed = 0;
  for (const registrationId of work) {
    try {
      const given = await issueCertificate({ platform, actor }, { registrationId });
      if (!given.ok) continue;
      await drawCertificate(platform, run, registrationId);
      issued += 1;
      await note(platform, run, { issued });
    } catch (err) {
      failed += 1;
      platform.log.error({ err, registrationId }, 'certificate not made');
    }
  }
  await note(platform, run, { state: failed > 0 ? 'failed' : 'done' });
}

export const issueCertificatesJob = defineJob({
  name: ISSUE_JOB,
  payload: z.object({ tenantId: z.uuid(), runId: z.uuid(), origin: z.string() }),
  handle: issueRun,
});
