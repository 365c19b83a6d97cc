import { criterionName } from '#app/features/league/index.ts';
import { leagueCopy as copy } from '../league-copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { publicSeason } from '../queries/league.server.ts';
import type { Route } from './+types/league-method.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, origin, read } = portalCall(context);
  const season = await read((db) => publicSeason(db, idOf(params.season)));
  if (!season) throw notFound();
  const { rules } = season;
  return {
    head: { origin, site: government.name },
    season: { id: season.id, name: season.name },
    version: season.rules_version,
    criteria: rules.criteria.map((one) => ({
      key: one.key,
      name: criterionName(rules, one.key),
      weight: copy.weight(one),
      how: copy.criterion(one),
    })),
    fairness: copy.fairness(rules),
    seed: season.jury_seed,
    digest: season.state === 'sealed' ? season.digest : null,
    key: season.public_key,
  };
}

/** How a season was scored, in plain words, and how to recompute it. */
export default function LeagueMethodPage({ loaderData: view }: Route.ComponentProps) {
  const { head, season } = view;
  return (
    <div className="m n">
      <PortalHead
        head={head}
        title={copy.methodTitle(season.name)}
        path={`/liga/${season.id}/cara`}
        description={copy.methodIntro(view.version)}
      />
      <div className="hero">
        <h1>{copy.methodTitle(season.name)}</h1>
        <p className="s">{copy.methodIntro(view.version)}</p>
        <p className="s">
          <a href={`/liga/${season.id}`}>{copy.season(season.name)}</a>
        </p>
      </div>
      <ul className="l">
        {view.criteria.map(({ key, name, weight, how }) => (
          <li key={key}>
            <b>{name}</b>, {weight}
            <p className="s">{how}</p>
          </li>
        ))}
      </ul>
      <section>
        <h2>{copy.fairHead}</h2>
        <ul className="l">
          {view.fairness.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{copy.appealHead}</h2>
        <p>{copy.appeals}</p>
      </section>
      {view.seed && (
        <section>
          <h2>{copy.juryHead}</h2>
          <p>{copy.jurySeed(view.seed)}</p>
          <p className="s">{copy.juryHow}</p>
        </section>
      )}
      <section>
        <h2>{copy.verifyHead}</h2>
        {view.digest ? (
          <>
            <p>
              {copy.verify} <code>{copy.command}</code>
            </p>
            <p className="s">{copy.verifyText}</p>
            <dl className="kv">
              <dt>{copy.digest}</dt>
              <dd>{view.digest}</dd>
              {view.key && (
                <>
                  <dt>{copy.key}</dt>
                  <dd>{view.key}</dd>
                </>
              )}
            </dl>
          </>
        ) : (
          <p>{copy.notSealed}</p>
        )}
      </section>
    </div>
  );
}
