import { Link } from 'react-router';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { followingCopy as copy } from '../following/copy.id.ts';
import type { FollowedRow, FollowUpView } from '../following/queries/follow-up.server.ts';
import { HORIZONS, type Horizon } from '../following/rules/need.ts';

type Place = { view: FollowUpView; here: string; days: Readonly<Record<Horizon, string>> };

function Person({ row, today }: { row: FollowedRow; today: string }) {
  const { moved } = row;
  return (
    <>
      <span className="any">{row.person}</span>
      <span className="sub">{row.unit}</span>
      {moved && (
        <span className="sub">
          {copy.moved(moved.last && formatDate(moved.last, 'brief', today), moved.to)}
        </span>
      )}
      {row.unitClosed && <span className="sub">{copy.unitClosed}</span>}
    </>
  );
}

function Covered({ row, days, place }: { row: FollowedRow; days: Horizon; place: Place }) {
  const tally = row.tallies[days];
  if (tally.of === 0) return <span className="mut">{copy.noTasks}</span>;
  const { from } = place.view;
  const href = `/kerja/liputan?dari=${from}&sampai=${place.days[days]}&unit=${row.unitId}`;
  return (
    <Link
      to={href}
      // A finger finds it between its neighbours.
      style={{ display: 'inline-block', padding: '6px 0' }}
      aria-label={`${copy.ofTasks(tally)}. ${copy.openCoverage(row.unit, days)}`}
    >
      {copy.ofTasks(tally)}
    </Link>
  );
}

function Coaching({ row, here }: { row: FollowedRow; here: string }) {
  const open = row.notes.filter((note) => note.state === 'open').length;
  const done = row.notes.length - open;
  return (
    <>
      {open > 0 && <span className="mut sm nowrap">{copy.coach.open(open)}</span>}
      {open === 0 && done > 0 && <span className="mut sm nowrap">{copy.coach.done(done)}</span>}
      <LinkButton size="sm" icon="edit" href={`${here}&peserta=${row.registrationId}`}>
        {copy.coach.act}
      </LinkButton>
    </>
  );
}

function columnsFor(place: Place): Column<FollowedRow>[] {
  const { view, here } = place;
  return [
    {
      key: 'person',
      head: copy.columns.person,
      main: true,
      cell: (row) => <Person row={row} today={view.today} />,
    },
    ...(view.collected
      ? [
          ...HORIZONS.map((days) => ({
            key: String(days),
            head: copy.horizons(days),
            figure: true,
            nowrap: true,
            cell: (row: FollowedRow) => <Covered row={row} days={days} place={place} />,
          })),
          {
            key: 'lacks',
            head: copy.columns.lacks,
            cell: (row: FollowedRow) =>
              row.lacks.length === 0 ? (
                <span className="mut">{copy.withoutLack(row.tally.missing)}</span>
              ) : (
                row.lacks.map((lack) => copy.lack(lack, row.tally)).join(', ')
              ),
          },
        ]
      : []),
    ...(view.abilities.coach
      ? [
          {
            key: 'coaching',
            head: copy.columns.coaching,
            acts: true,
            cell: (row: FollowedRow) => <Coaching row={row} here={here} />,
          },
        ]
      : []),
  ];
}

/** Participants in the order of their need. @param here the page with its horizon */
export function FollowUpTable(place: Place) {
  const { rows, collected } = place.view;
  const counts = Map.groupBy(rows, (row) => row.standing);
  return (
    <DataTable
      caption={copy.caption}
      columns={columnsFor(place)}
      rows={rows}
      rowKey={(row) => row.registrationId}
      groupOf={(row) => ({
        key: row.standing,
        label: copy.groupCount(
          collected || row.standing === 'moved' ? copy.groups[row.standing] : copy.unknownGroup,
          counts.get(row.standing)?.length ?? 0,
        ),
      })}
    />
  );
}
