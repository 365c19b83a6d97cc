import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { readWeek } from '../queries/activities.server.ts';
import { mondayOf, readDate } from '../rules/when.ts';
import type { Route } from './+types/agenda.page.ts';
import { ActivityList, FeedNote } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const asked = readDate(new URL(request.url).searchParams.get('minggu'));
  const week = await read((db) => readWeek(db, today, mondayOf(asked ?? today.date)));
  return { head: { origin, site: government.name }, week };
}

export default function AgendaPage({ loaderData }: Route.ComponentProps) {
  const { head, week } = loaderData;
  const { agenda } = portalCopy;
  const some = week.days.some((day) => day.activities.length > 0);
  return (
    <div className="m">
      <PortalHead
        head={head}
        title={`${agenda.title} ${week.title}`}
        path={week.isThis ? '/agenda' : `/agenda?minggu=${week.monday}`}
        description={agenda.metaWeek(head.site, week.title)}
        feeds={[
          { href: '/agenda.ics', title: portalCopy.feeds.agenda(head.site), type: 'calendar' },
          { href: '/agenda.atom', title: portalCopy.feeds.agenda(head.site), type: 'atom' },
        ]}
        noIndex={!some}
      />
      <div className="hero">
        <h1>{agenda.title}</h1>
        <p className="s">{week.title}</p>
        <FeedNote
          label={agenda.feeds}
          links={[
            { href: '/agenda.ics', label: agenda.calendar },
            { href: '/agenda.atom', label: 'Atom' },
          ]}
        />
      </div>
      {!some && <p>{week.isThis ? agenda.empty : agenda.emptyThen}</p>}
      {some &&
        week.days.map((day) => (
          <section key={day.date}>
            <h2>{day.isToday ? agenda.today(day.label) : day.label}</h2>
            {day.activities.length > 0 ? <ActivityList activities={day.activities} /> : <p>{agenda.none}</p>}
          </section>
        ))}
      <nav className="pg" aria-label={agenda.title}>
        <a className="b o" href={`/agenda?minggu=${week.before}`}>
          {agenda.before}
        </a>
        {!week.isThis && (
          <a className="b o" href="/agenda">
            {agenda.thisWeek}
          </a>
        )}
        <a className="b o" href={`/agenda?minggu=${week.after}`}>
          {agenda.after}
        </a>
      </nav>
    </div>
  );
}
