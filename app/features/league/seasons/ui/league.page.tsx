import { Link } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch } from '#app/ui/filter-bar.tsx';
import { formatDate, formatRange, localOf } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { ListPager } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { SeasonWays } from '../../judging/ui/season-ways.tsx';
import { seasonsCopy } from '../copy.id.ts';
import type { LeagueView } from '../queries/league-view.server.ts';
import type { Route } from './+types/league.page.ts';
import { LEAGUE, seasonHref } from './hrefs.ts';
import './league.css';
import { leaguePage } from './league-page.server.ts';
import { Classes, HeadActs, Notes, Nothing } from './league-parts.tsx';
import { LeagueTable } from './league-table.tsx';
import { statusWords } from './league-words.ts';

export const handle: PageHandle = { scripts: true };
const copy = seasonsCopy.page;

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const seasonId = (params as { id?: string }).id ?? null;
  const page = await readAs(context, actor, (db) =>
    leaguePage(db, actor, seasonId, url.searchParams, { now, zone }),
  );
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

function Body({ view }: { view: LeagueView }) {
  const { season, page } = view;
  const current = view.classes.find(({ key }) => key === view.classKey);
  if (season.state === 'cancelled')
    return <Alert tone="warn">{copy.cancelled(season.stateReason ?? '')}</Alert>;
  if (view.classes.length === 0)
    return (
      <EmptyState icon="trophy" title={season.state === 'draft' ? copy.draft : copy.notComputed}>
        {localOf(view.now, season.zone).date < season.from ? copy.notBegun(season.from) : undefined}
      </EmptyState>
    );
  return (
    <>
      {page.total === 0 ? (
        <EmptyState
          icon="zoom-question"
          title={view.search ? copy.emptySearch(view.search) : copy.emptyClass}
          acts={
            view.search && (
              <LinkButton href={`${seasonHref(season.id)}?kelas=${view.classKey}`}>
                {copy.dropSearch}
              </LinkButton>
            )
          }
        />
      ) : (
        <LeagueTable view={view} caption={copy.caption(current?.name ?? '', season.name)} />
      )}
      <ListPager page={page} noun={copy.noun} />
      <Notes view={view} />
    </>
  );
}

/** The table of a season, class by class; every figure opens. */
export default function LeaguePage({ loaderData }: Route.ComponentProps) {
  const { view } = loaderData;
  if (!view) return <Nothing manage={loaderData.manage} hasRules={loaderData.hasRules} />;
  const { season } = view;
  const frozen = season.frozenAt && formatDate(localOf(season.frozenAt, season.zone).date, 'plain');
  const status = statusWords(season, view.now);
  return (
    <>
      <PageHead
        title={copy.title(season.name)}
        summary={
          <>
            {formatRange(season.from, season.to)} ·{' '}
            <Link to={`${LEAGUE}/aturan/${season.rules.id}`}>{copy.rules(season.rules.version, frozen)}</Link>
            {' · '}
            <Link to={`${LEAGUE}/musim`}>{copy.seasons}</Link>
          </>
        }
        acts={<HeadActs view={view} />}
      />
      {view.classes.length > 0 && (
        <div className="bar">
          <Classes view={view} />
          {status && (
            <span className="row sm mut">
              <Icon name="clock" size={16} />
              {status}
            </span>
          )}
        </div>
      )}
      {view.classes.length > 0 && (view.page.total > 12 || view.search !== '') && (
        <FilterBar label={copy.filter} submitLabel={copy.apply} keep={{ kelas: view.classKey ?? undefined }}>
          <FilterSearch name="cari" label={copy.search} value={view.search} />
        </FilterBar>
      )}
      <PageBody tight>
        <Body view={view} />
        <SeasonWays ways={view.ways} />
      </PageBody>
    </>
  );
}
