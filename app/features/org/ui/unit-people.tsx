import { Link } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { DateField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import type { UnitPerson } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import { ROLE_WORDS } from '../words.id.ts';

const copy = unitsCopy.one;

/** When a role runs: since a day, or from one to another. */
export function periodWords(from: string, to: string | null): string {
  const start = formatDate(from, 'brief');
  return to ? copy.between(start, formatDate(to, 'brief')) : copy.since(start);
}

/** Asks before a role ends; the last day can be chosen. */
export function EndRole(props: { roleId: string; name: string; role: string; today: string }) {
  return (
    <ConfirmDialog
      trigger={{ label: copy.endRole, size: 'sm', variant: 'danger-subtle' }}
      title={copy.endAsk(props.name, props.role)}
      confirmLabel={copy.endRole}
      cancelLabel={copy.cancel}
      danger
      fields={{ intent: 'end-role', roleId: props.roleId }}
    >
      <p className="mut">{copy.endText}</p>
      <DateField
        name="toDate"
        id={`to-${props.roleId}`}
        label={copy.endOn}
        defaultValue={props.today}
        required
      />
    </ConfirmDialog>
  );
}

function columnsFor(today: string, over: boolean): Column<UnitPerson>[] {
  const columns: Column<UnitPerson>[] = [
    {
      key: 'person',
      head: copy.heads.person,
      main: true,
      cell: (row) => (
        <>
          {row.contact !== null || row.mayEnd ? (
            <Link to={`/kerja/orang/${row.personId}`}>{row.name}</Link>
          ) : (
            row.name
          )}
          {row.contact && <span className="sub any tn">{row.contact}</span>}
        </>
      ),
    },
    {
      key: 'role',
      head: copy.heads.role,
      phone: 'bare',
      cell: (row) => (
        <span className="row wrap">
          {ROLE_WORDS[row.role]}
          {!row.joined && !over && <Badge icon="hourglass">{copy.notJoined}</Badge>}
        </span>
      ),
    },
    {
      key: 'period',
      head: copy.heads.period,
      phone: 'bare',
      nowrap: true,
      cell: (row) => <span className="tn">{periodWords(row.from, row.to)}</span>,
    },
  ];
  if (over) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      head: copy.heads.acts,
      acts: true,
      cell: (row) =>
        row.mayEnd ? (
          <EndRole roleId={row.roleId} name={row.name} role={ROLE_WORDS[row.role]} today={today} />
        ) : null,
    },
  ];
}

/** People of one unit with their roles. */
export function UnitPeople(props: {
  title: string;
  people: readonly UnitPerson[];
  today: string;
  over?: boolean;
}) {
  return (
    <section>
      <h2 className="sec-h">
        {props.title} <span>{props.people.length}</span>
      </h2>
      <DataTable
        caption={props.title}
        columns={columnsFor(props.today, props.over ?? false)}
        rows={props.people}
        rowKey={(row) => row.roleId}
      />
    </section>
  );
}
