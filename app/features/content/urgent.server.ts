import type { Tx } from '#app/platform/db/db.server.ts';
import './tables.ts';
import type { Variant } from './variants.server.ts';

/** Whether what would go out of this variant is the very version that somebody released as urgent (serta merta). An edit ends it. */
export async function isReleasedUrgent(
  db: Tx,
  { id, approved_version }: Pick<Variant, 'id' | 'approved_version'>,
): Promise<boolean> {
  if (approved_version === null) return false;
  const row = await db
    .selectFrom('content_review')
    .select('id')
    .where('variant_id', '=', id)
    .where('version', '=', approved_version)
    .where('verdict', '=', 'released-urgent')
    .executeTakeFirst();
  return row !== undefined;
}
