import { leagueCopy as copy } from '../league-copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readUnitInSeason } from '../queries/league.server.ts';
import type { Route } from './+types/league-unit.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const view = await read((db) =>
    readUnitInSeason(db, today, { id: idOf(params.season), slug: params.slug }),
  );
  if (!view) throw notFound();
  return { head: { origin, site: government.name }, view };
}

/** One unit in a season, with the arithmetic of each criterion. */
export default function LeagueUnitPage({ loaderData }: Route.ComponentProps) {
  const { head, view } = loaderData;
  const { season, unit } = view;
  return (
    <div className="m n">
      <PortalHead
        head={head}
        title={copy.unitIn(unit.name, season.name)}
        path={`/liga/${season.id}/unit/${unit.slug}`}
        description={copy.seasonMeta(season.name, season.days)}
      />
      <div className="hero">
        <h1 className="t">{unit.name}</h1>
        <p className="s">
          <a href={`/liga/${season.id}?kelas=${view.classKey}`}>{copy.season(season.name)}</a>
          {`\u00a0· ${view.className}\u00a0· ${season.state}`}
        </p>
      </div>
      <dl className="kv">
        {view.rank && (
          <>
            <dt>{copy.rank}</dt>
            <dd>{view.rank}</dd>
          </>
        )}
        <dt>{copy.total}</dt>
        <dd>
          {view.total ?? view.result}
          {view.totalSentence && <p className="s">{view.totalSentence}</p>}
          {view.total && view.result && <p className="s">{view.result}</p>}
        </dd>
      </dl>
      <section>
        <h2>{copy.criteria}</h2>
        <ul className="l">
          {view.scores.map(({ key, name, figure, told }) => (
            <li key={key}>
              <b>{name}</b>
              {figure && ` ${figure}`}
              <p className="s">{told}</p>
            </li>
          ))}
        </ul>
      </section>
      <p className="pg">
        <a href={`/liga/${season.id}/cara`}>{copy.method}</a>
        <a href={`/unit/${unit.slug}`}>{unit.name}</a>
      </p>
    </div>
  );
}
