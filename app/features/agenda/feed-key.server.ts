import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import './tables.ts';

/** The secret of a unit's feed, made from the installation's secret: the database keeps only its hash. */
export function feedKey(
  platform: Platform,
  feed: { tenantId: string; unitId: string; generation: number },
): string {
  return createHmac('sha256', platform.keyFor('agenda-feed'))
    .update(`${feed.tenantId}|${feed.unitId}|${feed.generation}`)
    .digest('base64url')
    .slice(0, 32);
}

export const feedHash = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Whose feed a key opens; null for a key that is unknown or was renewed. */
export async function feedOfKey(db: Db, key: string): Promise<{ tenantId: string; unitId: string } | null> {
  if (!/^[\w-]{32}$/.test(key)) return null;
  const { rows } = await sql<{
    tenant_id: string;
    unit_id: string;
  }>`select tenant_id, unit_id from agenda_feed_of(${feedHash(key)})`.execute(db);
  return rows[0] ? { tenantId: rows[0].tenant_id, unitId: rows[0].unit_id } : null;
}
