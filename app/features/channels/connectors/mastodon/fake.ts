import type { FakeNetwork } from '../contract.ts';
import { type FakePost, newestFirst, sendJson, startFakeHost } from '../fake-host.ts';
import { mastodonConnector } from './client.server.ts';

/** One account of an instance; `boost` passes on another's post, `move` says where it went. */
export async function startFakeMastodon(): Promise<
  FakeNetwork & { boost(text: string): void; move(url: string | null): void }
> {
  const posts = new Map<string, FakePost>();
  let made = 100_000;
  let movedTo: string | null = null;
  const boosted = new Map<string, string>();
  const host = await startFakeHost((_, response, url) => {
    if (url.pathname === '/api/v1/accounts/lookup' || url.pathname === '/api/v1/accounts/7') {
      const moved = movedTo ? { url: movedTo, acct: 'dinkes' } : null;
      return sendJson(response, { id: '7', acct: 'dinkes', url: `${host.url}/@dinkes`, moved });
    }
    if (url.pathname !== '/api/v1/accounts/7/statuses')
      return sendJson(response, { error: 'Record not found' }, {}, 404);
    const limit = Number(url.searchParams.get('limit'));
    const before = url.searchParams.get('max_id');
    const all = newestFirst(posts.values());
    const from = before === null ? 0 : all.findIndex(({ id }) => id === before) + 1;
    sendJson(
      response,
      all.slice(from, from + limit).map((post) => status(post, host.url, boosted.get(post.id))),
    );
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
      movedTo = null;
    },
  };
}

function status(
  { id, text, at, edited }: FakePost,
  site: string,
  boostOf: string | undefined,
): Record<string, unknown> {
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
