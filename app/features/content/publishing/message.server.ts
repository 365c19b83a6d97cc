import { limitsOf, type Message } from '#app/features/channels/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type Unusable, unusable } from '../media/rules/usable.ts';
import '../tables.ts';
import type { Variant } from '../variants.server.ts';

export type BuiltMessage = { readonly message: Message; readonly media: readonly (Unusable | null)[] };

async function mediaOf(tx: Tx, tenantId: string, variantId: string) {
  return tx
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .selectAll('m')
    .select('v.alt as own_alt')
    .where('v.tenant_id', '=', tenantId)
    .where('v.variant_id', '=', variantId)
    .orderBy('v.position')
    .execute();
}

async function renditionsOf(tx: Tx, tenantId: string, mediaIds: readonly string[]) {
  if (mediaIds.length === 0) return [];
  return tx
    .selectFrom('content_rendition')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('media_id', 'in', [...mediaIds])
    .orderBy('bytes', 'desc')
    .execute();
}

/** The message of a variant: of each picture the original where its network takes it, else the best size made for it. */
export async function messageOf(tx: Tx, variant: Variant): Promise<BuiltMessage> {
  const rows = await mediaOf(tx, variant.tenant_id, variant.id);
  const sizes = await renditionsOf(
    tx,
    variant.tenant_id,
    rows.map(({ id }) => id),
  );
  const images = limitsOf(variant.network)?.images ?? null;
  const fits = (file: { mime: string; bytes: number }) =>
    images === null || (images.mimes.includes(file.mime) && file.bytes <= images.bytes);
  const media = rows.map((row) => {
    const made = sizes.filter(({ media_id, size }) => media_id === row.id && size !== 'thumb');
    const file = row.kind === 'image' && !fits(row) ? (made.find(fits) ?? row) : row;
    return {
      fileId: file.file_id,
      kind: row.kind,
      mime: file.mime,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      alt: row.own_alt ?? row.alt,
    };
  });
  return {
    message: { title: variant.title, text: variant.text, link: variant.link, media },
    media: rows.map((row) =>
      unusable({ people: row.people, consent: row.consent, archived: row.archived_at !== null }),
    ),
  };
}

/** Pictures that their network does not take as they are: a size has to be made first. */
export async function picturesToFit(
  tx: Tx,
  variant: Pick<Variant, 'tenant_id' | 'id' | 'network'>,
): Promise<{ mediaId: string; fileId: string }[]> {
  const images = limitsOf(variant.network)?.images;
  if (!images) return [];
  const rows = await mediaOf(tx, variant.tenant_id, variant.id);
  return rows
    .filter(
      ({ kind, mime, bytes }) => kind === 'image' && !(images.mimes.includes(mime) && bytes <= images.bytes),
    )
    .map((row) => ({ mediaId: row.id, fileId: row.file_id }));
}
