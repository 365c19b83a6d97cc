import { Link } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatDate, localOf } from '#app/ui/format-date.ts';
import { UnitName } from '#app/ui/list.tsx';
import type { UnitSignal } from '../contributors.ts';
import type { UnitRow } from '../queries/units.server.ts';
import { unitsCopy as copy } from '../units-copy.id.ts';
import { KIND_WORDS, REASON_WORDS } from '../words.id.ts';

const SHOWN_OFFICERS = 2;

function Officers({ row }: { row: UnitRow }) {
  if (row.closed)
    return (
      <>
        {copy.closedBy(
          REASON_WORDS[row.closed.reason],
          formatDate(row.closed.on, 'date'),
          row.closed.successor,
        )}
      </>
    );
  if (row.officers.length === 0) return <Badge tone="warn">{copy.noOfficer}</Badge>;
  const rest = row.officers.length - SHOWN_OFFICERS;
  return (
    <>
      {row.officers.slice(0, SHOWN_OFFICERS).join(', ')}
      {rest > 0 && ` ${copy.moreOfficers(rest)}`}
    </>
  );
}

const parentColumn: Column<UnitRow> = {
  key: 'parent',
  head: copy.heads.parent,
  phone: 'hidden',
  cell: (row) => row.parent ?? '',
};

type Signals = {
  readonly of: Readonly<Record<string, UnitSignal>>;
  readonly zone: string;
  readonly today: string;
};

/** A closed unit publishes no more, and is in no table. */
function signalColumns({ of, zone, today }: Signals): Column<UnitRow>[] {
  const named = (row: UnitRow) => (row.closed ? {} : (of[row.id] ?? {}));
  return [
    {
      key: 'lastPost',
      head: copy.heads.lastPost,
      cell: (row) => {
        const { lastPostAt } = named(row);
        if (lastPostAt === undefined) return null;
        return lastPostAt ? formatDate(localOf(lastPostAt, zone).date, 'brief', today) : copy.noPost;
      },
    },
    {
      key: 'grade',
      head: copy.heads.grade,
      cell: (row) => {
        const { grade } = named(row);
        return grade ? <span title={grade.season}>{grade.name}</span> : null;
      },
    },
  ];
}

function columnsFor(edit: boolean, parents: boolean, signals: Signals): Column<UnitRow>[] {
  return [
    {
      key: 'unit',
      head: copy.heads.unit,
      main: true,
      width: '38%',
      cell: (row) => (
        <Link to={`/kerja/unit/${row.id}`}>
          <UnitName short={row.shortName} full={row.name} />
        </Link>
      ),
    },
    ...(parents ? [parentColumn] : []),
    { key: 'officers', head: copy.heads.officers, phone: 'bare', cell: (row) => <Officers row={row} /> },
    {
      key: 'state',
      head: copy.heads.state,
      phone: 'bare',
      cell: (row) =>
        row.closed || row.officers.length === 0 ? null : row.joined > 0 ? (
          <Badge tone="good">{copy.joined}</Badge>
        ) : (
          <Badge icon="hourglass">{copy.notJoined}</Badge>
        ),
    },
    ...signalColumns(signals),
    {
      key: 'acts',
      head: copy.heads.acts,
      acts: true,
      cell: (row) =>
        edit && !row.closed && row.officers.length === 0 ? (
          <LinkButton size="sm" icon="user-plus" href={`/kerja/unit/${row.id}/undang`}>
            {copy.inviteOfficer}
          </LinkButton>
        ) : null,
    },
  ];
}

/** Units by kind; who has no officer is named and can be invited at once. */
export function UnitTable({
  rows,
  edit,
  signals,
}: {
  rows: readonly UnitRow[];
  edit: boolean;
  signals: Signals;
}) {
  return (
    <DataTable
      caption={copy.table}
      columns={columnsFor(
        edit,
        rows.some((row) => row.parent !== null),
        signals,
      )}
      rows={rows}
      rowKey={(row) => row.id}
      groupOf={(row) => ({ key: row.kind, label: KIND_WORDS[row.kind] })}
    />
  );
}
