import type { FakeNetwork } from '../contract.ts';
import { type FakePost, newestFirst, sendJson, startFakeHost } from '../fake-host.ts';
import { wordpressConnector } from './client.server.ts';

/** The posts door of a WordPress: paging, `modified_after`, field selection of ids. */
export async function startFakeWordpress(): Promise<FakeNetwork & { seed(count: number): void }> {
  const posts = new Map<string, FakePost>();
  let made = 0;
  const host = await startFakeHost((_, response, url) => {
    if (!url.pathname.endsWith('/wp-json/wp/v2/posts')) {
      response.writeHead(404).end();
      return;
    }
    const perPage = Number(url.searchParams.get('per_page') ?? 10);
    const page = Number(url.searchParams.get('page') ?? 1);
    const since = url.searchParams.get('modified_after');
    const all = newestFirst(posts.values()).filter(
      (post) => since === null || (post.edited ?? post.at) > since,
    );
    const pages = Math.max(Math.ceil(all.length / perPage), 1);
    if (page > pages) return sendJson(response, { code: 'rest_post_invalid_page_number' }, {}, 400);
    const shown = all.slice((page - 1) * perPage, page * perPage).map((post) => wp(post, host.url));
    sendJson(response, shown, { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(pages) });
  });
  const publish = (post: { title: string; text: string; at: string }): string => {
    made += 1;
    posts.set(String(made), { id: String(made), ...post });
    return String(made);
  };
  return {
    host,
    channel: { address: `${host.url}/`, handle: null, remoteId: null },
    connector: wordpressConnector,
    publish,
    seed: (count) => {
      const start = Date.parse('2026-01-01T00:00:00Z');
      for (let number = 0; number < count; number += 1) {
        publish({
          title: `Berita ${number}`,
          text: `Isi ${number}`,
          at: new Date(start + number * 3_600_000).toISOString(),
        });
      }
    },
    edit: (id, text) => {
      const post = posts.get(id)!;
      post.text = text;
      post.edited = '2026-11-22T12:00:00Z';
    },
    remove: (id) => {
      posts.delete(id);
    },
    clear: () => posts.clear(),
  };
}

function wp({ id, title, text, at, edited }: FakePost, site: string) {
  const bare = (instant: string) => new Date(instant).toISOString().slice(0, 19);
  return {
    id: Number(id),
    date: bare(at),
    date_gmt: bare(at),
    modified_gmt: bare(edited ?? at),
    link: `${site}/berita-${id}/`,
    slug: `berita-${id}`,
    title: { rendered: title },
    content: { rendered: `<p>${text}</p>` },
  };
}
