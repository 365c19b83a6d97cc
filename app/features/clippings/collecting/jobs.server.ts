import { sql } from 'kysely';
import { z } from 'zod';
import { connectorsFor } from '#app/features/channels/index.server.ts';
import { type Visit, visitChannel } from '#app/features/monitoring/index.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';
import { COLLECT_SOURCE_JOB } from '../jobs.ts';
import { storeSourceVisit } from './store-visit.server.ts';
import { leaseSources, type SourceOrder, takeUpSource } from './take-up.server.ts';

const AT_MOST = 500;

/** Each minute: one job for each source that is due, of whatever government. The lease is taken with the sending. */
export const dispatchSources = defineJob({
  name: 'clippings.dispatch-sources',
  cron: '* * * * *',
  retries: 0,
  payload: z.object({}),
  async handle(platform) {
    const now = platform.clock.now().toString();
    const { rows } = await sql<{ tenant_id: string; source_id: string }>`
      select * from clippings_due(${now}, ${AT_MOST})`.execute(platform.db);
    const byTenant = Map.groupBy(rows, (row) => row.tenant_id);
    for (const [tenantId, due] of byTenant)
      await writeTenant(platform.db, tenantId, async (tx) => {
        const ids = due.map((row) => row.source_id);
        for (const sourceId of await leaseSources(tx, ids, now))
          await platform.jobs.send(
            tx,
            COLLECT_SOURCE_JOB,
            { tenantId, sourceId, leasedAt: now },
            { singletonKey: sourceId },
          );
      });
  },
});

/** One visit of one source: take up the lease, go out without holding any lock, store. */
export async function collectSource(
  platform: Platform,
  order: SourceOrder & { tenantId: string },
): Promise<void> {
  const { tenantId, sourceId, leasedAt } = order;
  const startedAt = platform.clock.now().toString();
  const source = await writeTenant(platform.db, tenantId, (tx) =>
    takeUpSource(tx, { sourceId, leasedAt, now: startedAt }),
  );
  if (!source) return;
  const visit = await visitChannel(source, {
    outside: platform.outside,
    clock: platform.clock,
    connectors: connectorsFor(platform.config),
  }).catch((err: unknown): Visit => {
    platform.log.error({ err, sourceId }, 'reading a media source failed');
    return {
      connector: source.connector === 'website' ? 'feed' : source.connector,
      result: { ok: false, failure: { class: 'broken', reason: 'unreadable-answer' } },
    };
  });
  await storeSourceVisit(
    { platform, actor: { kind: 'system', tenantId, job: COLLECT_SOURCE_JOB } },
    { sourceId, startedAt, visit },
  );
}

/** Not retried by the queue: a lost lease runs out and the source is due again. */
export const collectSourceJob = defineJob({
  name: COLLECT_SOURCE_JOB,
  concurrency: 2,
  retries: 0,
  expireSeconds: 300,
  payload: z.object({ tenantId: z.uuid(), sourceId: z.uuid(), leasedAt: z.string() }),
  handle: collectSource,
});
