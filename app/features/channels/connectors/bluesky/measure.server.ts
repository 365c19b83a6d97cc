import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { MeasureInput, MeasureResult } from '../connector.ts';
import { type ConnectorFailure, failure } from '../failure.ts';
import { type BlueskyServices, findAccount, getJson, listRecords } from './account.server.ts';
import {
  type Account,
  createdAtOf,
  measuredPost,
  type OwnActs,
  ownActs,
  type PostView,
  postViews,
  profileView,
  type RepoRecord,
} from './mapping-metrics.ts';

/** Most posts that the service tells of at a time. */
const AT_A_TIME = 25;
const OWN_PAGES = 4;

type Answer<T> = { ok: true; value: T } | { ok: false; failure: ConnectorFailure };

/**
 * Counts come from the network's public service, what the account did itself from its own repository, which tells it whole: the one is
 * taken off the other.
 */
export async function measure(
  { channel, posts, since, outside }: MeasureInput,
  services: BlueskyServices,
): Promise<MeasureResult> {
  const found = await findAccount(channel.remoteId ?? channel.handle, services, outside);
  if (!found.ok) return found;
  const profile = await getJson(
    `${services.api}/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(found.value.did)}`,
    outside,
  );
  if (!profile.ok) return profile;
  const followers = profileView.safeParse(profile.value);
  if (!followers.success) return failure('broken', 'unreadable-answer');
  if (posts.length === 0) return { ok: true, followers: followers.data.followersCount, posts: [] };
  const views = await viewsOf(posts, services, outside);
  if (!views.ok) return views;
  const own = await readOwnActs(found.value, since, outside);
  if (!own.ok) return own;
  return {
    ok: true,
    followers: followers.data.followersCount,
    posts: views.value.map((view) => measuredPost(view, own.value)),
  };
}

async function viewsOf(
  posts: readonly string[],
  services: BlueskyServices,
  outside: Outside,
): Promise<Answer<PostView[]>> {
  const views: PostView[] = [];
  for (let at = 0; at < posts.length; at += AT_A_TIME) {
    const uris = posts.slice(at, at + AT_A_TIME);
    const query = uris.map((uri) => `uris=${encodeURIComponent(uri)}`).join('&');
    const answer = await getJson(`${services.api}/xrpc/app.bsky.feed.getPosts?${query}`, outside);
    if (!answer.ok) return answer;
    const read = postViews.safeParse(answer.value);
    if (!read.success) return failure('broken', 'unreadable-answer');
    views.push(...read.data.posts.filter(({ uri }) => uris.includes(uri)));
  }
  return { ok: true, value: views };
}

/** A whole page from before the days in question ends the listing: one record with a false date hides nothing. */
async function readOwnActs(
  account: Account,
  since: Temporal.Instant,
  outside: Outside,
): Promise<Answer<OwnActs>> {
  const before = (record: RepoRecord): boolean => {
    const at = createdAtOf(record);
    return at !== null && Temporal.Instant.compare(at, since) < 0;
  };
  const list = (collection: string) =>
    listRecords(account, collection, OWN_PAGES, outside, (page) => page.every(before));
  const likes = await list('app.bsky.feed.like');
  if (!likes.ok) return likes;
  const reposts = await list('app.bsky.feed.repost');
  if (!reposts.ok) return reposts;
  const posts = await list('app.bsky.feed.post');
  if (!posts.ok) return posts;
  return { ok: true, value: ownActs({ likes: likes.value, reposts: reposts.value, posts: posts.value }) };
}
