import { Link, useLocation } from 'react-router';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Grade } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { UnitName } from '#app/ui/list.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { gradeSentence } from '../../scoring/ledger-copy.id.ts';
import { points, seasonsCopy } from '../copy.id.ts';
import type { Cell, LeagueRow, LeagueView } from '../queries/league-view.server.ts';
import { CriterionLedger } from './criterion-ledger.tsx';
import { appealHref, unitHref } from './hrefs.ts';
import { dateOf, rankWords, reasonWords, rowWords } from './league-words.ts';

const copy = seasonsCopy.page;

const bandName = (view: LeagueView, row: LeagueRow) =>
  view.bands.find(({ key }) => key === row.band)?.name ?? null;

function Figure({ cell, row, view, href }: { cell: Cell; row: LeagueRow; view: LeagueView; href: string }) {
  const head = view.criteria.find(({ key }) => key === cell.key);
  const value = cell.points === null ? '–' : points(cell.points);
  const said = cell.points === null ? (cell.dropped ? copy.dropped : copy.none) : value;
  const open = view.opened?.unitId === row.unitId && view.opened.score.key === cell.key;
  return (
    <Link
      to={href}
      preventScrollReset
      aria-current={open || undefined}
      aria-label={copy.opens(head?.name ?? '', row.shortName, said)}
    >
      {value}
    </Link>
  );
}

/** The address with one cell opened, or none. */
function useCellHref() {
  const { pathname, search } = useLocation();
  return (unitId: string | null, criterion: string | null) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of [
      ['unit', unitId],
      ['kriteria', criterion],
    ] as const)
      if (value) query.set(name, value);
      else query.delete(name);
    return query.size > 0 ? `${pathname}?${query}` : pathname;
  };
}

function Opened({ view, row, close }: { view: LeagueView; row: LeagueRow; close: string }) {
  const { opened, season, note } = view;
  if (!opened) return null;
  const words = seasonsCopy.ledger;
  const head = view.criteria.find(({ key }) => key === opened.score.key);
  const grade = note?.grades.find(({ criterion }) => criterion === opened.score.key);
  const until = season.appealsUntil && dateOf(season.appealsUntil, season.zone);
  const mayAppeal = view.appealFor.includes(row.unitId);
  const over = season.state === 'sealed' || (season.state === 'provisional' && view.windowOver);
  return (
    <div className="calc">
      <div>
        <CriterionLedger
          seasonId={season.id}
          unit={{ id: row.unitId, shortName: row.shortName }}
          name={head?.name ?? ''}
          score={opened.score}
        />
      </div>
      <div className="calc-side">
        <div>
          <div className="shut">
            <h3>{words.grades}</h3>
            <LinkButton size="sm" variant="subtle" icon="x" href={close}>
              {words.close}
            </LinkButton>
          </div>
          {grade && <p>{gradeSentence(grade, view.sameGrade)}</p>}
        </div>
        <div>
          <h3>{words.disagree}</h3>
          <p>{over && until ? words.over(until) : words.window(until ?? null)}</p>
          {mayAppeal && (
            <LinkButton
              size="sm"
              href={appealHref(season.id, { unitId: row.unitId, criterion: opened.score.key })}
            >
              {words.appeal}
            </LinkButton>
          )}
        </div>
      </div>
    </div>
  );
}

function columnsOf(view: LeagueView, hrefOf: ReturnType<typeof useCellHref>): Column<LeagueRow>[] {
  return [
    {
      key: 'rank',
      head: copy.columns.rank,
      figure: true,
      cell: (row) => <span className="lgrank tn">{rankWords(row)}</span>,
    },
    {
      key: 'unit',
      head: copy.columns.unit,
      main: true,
      cell: (row) => (
        <Link to={unitHref(view.season.id, row.unitId)} title={row.name}>
          <UnitName short={row.shortName} full={row.name} />
        </Link>
      ),
    },
    {
      key: 'total',
      head: copy.columns.total,
      unit: copy.columns.of100,
      cell: (row) =>
        row.total === null ? (
          <span className="why-none">{reasonWords(row.reason)}</span>
        ) : (
          <>
            <span className="brow">
              <Progress value={row.total} max={100} kind="chart" label={copy.bar(points(row.total))} />
              <b className="tn">{points(row.total)}</b>
            </span>
            {row.reason && <span className="sub">{reasonWords(row.reason)}</span>}
            {row.outcome === 'badge' && <span className="sub">{copy.badge}</span>}
          </>
        ),
    },
    ...view.criteria.map(
      (criterion, at): Column<LeagueRow> => ({
        key: criterion.key,
        head: criterion.short,
        unit: copy.of(criterion.weight),
        figure: true,
        cell: (row) => (
          <Figure view={view} row={row} cell={row.cells[at]!} href={hrefOf(row.unitId, criterion.key)} />
        ),
      }),
    ),
    {
      key: 'grade',
      head: copy.columns.grade,
      cell: (row) => row.grade && <Grade grade={row.grade} label={copy.gradeWord(row.grade)} />,
    },
  ];
}

/** The class as a table; on the phone as rows of two lines that lead to the unit. */
export function LeagueTable({ view, caption }: { view: LeagueView; caption: string }) {
  const hrefOf = useCellHref();
  return (
    <>
      <div className="heat-only lg">
        <DataTable
          wide={view.criteria.length > 6}
          caption={caption}
          columns={columnsOf(view, hrefOf)}
          rows={view.page.rows}
          rowKey={({ unitId }) => unitId}
          chosen={({ unitId }) => unitId === view.opened?.unitId}
          below={(row) =>
            row.unitId === view.opened?.unitId ? (
              <Opened view={view} row={row} close={hrefOf(null, null)} />
            ) : null
          }
        />
      </div>
      <div className="lists-only">
        <ul className="lis" aria-label={caption}>
          {view.page.rows.map((row) => (
            <li key={row.unitId}>
              <Link className="li lgli" to={unitHref(view.season.id, row.unitId)}>
                <span className="lgrank tn">{rankWords(row)}</span>
                <span>
                  <b>{row.shortName}</b>
                  <span className="sub">{rowWords(row, bandName(view, row)) || row.name}</span>
                </span>
                <span className="row">
                  {row.total !== null && <span className="lgtot tn">{points(row.total)}</span>}
                  <Icon name="chevron-right" />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
