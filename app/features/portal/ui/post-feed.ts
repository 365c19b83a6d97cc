import { portalCopy } from '../copy.id.ts';
import { newsAtom, newsRss } from '../feeds/news-feed.ts';
import { notFound, portalCall } from '../portal-request.server.ts';
import { readNews } from '../queries/feeds.server.ts';
import { unitBySlug } from '../queries/units.server.ts';
import type { Route } from './+types/post-feed.ts';

/** The newest posts of all units, or of the unit in the address, as RSS or Atom by the address's ending. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const { pathname } = new URL(request.url);
  const slug = (params as { slug?: string }).slug;
  return read(async (db) => {
    const unit = slug ? await unitBySlug(db, slug) : null;
    if (slug && !unit) throw notFound();
    const name = unit?.name ?? government.name;
    const head = {
      title: portalCopy.feeds.news(name),
      description: portalCopy.feeds.newsDescription(name),
      origin,
      items: '/kabar',
      page: unit ? `/unit/${unit.slug}` : '/kabar',
      self: pathname,
      now: today.now,
    };
    const items = await readNews(db, today, unit?.id ?? null);
    const atom = pathname.endsWith('.atom');
    return new Response(atom ? newsAtom(head, items) : newsRss(head, items), {
      headers: { 'Content-Type': `application/${atom ? 'atom' : 'rss'}+xml; charset=utf-8` },
    });
  });
}
