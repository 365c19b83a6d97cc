import { z } from 'zod';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { MeasuredPost } from '../connector.ts';
import { count } from './mapping.ts';

const status = z.object({
  id: z.string(),
  in_reply_to_id: z.string().nullish().catch(null),
  favourites_count: count,
  reblogs_count: count,
  replies_count: count,
  reblog: z.object({ id: z.string() }).nullish().catch(null),
});

const less = (all: number | null, own: number): number | null =>
  all === null ? null : Math.max(0, all - own);

/**
 * @param listed the account's own statuses, answers and boosts among them
 * @returns those asked for; where the list ends too early an own boost is taken off unseen and replies are not told
 */
export function measuredStatuses(
  listed: { readonly statuses: readonly unknown[]; readonly complete: boolean },
  asked: ReadonlySet<string>,
): MeasuredPost[] {
  const all = listed.statuses.flatMap((value) => {
    const parsed = status.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const replies = new Map<string, number>();
  for (const { in_reply_to_id: to } of all) if (to) replies.set(to, (replies.get(to) ?? 0) + 1);
  const boosted = new Set(all.flatMap(({ reblog }) => reblog?.id ?? []));
  return all
    .filter(({ id }) => asked.has(id))
    .map(({ id, favourites_count, reblogs_count, replies_count }) => ({
      remoteId: id,
      likes: favourites_count,
      shares: less(reblogs_count, boosted.has(id) || !listed.complete ? 1 : 0),
      replies: listed.complete ? less(replies_count, replies.get(id) ?? 0) : null,
    }));
}

/** When a status was written, as its server says. */
export function writtenAt(value: unknown): Temporal.Instant | null {
  const at = (value as { created_at?: unknown } | null)?.created_at;
  try {
    return typeof at === 'string' ? Temporal.Instant.from(at) : null;
  } catch {
    return null;
  }
}
