import type { FakeNetwork } from '../contract.ts';
import { type FakePost, newestFirst, sendJson, startFakeHost } from '../fake-host.ts';
import { createBlueskyConnector } from './client.server.ts';

const DID = 'did:plc:abcdefghijklmnopqrstuvwx';

/** Resolver, directory and personal server of one account, on one host. */
export async function startFakeBluesky(): Promise<FakeNetwork> {
  const posts = new Map<string, FakePost>();
  let made = 0;
  const host = await startFakeHost((_, response, url) => {
    if (url.pathname.endsWith('com.atproto.identity.resolveHandle')) return sendJson(response, { did: DID });
    if (url.pathname === `/${DID}`) {
      const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host.url }];
      return sendJson(response, { id: DID, alsoKnownAs: ['at://dinkes.contoh.test'], service });
    }
    if (!url.pathname.endsWith('com.atproto.repo.listRecords'))
      return sendJson(response, { error: 'NotFound' }, {}, 404);
    const isPosts = url.searchParams.get('collection') === 'app.bsky.feed.post';
    const limit = Number(url.searchParams.get('limit'));
    const all = isPosts ? newestFirst(posts.values()) : [];
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const more = all.length > from + limit ? { cursor: String(from + limit) } : {};
    sendJson(response, { records: all.slice(from, from + limit).map(record), ...more });
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
    clear: () => posts.clear(),
  };
}

const record = ({ id, text, at }: FakePost) => ({
  uri: id,
  cid: `cid-${text.length}`,
  value: { $type: 'app.bsky.feed.post', text, createdAt: at },
});
