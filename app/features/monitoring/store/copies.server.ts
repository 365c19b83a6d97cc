import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { copyLimit } from '../matching/copies.ts';
import { type Fingerprint, likenessOf } from '../rules/sketch.ts';
import '../tables.ts';
import { type Original, originalsOf } from './fingerprints.server.ts';

/** A text to be compared with those of other units. */
export type Sketched = {
  readonly id: string;
  readonly unitId: string;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly channelId: string | null;
  /** What the rows of one shared post have in common; they are no copies of each other. */
  readonly sharedKey: string | null;
  /** A share is never the source of anything. */
  readonly share: boolean;
  /** Null for a text too short to be called a copy. */
  readonly fingerprint: Fingerprint | null;
  /** By which alike texts find each other. */
  readonly keys: readonly number[];
};

export type FoundCopy = { readonly of: string; readonly likeness: number; readonly ofAmplifiable: boolean };

type Candidate = { id: string; post_id: string };
/** Texts are compared with those of this many days before. */
const WINDOW = '14 days';
/** Of a phrase that many posts share, only the first ones are compared. */
const PER_KEY = 6;
/** Of the posts that may repeat one that arrives late, at most this many a phrase are judged anew. */
const LATER_PER_KEY = 60;

const keysOf = (posts: readonly Sketched[]) =>
  posts.flatMap((post) => post.keys.map((key) => ({ post, key })));

async function candidatesOf(tx: Tx, tenantId: string, posts: readonly Sketched[]): Promise<Candidate[]> {
  const asked = keysOf(posts);
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

/** A stored post that may repeat one that came after it. */
export type LaterPost = {
  readonly source: string;
  readonly id: string;
  readonly contentHash: string;
  readonly copyOfId: string | null;
};

/**
 * Stored posts published after these that may repeat them: to be judged anew, since their source came late. Posts whose own time is
 * not known are left out: they may have been first.
 */
export async function laterPosts(
  tx: Tx,
  tenantId: string,
  posts: readonly Sketched[],
): Promise<readonly LaterPost[]> {
  const asked = keysOf(posts.filter((post) => post.publishedKnown && !post.share));
  if (asked.length === 0) return [];
  const { rows } = await sql<LaterPost>`
    select n.source, n.id, p.content_hash as "contentHash", p.copy_of_id as "copyOfId" from (
      select distinct f.source, s.post_id as id
      from unnest(${asked.map(({ post }) => post.id)}::uuid[], ${asked.map(({ key }) => key)}::int[], ${asked.map(({ post }) => post.unitId)}::uuid[],
        ${asked.map(({ post }) => post.publishedAt)}::timestamptz[]) as f (source, key, unit_id, at)
      cross join lateral (
        select k.post_id from monitoring_sketch k
        where k.tenant_id = ${tenantId} and k.key = f.key and k.published_at > f.at and k.published_at <= f.at + ${WINDOW}::interval
          and k.unit_id <> f.unit_id
        order by k.published_at limit ${LATER_PER_KEY}) s) n
    join monitoring_post p on p.tenant_id = ${tenantId} and p.id = n.id
    where p.published_known and p.share_of is null`.execute(tx);
  const own = new Set(posts.map((post) => post.id));
  return rows.filter(({ id }) => !own.has(id));
}

/** Remembers the sketches of stored posts, for those to come. */
export async function keepSketches(tx: Tx, tenantId: string, posts: readonly Sketched[]): Promise<void> {
  const keys = keysOf(posts);
  if (keys.length === 0) return;
  await sql`
    insert into monitoring_sketch (tenant_id, key, published_at, post_id, unit_id)
    select ${tenantId}::uuid, f.key, f.at, f.id, f.unit_id
    from unnest(${keys.map(({ key }) => key)}::int[], ${keys.map(({ post }) => post.publishedAt)}::timestamptz[],
      ${keys.map(({ post }) => post.id)}::uuid[], ${keys.map(({ post }) => post.unitId)}::uuid[]) as f (key, at, id, unit_id)
    on conflict do nothing`.execute(tx);
}

/** Earlier posts of other units among those of one batch, which the table does not know yet. */
class BatchOriginals {
  readonly #byKey = new Map<number, Sketched[]>();

  add(post: Sketched): void {
    if (post.share) return;
    for (const key of post.keys) {
      const held = this.#byKey.get(key);
      if (!held) this.#byKey.set(key, [post]);
      else if (held.length < PER_KEY) held.push(post);
    }
  }

  near(post: Sketched): Sketched[] {
    const found = post.keys.flatMap((key) => this.#byKey.get(key) ?? []);
    return [...new Set(found)].filter((other) => other.unitId !== post.unitId);
  }
}

type Dated = { readonly id: string; readonly publishedAt: string };

/** Of two posts of one instant the one that was known first: ids are ordered by time of making. */
function isEarlier(one: Dated, other: Dated): boolean {
  const apart = Date.parse(one.publishedAt) - Date.parse(other.publishedAt);
  return apart < 0 || (apart === 0 && one.id < other.id);
}

type Likened = FoundCopy & { readonly publishedAt: string };

/** An ordered source comes before all others, since sharing it is asked for; then the likest text, then the earliest. */
function isBetter(one: Likened, other: Likened | null): boolean {
  if (other === null) return true;
  if (one.ofAmplifiable !== other.ofAmplifiable) return one.ofAmplifiable;
  if (one.likeness !== other.likeness) return one.likeness > other.likeness;
  return isEarlier({ ...one, id: one.of }, { ...other, id: other.of });
}

function sourceOf(post: Sketched, originals: readonly Original[]): FoundCopy | null {
  let best: Likened | null = null;
  for (const original of originals) {
    const { id, publishedAt, sharedKey, amplifiable, fingerprint } = original;
    if (!isEarlier(original, post) || (sharedKey !== null && sharedKey === post.sharedKey)) continue;
    const likeness =
      fingerprint && post.fingerprint ? likenessOf(post.fingerprint, fingerprint, copyLimit) : null;
    if (likeness === null) continue;
    const found: Likened = { of: id, likeness, ofAmplifiable: amplifiable, publishedAt };
    if (isBetter(found, best)) best = found;
  }
  return best;
}

/**
 * Says of each post whether it repeats an earlier one of another unit; `keepSketches` remembers them for those to come.
 * @param amplifiable channels whose posts other units are asked to share
 */
export async function findCopies(
  tx: Tx,
  tenantId: string,
  posts: readonly Sketched[],
  amplifiable: ReadonlySet<string>,
): Promise<Map<string, FoundCopy>> {
  const order = [...posts].sort((a, b) => (isEarlier(a, b) ? -1 : 1));
  const near = Map.groupBy(await candidatesOf(tx, tenantId, order), (candidate) => candidate.id);
  const stored = await originalsOf(tx, tenantId, [
    ...new Set([...near.values()].flatMap((found) => found.map((candidate) => candidate.post_id))),
  ]);
  const batch = new BatchOriginals();
  const copies = new Map<string, FoundCopy>();
  for (const post of order) {
    const known = (near.get(post.id) ?? []).flatMap(({ post_id }) => stored.get(post_id) ?? []);
    const fresh = batch.near(post).map(
      (other): Original => ({
        ...other,
        amplifiable: other.channelId !== null && amplifiable.has(other.channelId),
      }),
    );
    const source = sourceOf(post, [...known, ...fresh]);
    if (source) copies.set(post.id, source);
    batch.add(post);
  }
  return copies;
}
