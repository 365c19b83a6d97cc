import { leagueCopy as copy } from '../league-copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readDecisions } from '../queries/league.server.ts';
import type { Route } from './+types/league-decisions.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const view = await read((db) => readDecisions(db, today, idOf(params.season)));
  if (!view) throw notFound();
  return { head: { origin, site: government.name }, view };
}

type View = Route.ComponentProps['loaderData']['view'];

function Appeals({ appeals }: { appeals: View['appeals'] }) {
  if (appeals.length === 0) return <p>{copy.noAppeals}</p>;
  return (
    <ul className="l">
      {appeals.map(({ name, slug, criterion, state, decidedOn }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: appeals show no id, and the list never changes on the page
        <li key={at}>
          <a href={`/unit/${slug}`}>{name}</a>
          <p className="s">
            {[criterion, copy.appealStates[state], decidedOn].filter(Boolean).join('\u00a0· ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Corrections({ corrections }: { corrections: View['corrections'] }) {
  if (corrections.length === 0) return <p>{copy.noCorrections}</p>;
  return (
    <ul className="l">
      {corrections.map(({ name, slug, kind, byAppeal, count }) => (
        <li key={`${slug}-${kind}-${byAppeal}`}>
          <a href={`/unit/${slug}`}>{name}</a>
          <p className="s">
            {copy.corrections[kind]}
            {count > 1 && ` (${count})`}, {byAppeal ? copy.byAppeal : copy.byDesk}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What was appealed and corrected in a season, without a person and without anybody's words. */
export default function LeagueDecisionsPage({ loaderData }: Route.ComponentProps) {
  const { head, view } = loaderData;
  const { season, appeals, corrections } = view;
  return (
    <div className="m n">
      <PortalHead
        head={head}
        title={copy.decisionsTitle(season.name)}
        path={`/liga/${season.id}/keputusan`}
        description={copy.decisionsIntro}
      />
      <div className="hero">
        <h1>{copy.decisionsTitle(season.name)}</h1>
        <p className="s">{copy.decisionsIntro}</p>
        <p className="s">
          <a href={`/liga/${season.id}`}>{copy.season(season.name)}</a>
        </p>
      </div>
      <section>
        <h2>{copy.appealsHead}</h2>
        <Appeals appeals={appeals} />
      </section>
      <section>
        <h2>{copy.correctionsHead}</h2>
        <Corrections corrections={corrections} />
      </section>
    </div>
  );
}
