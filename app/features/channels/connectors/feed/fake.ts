import type { FakeNetwork } from '../contract.ts';
import { type FakePost, newestFirst, startFakeHost } from '../fake-host.ts';
import { feedConnector } from './client.server.ts';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A site whose page names its RSS feed; the feed knows conditional requests. */
export async function startFakeFeed(): Promise<FakeNetwork> {
  const posts = new Map<string, FakePost>();
  let version = 0;
  const host = await startFakeHost((request, response, url) => {
    if (url.pathname !== '/umpan.xml') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/umpan.xml"></head><body></body></html>',
      );
      return;
    }
    const etag = `"v${version}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', etag })
      .end(rss(newestFirst(posts.values()), host.url));
  });
  return {
    host,
    channel: { address: `${host.url}/`, handle: null, remoteId: null },
    connector: feedConnector,
    publish: (post) => {
      version += 1;
      const id = `berita-${version}`;
      posts.set(id, { id, ...post });
      return id;
    },
    edit: (id, text) => {
      version += 1;
      posts.get(id)!.text = text;
    },
    remove: (id) => {
      version += 1;
      posts.delete(id);
    },
    clear: () => {
      version += 1;
      posts.clear();
    },
  };
}

function rss(posts: readonly FakePost[], site: string): string {
  const items = posts.map(
    ({ id, title, text, at }) =>
      `<item><title>${escapeXml(title)}</title><link>${site}/${id}</link><guid isPermaLink="false">${id}</guid>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate><description>${escapeXml(`<p>${escapeXml(text)}</p>`)}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Dinas</title><link>${site}</link>${items.join('')}</channel></rss>`;
}
