import type { CollectedItem, JsonValue } from './connector.ts';

/** What was seen on earlier visits: id -> [fingerprint, published at]. */
export type Ledger = { readonly [remoteId: string]: readonly [print: string, publishedAt: string | null] };

export type Listing = {
  /** The newest posts, whole. */
  readonly items: readonly CollectedItem[];
  /** Ids and dates known to exist besides `items`, where a network can list them cheaply. */
  readonly alive?: readonly { readonly remoteId: string; readonly publishedAt: string | null }[];
  /** True when the listing reaches the account's very first post. */
  readonly complete: boolean;
};

const MAX_KEPT = 1000;

/**
 * Compares a listing with what was seen before: the new and the changed come out, and so do the ids that are missing although the
 * listing covers their time. A post older than the listing's oldest has only scrolled out of sight.
 */
export function compare(
  seen: Ledger,
  listing: Listing,
): { items: CollectedItem[]; gone: string[]; ledger: Ledger } {
  const items: CollectedItem[] = [];
  const next = new Map(Object.entries(seen));
  const listed = new Set((listing.alive ?? []).map(({ remoteId }) => remoteId));
  for (const item of listing.items) {
    if (items.some(({ remoteId }) => remoteId === item.remoteId)) continue;
    listed.add(item.remoteId);
    const print = fingerprint(item);
    if (seen[item.remoteId]?.[0] === print) continue;
    items.push(item);
    next.set(item.remoteId, [print, item.publishedAt]);
  }
  const oldest = oldestOf([...listing.items, ...(listing.alive ?? [])]);
  const gone = Object.entries(seen)
    .filter(
      ([id, [, at]]) =>
        !listed.has(id) && (listing.complete || (at !== null && oldest !== null && at > oldest)),
    )
    .map(([id]) => id);
  for (const id of gone) next.delete(id);
  return { items, gone, ledger: newest(next) };
}

function oldestOf(dated: readonly { readonly publishedAt: string | null }[]): string | null {
  const dates = dated.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt])).sort();
  return dates[0] ?? null;
}

function newest(entries: ReadonlyMap<string, Ledger[string]>): Ledger {
  const all = [...entries];
  if (all.length <= MAX_KEPT) return Object.fromEntries(all);
  return Object.fromEntries(
    all.sort(([, [, a]], [, [, b]]) => ((b ?? '') < (a ?? '') ? -1 : 1)).slice(0, MAX_KEPT),
  );
}

/** Changes exactly when what a reader sees changes. */
export function fingerprint(item: CollectedItem): string {
  return shortHash(
    JSON.stringify([
      item.title ?? '',
      item.text,
      item.address,
      item.publishedAt,
      item.kind,
      item.images.length,
    ]),
  );
}

/** 53-bit hash (cyrb53): for telling texts apart, not for secrets. */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A ledger out of a stored cursor, whatever is in there. */
export function readLedger(value: JsonValue | undefined): Ledger {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).flatMap(([id, entry]): [string, Ledger[string]][] => {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
    return [[id, [entry[0], typeof entry[1] === 'string' ? entry[1] : null]]];
  });
  return Object.fromEntries(entries);
}

export const cursorText = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' ? value : null;
