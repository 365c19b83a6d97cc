import { limitsOf } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { unusable } from '../media/rules/usable.ts';

/** Where no network says how many it takes. */
const MOST = 10;

/**
 * Puts a note's pictures into the first version of variants that were just made of it: in the note's order, as many as the network takes,
 * none that may not be used.
 */
export async function attachPictures(
  tx: Tx,
  tenantId: string,
  noteId: string,
  variantIds: readonly string[],
): Promise<void> {
  if (variantIds.length === 0) return;
  const rows = await tx
    .selectFrom('content_note_media as n')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'n.tenant_id').onRef('m.id', '=', 'n.media_id'),
    )
    .select(['m.id', 'm.alt', 'm.kind', 'm.people', 'm.consent', 'm.archived_at'])
    .where('n.note_id', '=', noteId)
    .where('m.kind', '=', 'image')
    .orderBy('n.position')
    .execute();
  const usable = rows.filter(
    ({ people, consent, archived_at }) =>
      unusable({ people, consent, archived: archived_at !== null }) === null,
  );
  if (usable.length === 0) return;
  const variants = await tx
    .selectFrom('content_variant')
    .select(['id', 'network', 'version'])
    .where('id', 'in', [...variantIds])
    .execute();
  for (const variant of variants) {
    const taken = usable.slice(0, limitsOf(variant.network)?.images?.most ?? MOST);
    if (taken.length === 0) continue;
    await tx
      .insertInto('content_variant_media')
      .values(
        taken.map(({ id }, position) => ({
          tenant_id: tenantId,
          variant_id: variant.id,
          position,
          media_id: id,
          alt: null,
        })),
      )
      .execute();
    await tx
      .updateTable('content_version')
      .set({ media: jsonb(taken.map(({ id, alt }) => ({ mediaId: id, alt }))) as never })
      .where('variant_id', '=', variant.id)
      .where('version', '=', variant.version)
      .execute();
  }
}
