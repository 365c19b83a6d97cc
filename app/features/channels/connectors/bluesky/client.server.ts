import type { Outside } from '#app/platform/http/outside.ts';
import type { CollectedItem, CollectInput, CollectResult, Connector } from '../connector.ts';
import { compare, readLedger } from '../ledger.ts';
import { reachOf } from '../reach.ts';
import { accountOfDid, type BlueskyServices, findAccount, getJson, listRecords } from './account.server.ts';
import { BLUESKY_MANIFEST } from './manifest.ts';
import { type Account, postItem, type RepoRecord, repostItem, subjectOf } from './mapping.ts';
import { measure } from './measure.server.ts';

const FIRST_VISIT_PAGES = 10;
const LATER_PAGES = 1;
const MAX_ORIGINALS = 10;

/** Reads the account's own repository on its own server, which shows edits and deletions at once and needs no key. */
export function createBlueskyConnector(services: BlueskyServices): Connector {
  return {
    manifest: BLUESKY_MANIFEST,
    collect: (input) => collect(input, services),
    measure: (input) => measure(input, services),
  };
}

async function collect(
  { channel, cursor, outside, now }: CollectInput,
  services: BlueskyServices,
): Promise<CollectResult> {
  const found = await findAccount(channel.remoteId ?? channel.handle, services, outside);
  if (!found.ok) return found;
  const account = found.value;
  const most = cursor === null ? FIRST_VISIT_PAGES : LATER_PAGES;
  const posts = await listRecords(account, 'app.bsky.feed.post', most, outside);
  if (!posts.ok) return posts;
  const reposts = await listRecords(account, 'app.bsky.feed.repost', most, outside);
  if (!reposts.ok) return reposts;
  const seenPosts = readLedger(cursor?.posts);
  const seenReposts = readLedger(cursor?.reposts);
  const written = posts.value.records.flatMap((record) => postItem(record, account, now) ?? []);
  const shared = await readReposts(reposts.value.records, { seen: seenReposts, outside, services, now });
  const ofPosts = compare(seenPosts, { items: written, complete: posts.value.complete });
  const ofReposts = compare(seenReposts, { items: shared, complete: reposts.value.complete });
  const renamed =
    channel.handle !== null &&
    account.handle !== null &&
    channel.handle.toLowerCase() !== account.handle.toLowerCase();
  return {
    ok: true,
    items: [...ofPosts.items, ...ofReposts.items.filter(({ remoteId }) => !(remoteId in seenReposts))],
    gone: [...ofPosts.gone, ...ofReposts.gone],
    remoteId: account.did,
    reach: reachOf(account.did, written, posts.value.complete),
    cursor: { did: account.did, posts: ofPosts.ledger, reposts: ofReposts.ledger },
    ...(renamed ? { movedTo: `https://bsky.app/profile/${account.handle}` } : {}),
  };
}

type Reposts = {
  readonly seen: Readonly<Record<string, unknown>>;
  readonly outside: Outside;
  readonly services: BlueskyServices;
  readonly now: CollectInput['now'];
};

/** The words of a repost are fetched once, when it is new; an original that can't be read leaves it without words. */
async function readReposts(
  records: readonly RepoRecord[],
  { seen, outside, services, now }: Reposts,
): Promise<CollectedItem[]> {
  const items: CollectedItem[] = [];
  let fetched = 0;
  for (const record of records) {
    const subject = subjectOf(record);
    const wanted = subject !== null && !(record.uri in seen) && fetched < MAX_ORIGINALS;
    if (wanted) fetched += 1;
    const item = repostItem(record, wanted ? await readOriginal(subject, services, outside) : null, now);
    if (item) items.push(item);
  }
  return items;
}

async function readOriginal(
  uri: string,
  services: BlueskyServices,
  outside: Outside,
): Promise<{ author: Account; record: RepoRecord } | null> {
  const [, did, collection, rkey] = /^at:\/\/(did:[^/]+)\/([\w.]+)\/([\w.~:-]+)$/.exec(uri) ?? [];
  if (!did || !collection || !rkey) return null;
  const author = await accountOfDid(did, services, outside);
  if (!author.ok) return null;
  const query = `repo=${encodeURIComponent(did)}&collection=${collection}&rkey=${encodeURIComponent(rkey)}`;
  const answer = await getJson(`${author.value.pds}/xrpc/com.atproto.repo.getRecord?${query}`, outside);
  if (!answer.ok) return null;
  const value = answer.value as { uri?: unknown; cid?: unknown; value?: unknown } | null;
  if (typeof value?.uri !== 'string' || typeof value.cid !== 'string') return null;
  return { author: author.value, record: { uri: value.uri, cid: value.cid, value: value.value } };
}
