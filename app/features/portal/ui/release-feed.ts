import { portalCopy } from '../copy.id.ts';
import { newsAtom, newsJson, newsRss } from '../feeds/news-feed.ts';
import { portalCall } from '../portal-request.server.ts';
import { readReleaseNews } from '../queries/releases.server.ts';
import type { Route } from './+types/release-feed.ts';

const FORMS = {
  rss: { type: 'application/rss+xml', write: newsRss },
  atom: { type: 'application/atom+xml', write: newsAtom },
  json: { type: 'application/feed+json', write: newsJson },
} as const;

/** The newest releases of the newsroom, in the form that the address ends with. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const { pathname } = new URL(request.url);
  const form = FORMS[pathname.endsWith('.json') ? 'json' : pathname.endsWith('.atom') ? 'atom' : 'rss'];
  const head = {
    title: portalCopy.releases.feed(government.name),
    description: portalCopy.releases.feedDescription(government.name),
    origin,
    page: '/rilis',
    items: '/rilis',
    self: pathname,
    now: today.now,
  };
  const items = await read((db) => readReleaseNews(db, today));
  return new Response(form.write(head, items), {
    headers: { 'Content-Type': `${form.type}; charset=utf-8` },
  });
}
