import { useCallback } from 'react';
import { Outlet, type ShouldRevalidateFunctionArgs, useLocation } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { HeatMap } from '#app/ui/heat-map.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { coverageBoard } from '../queries/board.server.ts';
import { type CoverageView, coverageView } from '../queries/coverage-view.server.ts';
import { readBoardFilters } from '../rules/board-filters.ts';
import type { Route } from './+types/coverage.page.ts';
import { boardCopy } from './copy.id.ts';
import { CoverageDetailList, CoverageLists } from './coverage-lists.tsx';
import { CoverageEmpty, CoverageFilters, CoverageLegend } from './coverage-parts.tsx';

export const handle = { scripts: true };

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now();
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  const params = url.searchParams;
  const filters = readBoardFilters(params, today);
  const board = await readAs(context, actor, (db) => coverageBoard(db, actor, filters, now.toString()));
  return { ...coverageView(board, filters, params, today), mayRemind: may(actor, 'remind-units') };
}

/** Opening a cell changes only the panel; the board is read anew when its filters or a decision change it. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod && formMethod !== 'GET') return defaultShouldRevalidate;
  if (currentUrl.search === nextUrl.search && currentUrl.pathname !== nextUrl.pathname) return false;
  return defaultShouldRevalidate;
}

const heatWords = {
  states: boardCopy.states,
  grade: boardCopy.gradeWord,
  count: boardCopy.countWord,
  of: boardCopy.of,
};

function HeadActs({ view, mayRemind }: { view: CoverageView; mayRemind: boolean }) {
  const query = view.search === '' ? '?' : `${view.search}&`;
  return (
    <>
      <Menu label={boardCopy.download} icon="download">
        <MenuItem icon="file-spreadsheet">
          {(inside) => (
            <a href={`/kerja/liputan.unduh${query}format=xlsx`} download>
              {inside}
              {boardCopy.xlsx}
            </a>
          )}
        </MenuItem>
        <MenuItem icon="table">
          {(inside) => (
            <a href={`/kerja/liputan.unduh${query}format=csv`} download>
              {inside}
              {boardCopy.csv}
            </a>
          )}
        </MenuItem>
        {mayRemind && view.whatsapp && (
          <MenuItem icon="brand-whatsapp">
            {(inside) => (
              <a href={view.whatsapp ?? ''} target="_blank" rel="noreferrer">
                {inside}
                {boardCopy.openWhatsapp}
              </a>
            )}
          </MenuItem>
        )}
      </Menu>
      {mayRemind && (
        <CopyButton
          icon="brand-whatsapp"
          text={view.missingText ?? boardCopy.missingNone}
          label={boardCopy.copyMissing}
          doneLabel={boardCopy.copied}
          byHandLabel={boardCopy.copyByHand}
        />
      )}
    </>
  );
}

export default function CoveragePage({ loaderData }: Route.ComponentProps) {
  const view = loaderData;
  const { pathname, search } = useLocation();
  const hrefOf = useCallback(
    (row: string, column: string) => `/kerja/liputan/${row}/${column}${view.search}`,
    [view.search],
  );
  const empty = view.columns.length === 0 || view.groups.every((group) => group.rows.length === 0);
  const detail = view.detail;
  return (
    <>
      <PageHead
        title={detail ? detail.title : boardCopy.title}
        back={
          detail
            ? {
                href: `/kerja/liputan${view.search.replace(/([?&])(unit|kegiatan)=[^&]*/g, '$1').replace(/[?&]+$/, '')}`,
                label: boardCopy.back,
              }
            : undefined
        }
        summary={
          <>
            {detail ? `${detail.sub} · ` : ''}
            {view.range}
            {view.of > 0 && (
              <>
                {' · '}
                <b className="tn">
                  {detail?.covered ?? view.covered} {boardCopy.of} {detail?.of ?? view.of}
                </b>{' '}
                {boardCopy.covered}
              </>
            )}
          </>
        }
        acts={detail || view.of === 0 ? undefined : <HeadActs view={view} mayRemind={view.mayRemind} />}
      />
      {!detail && <CoverageFilters view={view} />}
      {empty ? (
        <PageBody>
          <CoverageEmpty view={view} />
        </PageBody>
      ) : detail ? (
        <PageBody tight>
          <CoverageDetailList detail={detail} />
        </PageBody>
      ) : (
        <>
          <CoverageLegend />
          <div className="heat-only">
            <HeatMap
              caption={boardCopy.caption(view.range)}
              rowHead={boardCopy.unit}
              sumHead={boardCopy.sum}
              columns={view.columns}
              groups={view.groups}
              hrefOf={hrefOf}
              open={pathname === '/kerja/liputan' ? undefined : pathname + search}
              words={heatWords}
            />
          </div>
          <div className="lists-only">
            <PageBody tight>
              <CoverageLists view={view} />
            </PageBody>
          </div>
        </>
      )}
      <Outlet />
      <noscript>
        <PageBody>
          <LinkButton href={`/kerja/liputan${view.search}`}>{boardCopy.back}</LinkButton>
        </PageBody>
      </noscript>
    </>
  );
}
