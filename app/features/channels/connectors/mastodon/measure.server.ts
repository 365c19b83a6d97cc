import { Temporal } from '#app/platform/clock/temporal.ts';
import type { MeasureInput, MeasureResult } from '../connector.ts';
import { failure } from '../failure.ts';
import { closed, lookUp, placeOf, statuses } from './account.server.ts';
import { measuredStatuses, writtenAt } from './mapping-metrics.ts';

const MOST_PAGES = 8;

/**
 * An account's statuses carry their counts, and its own replies and boosts stand in the same list: they are taken off. Whether it has
 * favourited itself is told to nobody; that is one at most.
 */
export async function measure({ channel, posts, since, outside }: MeasureInput): Promise<MeasureResult> {
  const place = placeOf(channel.address, channel.handle);
  if (!place) return failure('broken', 'bad-address');
  const account = await lookUp(place.instance, place.user, outside);
  if (!account.ok) return account;
  const why = closed(account.value);
  if (why) return why;
  const followers = account.value.followers_count;
  if (posts.length === 0) return { ok: true, followers, posts: [] };
  const before = (status: unknown): boolean => {
    const at = writtenAt(status);
    return at !== null && Temporal.Instant.compare(at, since) < 0;
  };
  const listed = await statuses(
    place.instance,
    account.value.id,
    { most: MOST_PAGES, replies: true, enough: (page) => page.every(before) },
    outside,
  );
  return listed.ok ? { ok: true, followers, posts: measuredStatuses(listed.value, new Set(posts)) } : listed;
}
