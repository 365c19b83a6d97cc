import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { copyLimit, shinglesOfTokens } from '../matching/copies.ts';
import { preparePost } from '../matching/prepare-post.ts';
import { likenessOf, sketchOf } from '../rules/sketch.ts';
import '../tables.ts';

/** A text to be compared with those of other units. */
export type Sketched = {
  readonly id: string;
  readonly unitId: string;
  readonly publishedAt: string;
  readonly shingles: ReadonlySet<number> | null;
  readonly channelId: string | null;
};

export type FoundCopy = { readonly of: string; readonly likeness: number; readonly ofAmplifiable: boolean };

type Candidate = { id: string; post_id: string };
type Original = {
  id: string;
  unit_id: string;
  published_at: string;
  title: string | null;
  text: string;
  address: string | null;
  amplifiable: boolean | null;
};

/** Texts are compared with those of this many days before. */
const WINDOW = '14 days';
/** Of a phrase that many posts share, only the first ones are compared. */
const PER_KEY = 6;

async function candidatesOf(tx: Tx, tenantId: string, posts: readonly Sketched[]): Promise<Candidate[]> {
  const asked = posts.flatMap((post) =>
    post.shingles ? sketchOf(post.shingles).map((key) => ({ post, key })) : [],
  );
  if (asked.length === 0) return [];
  const { rows } = await sql<Candidate>`
    select distinct f.id, s.post_id
    from unnest(${asked.map(({ post }) => post.id)}::uuid[], ${asked.map(({ key }) => key)}::int[],
      ${asked.map(({ post }) => post.unitId)}::uuid[], ${asked.map(({ post }) => post.publishedAt)}::timestamptz[]) as f (id, key, unit_id, at)
    cross join lateral (
      select k.post_id from monitoring_sketch k
      where k.tenant_id = ${tenantId} and k.key = f.key and k.published_at between f.at - ${WINDOW}::interval and f.at
        and k.unit_id <> f.unit_id and k.post_id <> f.id
      order by k.published_at limit ${PER_KEY}) s`.execute(tx);
  return rows;
}

async function originalsOf(tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, Original>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Original>`
    select p.id, p.unit_id, p.published_at, p.title, p.text, p.address, c.amplifiable
    from monitoring_post p left join channels_read_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
    where p.tenant_id = ${tenantId} and p.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertSketches(tx: Tx, tenantId: string, posts: readonly Sketched[]): Promise<void> {
  const keys = posts.flatMap((post) =>
    post.shingles ? sketchOf(post.shingles).map((key) => ({ post, key })) : [],
  );
  if (keys.length === 0) return;
  await sql`
    insert into monitoring_sketch (tenant_id, key, published_at, post_id, unit_id)
    select ${tenantId}::uuid, f.key, f.at, f.id, f.unit_id
    from unnest(${keys.map(({ key }) => key)}::int[], ${keys.map(({ post }) => post.publishedAt)}::timestamptz[],
      ${keys.map(({ post }) => post.id)}::uuid[], ${keys.map(({ post }) => post.unitId)}::uuid[]) as f (key, at, id, unit_id)
    on conflict do nothing`.execute(tx);
}

/** Likest earlier post of another unit among those of one batch, which the table does not know yet. */
class BatchOriginals {
  readonly #byKey = new Map<number, Sketched[]>();

  add(post: Sketched): void {
    if (!post.shingles) return;
    for (const key of sketchOf(post.shingles)) {
      const held = this.#byKey.get(key);
      if (!held) this.#byKey.set(key, [post]);
      else if (held.length < PER_KEY) held.push(post);
    }
  }

  near(post: Sketched): Sketched[] {
    if (!post.shingles) return [];
    const found = sketchOf(post.shingles).flatMap((key) => this.#byKey.get(key) ?? []);
    return [...new Set(found)].filter(
      (other) => other.unitId !== post.unitId && other.publishedAt <= post.publishedAt,
    );
  }
}

/**
 * Says of each post whether it repeats an earlier one of another unit, and remembers its sketch for those to come.
 * @param amplifiable channels whose posts other units are asked to share
 */
export async function findCopies(
  tx: Tx,
  tenantId: string,
  posts: readonly Sketched[],
  amplifiable: ReadonlySet<string>,
): Promise<Map<string, FoundCopy>> {
  const order = [...posts].sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  const near = new Map<string, string[]>();
  for (const { id, post_id } of await candidatesOf(tx, tenantId, order))
    near.set(id, [...(near.get(id) ?? []), post_id]);
  const stored = await originalsOf(tx, tenantId, [...new Set([...near.values()].flat())]);
  const shinglesOfStored = new Map<string, ReadonlySet<number> | null>();
  const read = (original: Original) => {
    const known = shinglesOfStored.get(original.id);
    if (known !== undefined) return known;
    const made = shinglesOfTokens(
      preparePost({ id: original.id, url: original.address, title: original.title, text: original.text }).text
        .tokens,
    );
    shinglesOfStored.set(original.id, made);
    return made;
  };
  const batch = new BatchOriginals();
  const copies = new Map<string, FoundCopy>();
  for (const post of order) {
    let best: FoundCopy | null = null;
    const consider = (id: string, shingles: ReadonlySet<number> | null, ofAmplifiable: boolean) => {
      const likeness = shingles && post.shingles ? likenessOf(post.shingles, shingles, copyLimit) : null;
      if (likeness !== null && (best === null || likeness > best.likeness))
        best = { of: id, likeness, ofAmplifiable };
    };
    for (const id of near.get(post.id) ?? []) {
      const original = stored.get(id);
      if (original) consider(id, read(original), original.amplifiable === true);
    }
    for (const other of batch.near(post))
      consider(other.id, other.shingles, other.channelId !== null && amplifiable.has(other.channelId));
    if (best) copies.set(post.id, best);
    batch.add(post);
  }
  await insertSketches(tx, tenantId, order);
  return copies;
}
