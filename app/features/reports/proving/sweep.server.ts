import { sql } from 'kysely';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../tables.ts';

/** Long enough that the papers of a month can be made in the month after it; the papers hold their pictures themselves. */
export const KEEP_PICTURES_DAYS = 75;
/** An archive repeats papers that are kept apart. */
export const KEEP_BUNDLE_DAYS = 7;

/** Removes pictures and archives whose time is over: their rows first, then what lies on the disk. Papers that were issued stay. */
export async function sweepProofs(platform: Platform, tenantId: string): Promise<void> {
  const now = platform.clock.now().toString();
  const files = await writeTenant(platform.db, tenantId, async (tx) => {
    const pictures = await sql<{ file_id: string | null }>`
      delete from reports_thumb t using monitoring_read_post p
      where p.tenant_id = t.tenant_id and p.id = t.post_id
        and p.published_at < ${now}::timestamptz - make_interval(days => ${KEEP_PICTURES_DAYS})
      returning t.file_id`.execute(tx);
    const bundles = await sql<{ file_id: string | null }>`
      with old as (
        select tenant_id, id, file_id from reports_proof_bundle
        where asked_at < ${now}::timestamptz - make_interval(days => ${KEEP_BUNDLE_DAYS})
      )
      delete from reports_proof_bundle b using old where b.tenant_id = old.tenant_id and b.id = old.id returning old.file_id`.execute(
      tx,
    );
    const ids = [...pictures.rows, ...bundles.rows].flatMap(({ file_id }) => (file_id ? [file_id] : []));
    if (ids.length > 0) await tx.deleteFrom('file').where('id', 'in', ids).execute();
    return ids;
  });
  for (const id of files) await platform.files.remove(tenantId, id);
}
