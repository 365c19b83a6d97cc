import type { FakeNetwork } from '../contract.ts';
import {
  type FakePost,
  type FakeReactions,
  newestFirst,
  noReactions,
  sendJson,
  startFakeHost,
} from '../fake-host.ts';
import { createBlueskyConnector } from './client.server.ts';

const DID = 'did:plc:abcdefghijklmnopqrstuvwx';

/** Resolver, directory, personal server and public service of one account, on one host. */
export async function startFakeBluesky(): Promise<FakeNetwork> {
  const posts = new Map<string, FakePost>();
  const reactions = new Map<string, FakeReactions>();
  let made = 0;
  let followers = 0;
  const reactionsTo = (id: string) => reactions.get(id) ?? noReactions();
  const host = await startFakeHost((_, response, url) => {
    if (url.pathname.endsWith('com.atproto.identity.resolveHandle')) return sendJson(response, { did: DID });
    if (url.pathname === `/${DID}`) {
      const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host.url }];
      return sendJson(response, { id: DID, alsoKnownAs: ['at://dinkes.contoh.test'], service });
    }
    if (url.pathname.endsWith('app.bsky.actor.getProfile'))
      return sendJson(response, { did: DID, followersCount: followers });
    if (url.pathname.endsWith('app.bsky.feed.getPosts')) {
      const found = url.searchParams.getAll('uris').filter((uri) => posts.has(uri));
      return sendJson(response, { posts: found.map((uri) => view(uri, reactionsTo(uri))) });
    }
    if (!url.pathname.endsWith('com.atproto.repo.listRecords'))
      return sendJson(response, { error: 'NotFound' }, {}, 404);
    const limit = Number(url.searchParams.get('limit'));
    const all = recordsOf(url.searchParams.get('collection') ?? '', [...posts.values()], reactions);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const more = all.length > from + limit ? { cursor: String(from + limit) } : {};
    sendJson(response, { records: all.slice(from, from + limit), ...more });
  });
  return {
    host,
    channel: {
      address: 'https://bsky.app/profile/dinkes.contoh.test',
      handle: 'dinkes.contoh.test',
      remoteId: null,
    },
    connector: createBlueskyConnector({ api: host.url, plc: host.url }),
    publish: (post) => {
      made += 1;
      const id = `at://${DID}/app.bsky.feed.post/3k${made}`;
      posts.set(id, { id, ...post });
      return id;
    },
    edit: (id, text) => {
      posts.get(id)!.text = text;
    },
    remove: (id) => {
      posts.delete(id);
    },
    clear: () => {
      posts.clear();
      reactions.clear();
    },
    audience: {
      follow: (count) => {
        followers = count;
      },
      react: (id, by) => {
        reactions.set(id, { ...reactionsTo(id), ...by });
      },
      reactItself: (id, replies) => {
        reactions.set(id, { ...reactionsTo(id), own: replies });
      },
    },
  };
}

/** As the public service tells it: with what the account did itself. */
function view(uri: string, { likes, shares, replies, own }: FakeReactions) {
  const itself = own === null ? 0 : 1;
  return {
    uri,
    likeCount: likes + itself,
    repostCount: shares + itself,
    quoteCount: itself,
    replyCount: replies + (own ?? 0),
  };
}

/** A collection of the account's repository; its answers stand among its posts. */
function recordsOf(
  collection: string,
  posts: readonly FakePost[],
  reactions: ReadonlyMap<string, FakeReactions>,
) {
  const touched = [...reactions].filter(([, { own }]) => own !== null).map(([uri]) => uri);
  const on = (at: number, value: object) => ({
    uri: `at://${DID}/${collection}/3z${at}`,
    cid: `cid-own-${at}`,
    value: { $type: collection, createdAt: '2026-11-22T20:00:00Z', ...value },
  });
  if (collection !== 'app.bsky.feed.post')
    return touched.map((uri, at) => on(at, { subject: { uri, cid: 'cid' } }));
  const answers = touched.flatMap((uri) => {
    const ref = { uri, cid: 'cid' };
    const reply = { reply: { root: ref, parent: ref }, text: 'Terima kasih' };
    const quote = { text: 'Lihat juga', embed: { $type: 'app.bsky.embed.record', record: ref } };
    return [...Array.from({ length: reactions.get(uri)?.own ?? 0 }, () => reply), quote];
  });
  return [...answers.map((value, at) => on(at, value)), ...newestFirst(posts).map(record)];
}

const record = ({ id, text, at }: FakePost) => ({
  uri: id,
  cid: `cid-${text.length}`,
  value: { $type: 'app.bsky.feed.post', text, createdAt: at },
});
