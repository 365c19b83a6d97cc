import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { copyLimit } from '../matching/copies.ts';
import { preparePost } from '../matching/prepare-post.ts';
import { likenessOf } from '../rules/sketch.ts';
import type { PostKind, PostTable } from '../tables.ts';
import { findCopies, laterPosts, type Sketched } from './copies.server.ts';
import { fingerprintsOf } from './fingerprints.server.ts';
import { fingerprinted, kindOf, saysRepost, type World } from './reading.server.ts';

type Row = Pick<PostTable, 'id' | 'unit_id' | 'channel_id' | 'network' | 'address' | 'title'> & {
  text: string;
  published_at: string;
  kind: PostKind;
  copy_of_id: string | null;
  shared_key: string | null;
};

/** Of the posts that share a phrase with a late source only those that are alike as a whole, or were taken for its copies. */
async function alikeLater(tx: Tx, tenantId: string, sources: readonly Sketched[]): Promise<string[]> {
  const later = await laterPosts(tx, tenantId, sources);
  const fingerprints = await fingerprintsOf(tx, tenantId, later);
  const sourceOf = new Map(sources.map((source) => [source.id, source.fingerprint]));
  const alike = later.filter(({ source, id, copyOfId }) => {
    if (copyOfId === source) return true;
    const one = sourceOf.get(source);
    const other = fingerprints.get(id);
    return one && other && likenessOf(one, other, copyLimit) !== null;
  });
  return [...new Set(alike.map(({ id }) => id))];
}

/** Locked in one order. */
async function rowsOf(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.unit_id, p.channel_id, p.network, p.address, p.title, p.text, p.published_at, p.kind, p.copy_of_id,
      coalesce(p.collab_key, p.address_key) as shared_key
    from monitoring_post p where p.tenant_id = ${tenantId} and p.id = any(${ids}::uuid[]) and p.published_known and p.share_of is null
    order by p.id for update of p`.execute(tx);
  return rows;
}

/**
 * A source that is read late (its site was down, its account was registered last) turns the posts that repeat it into copies, as if it
 * had come first; what a person decided about them stands.
 * @returns ids of the posts that are something else now; they are to be matched anew
 */
export async function turnLaterCopies(
  tx: Tx,
  tenantId: string,
  sources: readonly Sketched[],
  world: World,
): Promise<string[]> {
  const later = await alikeLater(tx, tenantId, sources);
  if (later.length === 0) return [];
  const rows = await rowsOf(tx, tenantId, later);
  const read = rows.map((row) => ({
    row,
    prepared: preparePost({ id: row.id, url: row.address, title: row.title, text: row.text }, world.offset),
  }));
  const copies = await findCopies(
    tx,
    tenantId,
    read.map(({ row, prepared }) => ({
      id: row.id,
      unitId: row.unit_id,
      publishedAt: row.published_at,
      publishedKnown: true,
      channelId: row.channel_id,
      sharedKey: row.shared_key,
      share: false,
      ...fingerprinted(prepared),
    })),
    world.amplifiable,
  );
  const turned = read.flatMap(({ row, prepared }) => {
    const copy = copies.get(row.id);
    const kind = kindOf(
      { post: { network: row.network, shareOf: null }, repost: saysRepost(prepared) },
      copy,
      world,
    );
    const of = copy?.of ?? null;
    return kind === row.kind && of === row.copy_of_id ? [] : [{ id: row.id, kind, of }];
  });
  if (turned.length > 0)
    await sql`
      update monitoring_post p set kind = f.kind, copy_of_id = f.copy_of_id
      from unnest(${turned.map(({ id }) => id)}::uuid[], ${turned.map(({ kind }) => kind)}::text[], ${turned.map(({ of }) => of)}::uuid[])
        as f (id, kind, copy_of_id)
      where p.tenant_id = ${tenantId} and p.id = f.id`.execute(tx);
  return turned.map(({ id }) => id);
}
