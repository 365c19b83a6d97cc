import { requestContext } from '#app/platform/request/request.server.ts';
import type { Route } from './+types/robots.ts';

/** The console and searches are not for search engines. */
export function loader({ context }: Route.LoaderArgs) {
  const { origin } = context.get(requestContext);
  const closed = [
    '/kerja',
    '/masuk',
    '/undangan',
    '/pulih',
    '/pasang',
    '/auth',
    '/api',
    '/cari',
    '/kalender',
    '/s',
  ];
  const text = `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
