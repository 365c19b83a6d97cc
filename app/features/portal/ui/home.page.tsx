import { PortalIcon } from '#app/ui/portal-icon.tsx';
import { portalCopy } from '../copy.id.ts';
import { leagueCopy } from '../league-copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { readToday } from '../queries/activities.server.ts';
import { readSeasons } from '../queries/league.server.ts';
import { listPosts } from '../queries/posts.server.ts';
import { countUnits } from '../queries/units.server.ts';
import { dayOf } from '../rules/when.ts';
import type { Route } from './+types/home.page.ts';
import { ActivityList, PostList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  return read(async (db) => ({
    head: { origin, site: government.name },
    date: dayOf(today.now, today, 'full'),
    activities: await readToday(db, today),
    posts: (await listPosts(db, today, { originalsOnly: true, limit: 5 })).posts,
    units: await countUnits(db),
    league: (await readSeasons(db, today))[0] ?? null,
  }));
}

const TASKS = [
  { href: '/cek-akun', icon: 'shield-check', label: portalCopy.home.check },
  { href: '/agenda', icon: 'calendar-event', label: portalCopy.home.agenda },
  { href: '/unit', icon: 'building-community', label: portalCopy.home.units },
  { href: '/kabar', icon: 'news', label: portalCopy.home.news },
] as const;

export default function HomePage({ loaderData }: Route.ComponentProps) {
  const { head, date, activities, posts, units, league } = loaderData;
  const { home } = portalCopy;
  const all = units.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      <PortalHead
        head={head}
        title={null}
        path="/"
        description={home.meta(head.site)}
        feeds={[
          { href: '/kabar.atom', title: portalCopy.feeds.news(head.site), type: 'atom' },
          { href: '/agenda.ics', title: portalCopy.feeds.agenda(head.site), type: 'calendar' },
        ]}
        data={{
          '@type': 'GovernmentOrganization',
          name: head.site,
          url: `${head.origin}/`,
        }}
      />
      <div className="hero">
        <h1>
          <label htmlFor="q">{home.question}</label>
        </h1>
        <search>
          <form action="/cari">
            <input id="q" name="q" type="search" placeholder={home.example} maxLength={200} />
            <button type="submit">{home.search}</button>
          </form>
        </search>
        <nav className="go" aria-label={home.tasks}>
          {TASKS.map((task) => (
            <a key={task.href} href={task.href}>
              <PortalIcon name={task.icon} />
              {task.label}
            </a>
          ))}
        </nav>
      </div>
      <div className="c2">
        <section>
          <div className="hd">
            <h2>{home.today}</h2>
            <a href="/agenda">{home.allAgenda}</a>
          </div>
          <p className="s">{date}</p>
          {activities.length > 0 ? <ActivityList activities={activities} /> : <p>{home.nothingToday}</p>}
        </section>
        <section>
          <div className="hd">
            <h2>{home.latest}</h2>
            <a href="/kabar">{home.allNews}</a>
          </div>
          {posts.length > 0 ? <PostList posts={posts} /> : <p>{home.noNews}</p>}
        </section>
      </div>
      <section>
        <div className="hd">
          <h2>{home.unitHead}</h2>
          {all > 0 && <a href="/unit">{home.allUnits(all)}</a>}
        </div>
        {all > 0 ? (
          <div className="g">
            {units.map((group) => (
              <a key={group.kind} href={`/unit#${group.kind}`}>
                {portalCopy.kinds[group.kind] ?? group.kind}
                <span>{group.count}</span>
              </a>
            ))}
          </div>
        ) : (
          <p>{home.noUnits}</p>
        )}
      </section>
      {league && (
        <section>
          <div className="hd">
            <h2>{leagueCopy.inLeague}</h2>
            <a href="/liga">{leagueCopy.back}</a>
          </div>
          <p>
            <a href={`/liga/${league.id}`}>{league.name}</a>
            {`\u00a0· ${league.state}`}
          </p>
        </section>
      )}
    </>
  );
}
