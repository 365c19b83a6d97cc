import { readMoment } from './days.ts';
import { repostCues } from './phase-cues.ts';
import { prepareText } from './prepare-text.ts';
import type { MatchKind, MatchPost } from './types.ts';

/** A post that repeats an earlier one of another unit. */
export type Copy = {
  readonly post: string;
  readonly of: string;
  readonly likeness: number;
  readonly ofAmplifiable: boolean;
};

/** From this share of common word triples two texts count as one. */
export const copyLimit = 0.75;
const shortestCopy = 6;
const postingLimit = 400;

/** Whose post it is: the unit, else the site or account in its address. */
export function ownerOf(post: MatchPost): string | null {
  if (post.unit) return post.unit.trim().toLowerCase();
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)(?:\/([^/?#]+))?/i.exec(post.url ?? '');
  if (match === null) return null;
  const host = match[1]!.toLowerCase();
  const social = /(?:instagram|facebook|tiktok|twitter|x|threads|youtube)\.(?:com|net)$/.test(host);
  return social ? `${host}/${(match[2] ?? '').toLowerCase()}` : host;
}

const SPACE = 32;
const step = (value: number, code: number): number => Math.imul(value ^ code, 0x01000193);

/** 32-bit FNV-1a hash of three words with a space between them, without writing them together first. */
function hash(first: string, second: string, third: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < first.length; i++) value = step(value, first.charCodeAt(i));
  value = step(value, SPACE);
  for (let i = 0; i < second.length; i++) value = step(value, second.charCodeAt(i));
  value = step(value, SPACE);
  for (let i = 0; i < third.length; i++) value = step(value, third.charCodeAt(i));
  return value >>> 0;
}

const creditWords = new Set(['repost', 'rt', 'via', 'sumber', 'foto', 'video', 'credit']);

/** Word triples of a text as numbers; null when the text is too short to call anything a copy. */
export function shinglesOf(post: MatchPost): ReadonlySet<number> | null {
  return shinglesOfTokens(prepareText(`${post.title ?? ''} ${post.text ?? ''}`).tokens);
}

/** The same of a text that was read already. */
export function shinglesOfTokens(tokens: readonly { readonly lower: string }[]): ReadonlySet<number> | null {
  const plain: string[] = [];
  for (const { lower } of tokens) if (!creditWords.has(lower)) plain.push(lower);
  if (plain.length < shortestCopy) return null;
  const shingles = new Set<number>();
  for (let i = 0; i + 2 < plain.length; i++) shingles.add(hash(plain[i]!, plain[i + 1]!, plain[i + 2]!));
  return shingles;
}

type Kept = {
  readonly id: string;
  readonly owner: string | null;
  /** Minutes since 1970 in local time; null when unknown. */
  readonly time: number | null;
  readonly shingles: ReadonlySet<number>;
  readonly amplifiable: boolean;
};

/** Remembers posts and says, as each arrives, who repeats whom. Posts may arrive in any order. */
export type CopyFinder = {
  /**
   * Adds or replaces a post. Gives its own copy, if it repeats an earlier post of another unit, and a copy for each remembered
   * later post that repeats this one: a source that is collected late still becomes the source.
   */
  add(post: MatchPost): readonly Copy[];
  remove(id: string): void;
};

function timeOf(published: string | null | undefined): number | null {
  const moment = published ? readMoment(published, 420) : null;
  return moment === null ? null : moment.day * 1440 + (moment.minute ?? 0);
}

/** A post without a time counts as later than everything that was there before it. */
const isEarlier = (a: Kept, b: Kept): boolean => a.time !== null && b.time !== null && a.time < b.time;

/** How much of the shorter text is in the other, or 0 when the two are not one text. */
function likenessOf(a: Kept, b: Kept, count: number): number {
  if (a.owner === null || b.owner === null || a.owner === b.owner || count < 5) return 0;
  const [short, long] = [
    Math.min(a.shingles.size, b.shingles.size),
    Math.max(a.shingles.size, b.shingles.size),
  ];
  const likeness = count / short;
  return likeness >= copyLimit && short / long >= 0.5 ? likeness : 0;
}

const copyOf = (copy: Kept, source: Kept, likeness: number): Copy => ({
  post: copy.id,
  of: source.id,
  likeness: Math.round(likeness * 100) / 100,
  ofAmplifiable: source.amplifiable,
});

export function createCopyFinder(): CopyFinder {
  const kept = new Map<string, Kept>();
  const postings = new Map<number, Set<string>>();
  const remove = (id: string): void => {
    for (const shingle of kept.get(id)?.shingles ?? []) {
      const held = postings.get(shingle);
      held?.delete(id);
      if (held?.size === 0) postings.delete(shingle);
    }
    kept.delete(id);
  };
  const add = (post: MatchPost): readonly Copy[] => {
    remove(post.id);
    const shingles = shinglesOf(post);
    if (shingles === null) return [];
    const fresh: Kept = {
      id: post.id,
      owner: ownerOf(post),
      time: timeOf(post.published),
      shingles,
      amplifiable: post.amplifiable === true,
    };
    const shared = new Map<string, number>();
    for (const shingle of shingles) {
      const held = postings.get(shingle) ?? new Set<string>();
      for (const id of held) shared.set(id, (shared.get(id) ?? 0) + 1);
      if (held.size < postingLimit) held.add(post.id);
      postings.set(shingle, held);
    }
    kept.set(post.id, fresh);
    return copiesAround(fresh, shared, kept);
  };
  return { add, remove };
}

function copiesAround(
  fresh: Kept,
  shared: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, Kept>,
): readonly Copy[] {
  let source: { readonly kept: Kept; readonly likeness: number } | null = null;
  const later: Copy[] = [];
  for (const [id, count] of shared) {
    const other = kept.get(id);
    const likeness = other === undefined ? 0 : likenessOf(fresh, other, count);
    if (other === undefined || likeness === 0) continue;
    if (isEarlier(fresh, other)) later.push(copyOf(other, fresh, likeness));
    else if (
      source === null ||
      likeness > source.likeness ||
      (likeness === source.likeness && isEarlier(other, source.kept))
    ) {
      source = { kept: other, likeness };
    }
  }
  return source === null ? later : [copyOf(fresh, source.kept, source.likeness), ...later];
}

/** All copies in a collection, each with its source. */
export function findCopies(posts: readonly MatchPost[]): readonly Copy[] {
  const order = posts.map((post) => ({ post, time: timeOf(post.published) ?? Number.POSITIVE_INFINITY }));
  order.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time));
  const finder = createCopyFinder();
  return order.flatMap(({ post }) => finder.add(post));
}

/** Share of an ordered source (leader, Diskominfo) is amplification; the same words without a source are a copy. */
export function kindOf(post: MatchPost, copy: Copy | null): MatchKind {
  if (repostCues.test(`${post.title ?? ''} ${post.text ?? ''}`.toLowerCase())) return 'amplification';
  if (copy === null) return 'original';
  return copy.ofAmplifiable ? 'amplification' : 'copied';
}
