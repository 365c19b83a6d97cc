import { portalCopy } from '../copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { coverageOf, readActivity } from '../queries/activities.server.ts';
import { postsOf } from '../queries/posts.server.ts';
import type { Route } from './+types/activity.page.ts';
import { PostList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const id = idOf(params.id);
  return read(async (db) => {
    const activity = await readActivity(db, today, id);
    if (!activity) throw notFound();
    const posts = await postsOf(db, today, await coverageOf(db, id));
    return { head: { origin, site: government.name }, activity, posts };
  });
}

type View = Route.ComponentProps['loaderData']['activity'];

const STATUS: Partial<Record<View['rawState'], string>> = {
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
};

const schemaOf = (activity: View, url: string, site: string) => ({
  '@type': 'Event',
  name: activity.title,
  url,
  startDate: activity.startsAt ?? activity.date,
  ...(activity.endsAt ? { endDate: activity.endsAt } : {}),
  eventStatus: STATUS[activity.rawState] ?? 'https://schema.org/EventScheduled',
  location: { '@type': 'Place', name: activity.place ?? site, address: activity.place ?? site },
  organizer: { '@type': 'GovernmentOrganization', name: activity.host?.name ?? site },
});

export default function ActivityPage({ loaderData }: Route.ComponentProps) {
  const { head, activity, posts } = loaderData;
  const { agenda } = portalCopy;
  const path = `/agenda/${activity.id}`;
  const rows: [string, string | null][] = [
    [agenda.when, activity.when],
    [agenda.place, activity.place],
    [agenda.leader, activity.leader],
    [agenda.standIn, activity.standIn],
  ];
  return (
    <article className="m n">
      <PortalHead
        head={head}
        title={activity.title}
        path={path}
        description={agenda.meta(activity.title, activity.when)}
        data={schemaOf(activity, head.origin + path, head.site)}
      />
      <div className="hero">
        <h1 className="t">{activity.title}</h1>
        {activity.state && (
          <div className="res q">
            <h2>{activity.state}</h2>
            {activity.reason && <p>{activity.reason}</p>}
          </div>
        )}
      </div>
      <dl className="kv">
        {rows.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
        {activity.host && (
          <div>
            <dt>{agenda.host}</dt>
            <dd>
              <a href={`/unit/${activity.host.slug}`}>{activity.host.name}</a>
            </dd>
          </div>
        )}
      </dl>
      <div className="tx">
        {activity.description.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {posts.length > 0 && (
        <section>
          <h2>{agenda.covered}</h2>
          <PostList posts={posts} />
        </section>
      )}
      <p className="pg">
        <a className="b o" href={`/agenda?minggu=${activity.date}`}>
          {portalCopy.home.allAgenda}
        </a>
      </p>
    </article>
  );
}
