import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import type { Piece, Variant } from '../variants.server.ts';
import type { OfficeWord } from '../writing/finding.ts';
import { type DraftReading, type MediumFacts, readDraft } from './rules/blockers.ts';

export type VariantDraft = Pick<Variant, 'id' | 'network' | 'title' | 'text' | 'link'>;

async function mediaOf(db: Tx, variantIds: readonly string[]): Promise<Map<string, MediumFacts[]>> {
  const rows = await db
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select((eb) => [
      'v.variant_id as variantId',
      'm.id as mediaId',
      'm.file_id as fileId',
      'm.title',
      'm.kind',
      'm.mime',
      'm.bytes',
      eb.fn.coalesce('v.alt', 'm.alt').as('alt'),
      'm.people',
      'm.consent',
      'm.rights',
      'm.rights_note as rightsNote',
      'm.archived_at as archivedAt',
    ])
    .where('v.variant_id', 'in', [...variantIds])
    .orderBy('v.variant_id')
    .orderBy('v.position')
    .execute();
  const by = new Map<string, MediumFacts[]>();
  for (const { variantId, archivedAt, alt, bytes, ...row } of rows)
    by.set(variantId, [
      ...(by.get(variantId) ?? []),
      { ...row, alt: alt ?? '', bytes: Number(bytes), archived: archivedAt !== null },
    ]);
  return by;
}

export type NewOverride = {
  readonly variantId: string;
  readonly rule: string;
  readonly excerpt: string;
  readonly reason: string;
};

async function overridesOf(db: Tx, variantIds: readonly string[]): Promise<NewOverride[]> {
  return db
    .selectFrom('content_override')
    .select(['variant_id as variantId', 'rule', 'excerpt', 'reason'])
    .where('variant_id', 'in', [...variantIds])
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** The office's own words, and what its hours are called. */
export async function checkSettings(db: Tx): Promise<{ zone: string; words: OfficeWord[] }> {
  const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const words = await db.selectFrom('content_word').select(['word', 'prefer']).execute();
  return { zone, words };
}

/** Reads variants as the program does at their submission. @param added reasons that are given just now */
export async function readDrafts(
  db: Tx,
  piece: Pick<Piece, 'kind' | 'subject' | 'sources'>,
  variants: readonly VariantDraft[],
  added: readonly NewOverride[] = [],
): Promise<Map<string, DraftReading>> {
  if (variants.length === 0) return new Map();
  const ids = variants.map(({ id }) => id);
  const [media, stored, options] = [
    await mediaOf(db, ids),
    await overridesOf(db, ids),
    await checkSettings(db),
  ];
  const facts = {
    isRelease: piece.kind === 'release',
    subject: piece.subject,
    sources: piece.sources,
    options,
  };
  return new Map(
    variants.map((variant) => [
      variant.id,
      readDraft(facts, {
        variantId: variant.id,
        network: variant.network,
        title: variant.title,
        text: variant.text,
        link: variant.link,
        media: media.get(variant.id) ?? [],
        overrides: [...stored, ...added].filter(({ variantId }) => variantId === variant.id),
      }),
    ]),
  );
}
