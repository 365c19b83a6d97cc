import type { Tx } from '#app/platform/db/db.server.ts';
import type { DatedProof } from '../rules/official.ts';
import '../tables.ts';

/** All dated proofs of the channels, newest first. */
export async function proofsOf(db: Tx, channelIds: readonly string[]): Promise<Map<string, DatedProof[]>> {
  const found = new Map<string, DatedProof[]>();
  if (channelIds.length === 0) return found;
  const rows = await db
    .selectFrom('channels_proof')
    .select(['channel_id', 'method', 'holds', 'checked_at', 'stale_after'])
    .where('channel_id', 'in', [...channelIds])
    .orderBy('checked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const row of rows)
    found.set(row.channel_id, [
      ...(found.get(row.channel_id) ?? []),
      { method: row.method, holds: row.holds, checkedAt: row.checked_at, staleAfter: row.stale_after },
    ]);
  return found;
}
