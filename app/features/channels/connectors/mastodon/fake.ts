import type { FakeNetwork } from '../contract.ts';
import {
  type FakePost,
  type FakeReactions,
  newestFirst,
  noReactions,
  sendJson,
  startFakeHost,
} from '../fake-host.ts';
import { mastodonConnector } from './client.server.ts';

/** One account of an instance; `boost` passes on another's post, `move` says where it went. */
export async function startFakeMastodon(): Promise<
  FakeNetwork & { boost(text: string): void; move(url: string | null): void }
> {
  const posts = new Map<string, FakePost>();
  let made = 100_000;
  let movedTo: string | null = null;
  const boosted = new Map<string, string>();
  const reactions = new Map<string, FakeReactions>();
  let followers = 0;
  const reactionsTo = (id: string) => reactions.get(id) ?? noReactions();
  const host = await startFakeHost((_, response, url) => {
    if (url.pathname === '/api/v1/accounts/lookup' || url.pathname === '/api/v1/accounts/7') {
      const moved = movedTo ? { url: movedTo, acct: 'dinkes' } : null;
      return sendJson(response, {
        id: '7',
        acct: 'dinkes',
        url: `${host.url}/@dinkes`,
        followers_count: followers,
        moved,
      });
    }
    if (url.pathname !== '/api/v1/accounts/7/statuses')
      return sendJson(response, { error: 'Record not found' }, {}, 404);
    const limit = Number(url.searchParams.get('limit'));
    const before = url.searchParams.get('max_id');
    const own = url.searchParams.get('exclude_replies') === 'false' ? ownStatuses(reactions, host.url) : [];
    const all = [
      ...own,
      ...newestFirst(posts.values()).map((post) => ({
        ...status(post, host.url, boosted.get(post.id)),
        ...countsOf(reactionsTo(post.id)),
      })),
    ];
    const from = before === null ? 0 : all.findIndex(({ id }) => id === before) + 1;
    sendJson(response, all.slice(from, from + limit));
  });
  const publish = (post: { title: string; text: string; at: string }): string => {
    made += 1;
    posts.set(String(made), { id: String(made), ...post });
    return String(made);
  };
  return {
    host,
    channel: { address: `${host.url}/@dinkes`, handle: 'dinkes@contoh.test', remoteId: null },
    connector: mastodonConnector,
    publish,
    boost: (text) => {
      boosted.set(publish({ title: '', text: '', at: '2026-11-22T02:00:00Z' }), text);
    },
    move: (url) => {
      movedTo = url;
    },
    edit: (id, text) => {
      const post = posts.get(id)!;
      post.text = text;
      post.edited = '2026-11-22T12:00:00Z';
    },
    remove: (id) => {
      posts.delete(id);
    },
    clear: () => {
      posts.clear();
      boosted.clear();
      reactions.clear();
      movedTo = null;
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

/** As an instance tells it: with the account's own boost and answers; who has favourited a status is nobody's business. */
const countsOf = ({ likes, shares, replies, own }: FakeReactions) => ({
  favourites_count: likes,
  reblogs_count: shares + (own === null ? 0 : 1),
  replies_count: replies + (own ?? 0),
});

/** The account's boosts of itself and its answers, which only a listing with replies shows. */
function ownStatuses(reactions: ReadonlyMap<string, FakeReactions>, site: string) {
  return [...reactions].flatMap(([id, { own }]) => {
    if (own === null) return [];
    const at = '2026-11-22T20:00:00Z';
    const answers = Array.from({ length: own }, (_, number) => ({
      ...status({ id: `9${id}${number}`, title: '', text: 'Terima kasih', at }, site, undefined),
      in_reply_to_id: id,
    }));
    const boost = { ...status({ id: `8${id}`, title: '', text: '', at }, site, undefined), reblog: { id } };
    return [...answers, boost];
  });
}

function status(
  { id, text, at, edited }: FakePost,
  site: string,
  boostOf: string | undefined,
): { id: string; [field: string]: unknown } {
  const own = {
    id,
    uri: `${site}/users/dinkes/statuses/${id}`,
    url: `${site}/@dinkes/${id}`,
    created_at: at,
    edited_at: edited ?? null,
    content: `<p>${text}</p>`,
    account: { acct: 'dinkes', url: `${site}/@dinkes` },
    media_attachments: [],
    tags: [],
  };
  if (boostOf === undefined) return { ...own, reblog: null };
  const account = { acct: 'pemkot@kota.contoh.test', url: 'https://kota.contoh.test/@pemkot' };
  return {
    ...own,
    content: '',
    reblog: {
      ...own,
      id: '1',
      url: 'https://kota.contoh.test/@pemkot/1',
      content: `<p>${boostOf}</p>`,
      account,
    },
  };
}
