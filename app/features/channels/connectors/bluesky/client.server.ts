import type { Outside } from '#app/platform/http/outside.ts';
import type { CollectedItem, CollectInput, CollectResult, Connector } from '../connector.ts';
import { type ConnectorFailure, failure } from '../failure.ts';
import { compare, readLedger } from '../ledger.ts';
import { blueskyFailure } from './failures.ts';
import { BLUESKY_MANIFEST } from './manifest.ts';
import {
  type Account,
  accountOf,
  postItem,
  type RepoRecord,
  recordPage,
  repostItem,
  subjectOf,
} from './mapping.ts';

/** Services that know the accounts of the network, by the operator's settings: base addresses without a last slash. */
export type BlueskyServices = { readonly api: string; readonly plc: string };

const FIRST_VISIT_PAGES = 10;
const LATER_PAGES = 1;
const PER_PAGE = 100;
const MAX_ORIGINALS = 10;

type Answer<T> = { ok: true; value: T } | { ok: false; failure: ConnectorFailure };

/** Reads the account's own repository on its own server, which shows edits and deletions at once and needs no key. */
export function createBlueskyConnector(services: BlueskyServices): Connector {
  return { manifest: BLUESKY_MANIFEST, collect: (input) => collect(input, services) };
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
    cursor: { did: account.did, posts: ofPosts.ledger, reposts: ofReposts.ledger },
    ...(renamed ? { movedTo: `https://bsky.app/profile/${account.handle}` } : {}),
  };
}

async function findAccount(
  name: string | null,
  services: BlueskyServices,
  outside: Outside,
): Promise<Answer<Account>> {
  if (!name) return failure('broken', 'bad-address');
  if (name.startsWith('did:')) return accountOfDid(name, services, outside);
  const resolved = await getJson(
    `${services.api}/xrpc/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(name)}`,
    outside,
  );
  if (!resolved.ok) return resolved;
  const did = (resolved.value as { did?: unknown } | null)?.did;
  return typeof did === 'string'
    ? accountOfDid(did, services, outside)
    : failure('broken', 'unreadable-answer');
}

async function accountOfDid(
  did: string,
  services: BlueskyServices,
  outside: Outside,
): Promise<Answer<Account>> {
  const host = /^did:web:([a-z0-9.-]+)$/i.exec(did)?.[1];
  if (!host && !/^did:plc:[a-z2-7]+$/.test(did)) return failure('broken', 'bad-address');
  const document = await getJson(
    host ? `https://${host}/.well-known/did.json` : `${services.plc}/${did}`,
    outside,
  );
  if (!document.ok) return document;
  const account = accountOf(document.value);
  return account && account.did === did ? { ok: true, value: account } : failure('gone', 'account-gone');
}

async function getJson(url: string, outside: Outside): Promise<Answer<unknown>> {
  const answer = await outside.get(url, { accept: 'application/json' });
  if (!answer.ok) return { ok: false, failure: blueskyFailure(answer.error) };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(answer.body)) };
  } catch {
    return failure('broken', 'unreadable-answer');
  }
}

async function listRecords(
  account: Account,
  collection: string,
  most: number,
  outside: Outside,
): Promise<Answer<{ records: RepoRecord[]; complete: boolean }>> {
  const records: RepoRecord[] = [];
  let cursor = '';
  for (let number = 0; number < most; number += 1) {
    const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const query = `repo=${encodeURIComponent(account.did)}&collection=${collection}&limit=${PER_PAGE}${from}`;
    const answer = await getJson(`${account.pds}/xrpc/com.atproto.repo.listRecords?${query}`, outside);
    if (!answer.ok) return answer;
    const page = recordPage.safeParse(answer.value);
    if (!page.success) return failure('broken', 'unreadable-answer');
    records.push(...page.data.records);
    if (!page.data.cursor || page.data.records.length < PER_PAGE)
      return { ok: true, value: { records, complete: true } };
    cursor = page.data.cursor;
  }
  return { ok: true, value: { records, complete: false } };
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
