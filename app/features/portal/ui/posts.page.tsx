import { portalCopy } from '../copy.id.ts';
import { notFound, portalCall } from '../portal-request.server.ts';
import { listPosts } from '../queries/posts.server.ts';
import { unitBySlug } from '../queries/units.server.ts';
import { readTimeCursor } from '../rules/cursor.ts';
import type { Route } from './+types/posts.page.ts';
import { FeedNote, PostList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const asked = new URL(request.url).searchParams;
  const slug = asked.get('unit');
  const after = readTimeCursor(asked.get('setelah'));
  return read(async (db) => {
    const unit = slug ? await unitBySlug(db, slug) : null;
    if (slug && !unit) throw notFound();
    const page = await listPosts(db, today, { ...(unit ? { unitId: unit.id } : {}), after });
    return { head: { origin, site: government.name }, unit, later: after !== null, ...page };
  });
}

export default function PostsPage({ loaderData }: Route.ComponentProps) {
  const { head, unit, later, posts, next } = loaderData;
  const { news } = portalCopy;
  const feed = unit ? `/unit/${unit.slug}/kabar` : '/kabar';
  const path = unit ? `/kabar?unit=${unit.slug}` : '/kabar';
  const title = unit ? news.of(unit.name) : news.title;
  return (
    <div className="m">
      <PortalHead
        head={head}
        title={title}
        path={path}
        description={news.intro}
        noIndex={later}
        feeds={[
          { href: `${feed}.rss`, title, type: 'rss' },
          { href: `${feed}.atom`, title, type: 'atom' },
        ]}
      />
      <div className="hero">
        <h1>{title}</h1>
        <p className="s">
          {unit ? (
            <a href={`/unit/${unit.slug}`}>{news.unitPage}</a>
          ) : (
            <>
              {news.intro} <a href="/rilis">{portalCopy.releases.all}</a>
            </>
          )}
        </p>
        <label htmlFor="q">{news.search}</label>
        <search>
          <form action="/cari">
            <input id="q" name="q" type="search" maxLength={200} required />
            <input type="hidden" name="jenis" value="kabar" />
            {unit && <input type="hidden" name="unit" value={unit.slug} />}
            <button type="submit">{portalCopy.search.button}</button>
          </form>
        </search>
        <FeedNote
          label={news.feeds}
          links={[
            { href: `${feed}.rss`, label: 'RSS' },
            { href: `${feed}.atom`, label: 'Atom' },
          ]}
        />
      </div>
      {posts.length > 0 ? <PostList posts={posts} unit={!unit} /> : <p>{news.empty}</p>}
      <nav className="pg" aria-label={title}>
        {unit && posts.length === 0 && (
          <a className="b o" href="/kabar">
            {news.all}
          </a>
        )}
        {later && (
          <a className="b o" href={path}>
            {portalCopy.newest}
          </a>
        )}
        {next && (
          <a className="b o" rel="next" href={`/kabar?${unit ? `unit=${unit.slug}&` : ''}setelah=${next}`}>
            {portalCopy.more}
          </a>
        )}
      </nav>
    </div>
  );
}
