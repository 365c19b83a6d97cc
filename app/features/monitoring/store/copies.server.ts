import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { copyLimit } from '../matching/copies.ts';
import { type Fingerprint, likenessOf, sketchOf } from '../rules/sketch.ts';
import '../tables.ts';
import { originalsOf } from './fingerprints.server.ts';

/** A text to be compared with those of other units. */
export type Sketched = {
  readonly id: string;
  readonly unitId: string;
  readonly publishedAt: string;
  /** Null for a text too short to be called a copy. */
  readonly fingerprint: Fingerprint | null;
  readonly channelId: string | null;
};

export type FoundCopy = { readonly of: string; readonly likeness: number; readonly ofAmplifiable: boolean };

type Candidate = { id: string; post_id: string };
type Keyed = Sketched & { readonly keys: readonly number[] };
type Key = { readonly post: Sketched; readonly key: number };

/** Texts are compared with those of this many days before. */
const WINDOW = '14 days';
/** Of a phrase that many posts share, only the first ones are compared. */
const PER_KEY = 6;

async function candidatesOf(tx: Tx, tenantId: string, asked: readonly Key[]): Promise<Candidate[]> {
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

async function insertSketches(tx: Tx, tenantId: string, keys: readonly Key[]): Promise<void> {
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
  readonly #byKey = new Map<number, Keyed[]>();

  add(post: Keyed): void {
    for (const key of post.keys) {
      const held = this.#byKey.get(key);
      if (!held) this.#byKey.set(key, [post]);
      else if (held.length < PER_KEY) held.push(post);
    }
  }

  near(post: Keyed): Keyed[] {
    const found = post.keys.flatMap((key) => this.#byKey.get(key) ?? []);
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
  const order = posts
    .map((post) => ({ ...post, keys: post.fingerprint ? sketchOf(post.fingerprint) : [] }))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  const keys = order.flatMap((post) => post.keys.map((key) => ({ post, key })));
  const near = Map.groupBy(await candidatesOf(tx, tenantId, keys), (candidate) => candidate.id);
  const stored = await originalsOf(tx, tenantId, [
    ...new Set([...near.values()].flatMap((found) => found.map((candidate) => candidate.post_id))),
  ]);
  const batch = new BatchOriginals();
  const copies = new Map<string, FoundCopy>();
  for (const post of order) {
    let best: FoundCopy | null = null;
    const consider = (id: string, fingerprint: Fingerprint | null, ofAmplifiable: boolean) => {
      const likeness =
        fingerprint && post.fingerprint ? likenessOf(post.fingerprint, fingerprint, copyLimit) : null;
      if (likeness !== null && (best === null || likeness > best.likeness))
        best = { of: id, likeness, ofAmplifiable };
    };
    for (const { post_id } of near.get(post.id) ?? []) {
      const original = stored.get(post_id);
      if (original) consider(original.id, original.fingerprint, original.amplifiable);
    }
    for (const other of batch.near(post))
      consider(other.id, other.fingerprint, other.channelId !== null && amplifiable.has(other.channelId));
    if (best) copies.set(post.id, best);
    batch.add(post);
  }
  await insertSketches(tx, tenantId, keys);
  return copies;
}
