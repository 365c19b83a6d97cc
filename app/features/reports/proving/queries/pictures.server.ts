import { readTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../../tables.ts';
import type { ProofFacts } from '../facts.ts';

/** The small pictures that are ready for the posts of a paper; what is missing is drawn as an empty tile. Nothing is fetched here. */
export async function picturesOf(
  platform: Platform,
  tenantId: string,
  { units }: ProofFacts,
): Promise<Record<string, Uint8Array>> {
  const ids = units.flatMap(({ posts }) => posts.map(({ id }) => id));
  if (ids.length === 0) return {};
  const rows = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('reports_thumb')
      .select(['post_id', 'file_id'])
      .where('post_id', 'in', ids)
      .where('file_id', 'is not', null)
      .execute(),
  );
  const pictures: Record<string, Uint8Array> = {};
  for (const { post_id, file_id } of rows) {
    const bytes = await platform.files.read(tenantId, file_id!);
    if (bytes) pictures[post_id] = bytes;
  }
  return pictures;
}
