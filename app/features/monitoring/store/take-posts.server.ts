import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import '../events.ts';
import { type MatchCounts, matchPosts, matchPrepared } from './match-posts.server.ts';
import { notePublished } from './note-published.server.ts';
import { markGone, type StoredPosts, storeInDetail } from './store-posts.server.ts';

export type TakenPosts = StoredPosts & MatchCounts & { readonly gone: readonly string[] };

/** Posts of one statement; more are taken in turns, so that memory stays small. */
const AT_ONCE = 250;

/**
 * Stores posts, finds copies, matches them and says so with one event: the whole way of a post into the program. Runs in
 * the caller's act, so that a reported link turns its cell green at the redirect.
 * @param from.gone remote ids that the channel no longer shows
 */
export async function takePosts(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>,
  items: readonly IncomingPost[],
  from: { runId?: string | null; channelId?: string | null; gone?: readonly string[] } = {},
): Promise<TakenPosts> {
  const { tx, now } = context;
  const moment = { tenantId: context.actor.tenantId, now };
  const parts: (StoredPosts & MatchCounts)[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const stored = await storeInDetail(tx, moment, items.slice(at, at + AT_ONCE));
    const fresh = await matchPrepared(tx, moment, stored.fresh, { fresh: true });
    const changed = await matchPrepared(tx, moment, stored.changed);
    await matchPosts(tx, moment, stored.turned);
    parts.push({
      ...stored,
      confirmed: fresh.confirmed + changed.confirmed,
      queued: fresh.queued + changed.queued,
    });
    await notePublished(context, [...stored.added, ...stored.edited]);
  }
  const gone = from.channelId ? await markGone(tx, moment, from.channelId, from.gone ?? []) : [];
  const sum = (read: (part: StoredPosts & MatchCounts) => number) =>
    parts.reduce((total, part) => total + read(part), 0);
  const taken: TakenPosts = {
    added: parts.flatMap((part) => part.added),
    edited: parts.flatMap((part) => part.edited),
    turned: parts.flatMap((part) => part.turned),
    ids: parts.flatMap((part) => part.ids),
    unchanged: sum((part) => part.unchanged),
    duplicates: sum((part) => part.duplicates),
    confirmed: sum((part) => part.confirmed),
    queued: sum((part) => part.queued),
    gone,
  };
  if (taken.added.length + taken.edited.length + gone.length > 0)
    await context.emit({
      name: 'monitoring.posts-stored',
      subject: from.runId
        ? { type: 'run', id: from.runId }
        : { type: 'post', id: taken.ids.find((id) => id !== null) ?? null },
      data: {
        channelId: from.channelId ?? null,
        added: taken.added.length,
        edited: taken.edited.length,
        turned: taken.turned.length,
        gone: gone.length,
        confirmed: taken.confirmed,
        queued: taken.queued,
      },
    });
  return taken;
}
