import { leagueCopy as copy } from '../league-copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readTable } from '../queries/league.server.ts';
import type { Route } from './+types/league-season.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const asked = new URL(request.url).searchParams;
  const page = asked.get('hal') ?? '1';
  if (!/^[1-9]\d{0,3}$/.test(page)) throw notFound();
  const table = await read((db) =>
    readTable(db, today, { id: idOf(params.season), classKey: asked.get('kelas'), page: Number(page) }),
  );
  if (!table) throw notFound();
  return { head: { origin, site: government.name }, table };
}

type Table = Route.ComponentProps['loaderData']['table'];

function Rows({ table }: { table: Table }) {
  const { rows, season } = table;
  return (
    <ul className="l ag n">
      {rows.map(({ slug, name, rank, line }) => (
        <li key={slug}>
          <b>{rank}</b>
          <span>
            <a href={`/liga/${season.id}/unit/${slug}`}>{name}</a>
            <span className="s">{line}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Pages({ table, path }: { table: Table; path: string }) {
  const { page, pages } = table;
  if (pages === 1) return null;
  const to = (at: number) => `${path}${path.includes('?') ? '&' : '?'}hal=${at}`;
  return (
    <nav className="pg" aria-label={copy.classes}>
      {page > 1 && (
        <a className="b o" rel="prev" href={to(page - 1)}>
          {copy.before}
        </a>
      )}
      {page < pages && (
        <a className="b o" rel="next" href={to(page + 1)}>
          {copy.next}
        </a>
      )}
    </nav>
  );
}

function Downloads({ table }: { table: Table }) {
  const base = `/liga/${table.season.id}`;
  return (
    <section>
      <h2>{copy.download}</h2>
      <p className="jp">
        <a href={`${base}.csv`}>{copy.csv}</a>
        <a href={`${base}.json`}>{copy.json}</a>
        {table.season.sealed && <a href={`${base}/berkas`}>{copy.file}</a>}
        {table.season.lot && <a href={`${base}/undian`}>{copy.lot}</a>}
      </p>
    </section>
  );
}

/** The table of a season, class by class. */
export default function LeagueSeasonPage({ loaderData }: Route.ComponentProps) {
  const { head, table } = loaderData;
  const { season, classes, shown } = table;
  const base = `/liga/${season.id}`;
  const path = shown && shown !== classes[0] ? `${base}?kelas=${shown.key}` : base;
  return (
    <div className="m">
      <PortalHead
        head={head}
        title={copy.season(season.name)}
        path={path}
        description={copy.seasonMeta(season.name, season.days)}
        noIndex={table.page > 1}
      />
      <div className="hero">
        <h1>{copy.season(season.name)}</h1>
        <p className="s">{season.days}</p>
        <p className="s">{season.state}</p>
        <p className="jp">
          <a href={`${base}/cara`}>{copy.method}</a>
          <a href={`${base}/keputusan`}>{copy.decisions}</a>
          <a href="/liga">{copy.back}</a>
        </p>
      </div>
      {classes.length > 1 && (
        <nav className="tb" aria-label={copy.classes}>
          {classes.map(({ key, name }, at) => (
            <a
              key={key}
              href={at === 0 ? base : `${base}?kelas=${key}`}
              aria-current={key === shown?.key ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      {shown ? (
        <section>
          <h2>{shown.name}</h2>
          <p className="s">
            {copy.units(shown.units)}
            {!table.ranked && `. ${copy.badges(table.rankFrom)}`}
          </p>
          <Rows table={table} />
          {table.hasShared && <p className="s">{copy.shared}</p>}
          <Pages table={table} path={path} />
        </section>
      ) : (
        <p>{copy.nobody}</p>
      )}
      <Downloads table={table} />
    </div>
  );
}
