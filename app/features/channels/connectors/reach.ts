/**
 * How far down a visit looked: a post that states a later time than `from` and was there would have been seen. `from` null: down to
 * the very first post. Only visits of the same `source` can be compared; another feed or another door lists other posts.
 */
export type Reach = { readonly source: string; readonly from: string | null };

/**
 * The reach of a listing, newest first. Where it is cut off, the middle of its dates and not the oldest: a feed may pin a few old posts
 * to its top, and must not be said to reach down to them. Of one or two posts it is the newer. Null where none has a date.
 */
export function reachOf(
  source: string,
  items: readonly { readonly publishedAt: string | null }[],
  complete: boolean,
): Reach | null {
  if (complete) return { source, from: null };
  const dates = items.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return dates.length === 0 ? null : { source, from: dates[dates.length >> 1]! };
}
