import { Link } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatTime, localOf } from '#app/ui/format-date.ts';
import type { RosterMark } from '../attending/actions/mark-roster.server.ts';
import { attendingCopy as copy } from '../attending/copy.id.ts';
import type { RosterRow, RosterView } from '../attending/queries/roster.server.ts';
import { STATE_TONES } from './attendance-tones.ts';

function Person({ row, href }: { row: RosterRow; href: string }) {
  return (
    <>
      <Link className="any" to={href} preventScrollReset>
        {row.person}
      </Link>
      <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
        {row.unit}
      </span>
    </>
  );
}

function Noted({ row }: { row: RosterRow }) {
  return (
    <span className="row wrap">
      <Badge tone={STATE_TONES[row.noted.state]}>{copy.states[row.noted.state]}</Badge>
      {row.noted.leftEarly && <Badge tone="warn">{copy.leftEarly}</Badge>}
      {row.seen === false && <Badge tone="bad">{copy.notSeen}</Badge>}
      {row.overruled > 0 && <Badge tone="warn">{copy.overruled(row.overruled)}</Badge>}
    </span>
  );
}

function Mark({ row, marks, proposes }: { row: RosterRow; marks: readonly RosterMark[]; proposes: boolean }) {
  return (
    <select
      className="inp"
      name={`mark.${row.registrationId}`}
      aria-label={`${copy.columns.mark}: ${row.person}`}
      defaultValue={proposes && row.noted.state === 'unknown' ? 'present' : ''}
    >
      <option value="">{copy.keep}</option>
      {marks.map((mark) => (
        <option key={mark} value={mark}>
          {copy.states[mark]}
        </option>
      ))}
    </select>
  );
}

/** The committee's list: what is noted, when, how, and a mark for each. */
export function RosterTable(props: { view: RosterView; marks: readonly RosterMark[]; here: string }) {
  const { view, marks, here } = props;
  const { session, head } = view;
  const clock = (instant: string | null) =>
    instant ? formatTime(localOf(instant, head.zone).time) : copy.none;
  const columns: Column<RosterRow>[] = [
    {
      key: 'person',
      head: copy.columns.person,
      main: true,
      cell: (row) => (
        <Person
          row={row}
          href={`${here}?${new URLSearchParams({ sesi: session?.id ?? '', orang: row.registrationId })}`}
        />
      ),
    },
    { key: 'now', head: copy.columns.now, cell: (row) => <Noted row={row} /> },
    {
      key: 'times',
      head: copy.columns.times,
      nowrap: true,
      cell: ({ noted }) =>
        noted.inAt || noted.outAt ? `${clock(noted.inAt)} / ${clock(noted.outAt)}` : copy.none,
    },
    {
      key: 'how',
      head: copy.columns.how,
      cell: (row) => (
        <span className="row wrap">
          {row.how ? copy.how[row.how] : copy.none}
          {row.offline && <Badge icon="cloud-off">{copy.offline}</Badge>}
        </span>
      ),
    },
    ...(marks.length === 0
      ? []
      : [
          {
            key: 'mark',
            head: copy.columns.mark,
            phone: 'bare' as const,
            cell: (row: RosterRow) => <Mark row={row} marks={marks} proposes={!view.isScanned} />,
          },
        ]),
  ];
  return (
    <DataTable
      caption={copy.caption(session?.subject ?? '')}
      columns={columns}
      rows={view.rows}
      rowKey={(row) => row.registrationId}
    />
  );
}
