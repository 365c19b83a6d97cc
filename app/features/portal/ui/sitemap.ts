import { portalCall } from '../portal-request.server.ts';
import { readSitemap } from '../queries/feeds.server.ts';
import type { Route } from './+types/sitemap.ts';

/** Public pages for search engines (sitemaps.org); slugs and ids need no escaping. */
export async function loader({ context }: Route.LoaderArgs) {
  const { today, origin, read } = portalCall(context);
  const pages = await read((db) => readSitemap(db, today));
  const urls = pages.map(
    ({ path, changed }) =>
      `<url><loc>${origin}${path}</loc>${changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : ''}</url>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
