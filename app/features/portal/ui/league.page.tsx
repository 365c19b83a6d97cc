import { leagueCopy as copy } from '../league-copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { readSeasons } from '../queries/league.server.ts';
import type { Route } from './+types/league.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  return { head: { origin, site: government.name }, seasons: await read((db) => readSeasons(db, today)) };
}

/** The seasons whose table is out. */
export default function LeaguePage({ loaderData }: Route.ComponentProps) {
  const { head, seasons } = loaderData;
  return (
    <div className="m">
      <PortalHead head={head} title={copy.title} path="/liga" description={copy.meta(head.site)} />
      <div className="hero">
        <h1>{copy.title}</h1>
        <p className="s">{copy.intro}</p>
      </div>
      {seasons.length === 0 ? (
        <p>{copy.empty}</p>
      ) : (
        <ul className="l n">
          {seasons.map(({ id, name, days, state }) => (
            <li key={id}>
              <a href={`/liga/${id}`}>{name}</a>
              <p className="s">
                {days}
                {'\u00a0· '}
                {state}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
