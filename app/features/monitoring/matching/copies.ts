import { prepareText } from './prepare-text.ts';
import type { MatchKind, MatchPost } from './types.ts';
import { repostCues } from './vocabulary.ts';

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

/** 32-bit FNV-1a hash of a word triple. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** Word triples of a text as numbers; null when the text is too short to call anything a copy. */
export function shinglesOf(post: MatchPost): ReadonlySet<number> | null {
  const words = prepareText(`${post.title ?? ''} ${post.text ?? ''}`).tokens.map((token) => token.lower);
  const plain = words.filter((word) => !/^(repost|rt|via|sumber|foto|video|credit)$/.test(word));
  if (plain.length < shortestCopy) return null;
  const shingles = new Set<number>();
  for (let i = 0; i + 2 < plain.length; i++)
    shingles.add(hash(`${plain[i]} ${plain[i + 1]} ${plain[i + 2]}`));
  return shingles;
}

type Kept = {
  readonly id: string;
  readonly owner: string | null;
  readonly published: string;
  readonly size: number;
  readonly amplifiable: boolean;
};

/** Remembers posts and says of each new one whether it repeats another unit's earlier post. */
export type CopyFinder = {
  /** Adds a post. Posts are best fed in order of publication; one that arrives late is compared with those before it in time. */
  add(post: MatchPost): Copy | null;
  remove(id: string): void;
};

export function createCopyFinder(): CopyFinder {
  const kept = new Map<string, Kept>();
  const postings = new Map<number, string[]>();
  const add = (post: MatchPost): Copy | null => {
    const shingles = shinglesOf(post);
    if (shingles === null) return null;
    const owner = ownerOf(post);
    const published = post.published ?? '';
    const shared = new Map<string, number>();
    for (const shingle of shingles) {
      const held = postings.get(shingle);
      if (held === undefined) postings.set(shingle, [post.id]);
      else {
        for (const id of held) shared.set(id, (shared.get(id) ?? 0) + 1);
        if (held.length < postingLimit) held.push(post.id);
      }
    }
    const best = bestOf(shared, kept, { owner, published, size: shingles.size, post });
    kept.set(post.id, {
      id: post.id,
      owner,
      published,
      size: shingles.size,
      amplifiable: post.amplifiable === true,
    });
    return best;
  };
  return { add, remove: (id) => void kept.delete(id) };
}

type Fresh = {
  readonly owner: string | null;
  readonly published: string;
  readonly size: number;
  readonly post: MatchPost;
};

function bestOf(
  shared: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, Kept>,
  fresh: Fresh,
): Copy | null {
  let best: Copy | null = null;
  for (const [id, count] of shared) {
    const other = kept.get(id);
    if (
      other === undefined ||
      id === fresh.post.id ||
      other.owner === null ||
      fresh.owner === null ||
      other.owner === fresh.owner
    )
      continue;
    if (other.published > fresh.published) continue;
    const likeness = count / Math.min(other.size, fresh.size);
    const balanced = Math.min(other.size, fresh.size) / Math.max(other.size, fresh.size);
    if (likeness < copyLimit || balanced < 0.5 || count < 5) continue;
    if (best === null || likeness > best.likeness)
      best = {
        post: fresh.post.id,
        of: id,
        likeness: Math.round(likeness * 100) / 100,
        ofAmplifiable: other.amplifiable,
      };
  }
  return best;
}

/** All copies in a collection, later after earlier. */
export function findCopies(posts: readonly MatchPost[]): readonly Copy[] {
  const order = [...posts].sort((a, b) =>
    (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : 0,
  );
  const finder = createCopyFinder();
  return order.flatMap((post) => finder.add(post) ?? []);
}

/** Share of an ordered source (leader, Diskominfo) is amplification; the same words without a source are a copy. */
export function kindOf(post: MatchPost, copy: Copy | null): MatchKind {
  if (repostCues.test(`${post.title ?? ''} ${post.text ?? ''}`.toLowerCase())) return 'amplification';
  if (copy === null) return 'original';
  return copy.ofAmplifiable ? 'amplification' : 'copied';
}
