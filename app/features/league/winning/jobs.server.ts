import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { ISSUE_PRIZES_JOB } from './actions/ask-prizes.server.ts';
import { prizesDue, undrawnPrizes } from './due.server.ts';

type Run = { tenantId: string; runId: string; seasonId: string; origin: string };

async function note(
  platform: Platform,
  run: Run,
  change: { done?: number; state?: 'done' | 'failed' },
): Promise<void> {
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, run.tenantId, (tx) =>
    tx
      .updateTable('league_run')
      .set({ ...change, ...(change.state ? { ended_at: now } : {}) })
      .where('id', '=', run.runId)
      .where('state', '=', 'running')
      .execute(),
  );
}

/** Makes a season's certificates one by one, each whole before the next: a killed worker goes on where it was. */
export async function issuePrizes(platform: Platform, run: Run): Promise<void> {
  const [{ issuePrize }, { drawPrize }] = await Promise.all([
    import('./actions/issue-prize.server.ts'),
    import('./draw.server.ts'),
  ]);
  const { tenantId, seasonId } = run;
  const due = await readTenant(platform.db, tenantId, (db) => prizesDue(db, seasonId));
  const actor = { kind: 'system', tenantId, job: ISSUE_PRIZES_JOB } as const;
  for (const winner of due)
    await issuePrize({ platform, actor }, { ...winner, seasonId, origin: run.origin });
  const undrawn = await readTenant(platform.db, tenantId, (db) => undrawnPrizes(db, seasonId));
  let done = 0;
  let failed = 0;
  for (const prizeId of undrawn)
    try {
      await drawPrize(platform, tenantId, prizeId);
      done += 1;
      await note(platform, run, { done });
    } catch (err) {
      // One that fails holds up no other; the sweep takes it up again.
      failed += 1;
      platform.log.error({ err, prizeId }, 'prize not drawn');
    }
  await note(platform, run, { state: failed > 0 ? 'failed' : 'done' });
}

export const issuePrizesJob = defineJob({
  name: ISSUE_PRIZES_JOB,
  payload: z.object({ tenantId: z.uuid(), runId: z.uuid(), seasonId: z.uuid(), origin: z.string() }),
  handle: issuePrizes,
});

/** Once an hour, for prizes whose job is gone or failed: a number without a paper helps nobody. */
export const sweepPrizesJob = defineJob({
  name: 'league.sweep-prizes',
  payload: z.object({}),
  cron: '47 * * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    const { drawPrize } = await import('./draw.server.ts');
    for (const { tenant_id: tenantId } of rows) {
      const prizes = await readTenant(platform.db, tenantId, (db) =>
        db
          .selectFrom('league_prize as p')
          .innerJoin('document as d', 'd.id', 'p.document_id')
          .select('p.id')
          .where('d.file_id', 'is', null)
          .where('d.state', '=', 'draft')
          .execute(),
      );
      for (const { id } of prizes)
        try {
          await drawPrize(platform, tenantId, id);
        } catch (err) {
          platform.log.error({ err, prizeId: id }, 'prize not drawn');
        }
    }
  },
});
