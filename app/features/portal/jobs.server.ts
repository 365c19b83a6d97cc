import { sql } from 'kysely';
import { z } from 'zod';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { indexEntries } from './index-entries.server.ts';

const BATCH = 5_000;
/** Ids carry the moment of making; a slower transaction may still commit an older one. */
const SETTLED_AFTER_MS = 20_000;

/** Counts posts that the dictionary has not seen yet, in batches of one transaction each. @returns how many */
export async function countTerms(
  platform: Platform,
  tenantId: string,
  settledMs = SETTLED_AFTER_MS,
): Promise<number> {
  const until = newId(Math.max(0, platform.clock.now().epochMilliseconds - settledMs));
  let counted = 0;
  for (let rows = BATCH; rows === BATCH; ) {
    rows = await writeTenant(platform.db, tenantId, async (tx) => {
      const answer = await sql<{
        rows: number;
      }>`select portal_count_terms(${until}::uuid, ${BATCH}) as rows`.execute(tx);
      return answer.rows[0]?.rows ?? 0;
    });
    counted += rows;
  }
  return counted;
}

/** What a search needs of one government: the dictionary and the small subjects. */
export async function refreshSearch(platform: Platform, tenantId: string, settledMs?: number): Promise<void> {
  await writeTenant(platform.db, tenantId, (tx) =>
    indexEntries(tx, tenantId, platform.clock.now().toString()),
  );
  await countTerms(platform, tenantId, settledMs);
}

/** Each minute: new posts into the dictionary, changed units, accounts and activities into the index. */
export const refreshSearchJob = defineJob({
  name: 'portal.refresh-search',
  payload: z.object({}),
  cron: '* * * * *',
  retries: 0,
  handle: async (platform) => {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id } of rows) await refreshSearch(platform, tenant_id);
  },
});
