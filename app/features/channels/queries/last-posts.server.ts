import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';

/** Time of the newest post of each account, collected or reported. */
export async function lastPostTimes(
  db: Tx,
  tenantId: string,
  channelIds: readonly string[],
): Promise<Map<string, string>> {
  if (channelIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; published_at: string }>`
    select c.id, p.published_at from unnest(${[...channelIds]}::uuid[]) as c (id)
    cross join lateral (
      select published_at from monitoring_read_post
      where tenant_id = ${tenantId} and channel_id = c.id and gone_at is null
      order by published_at desc limit 1) p`.execute(db);
  return new Map(rows.map((row) => [row.id, row.published_at]));
}
