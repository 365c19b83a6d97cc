import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { judgingCopy } from '../copy.id.ts';
import type { JurorRow, JuryDesk } from '../queries/jury-desk.server.ts';

const copy = judgingCopy.desk;

function Conflicts({ row }: { row: JurorRow }) {
  if (!row.declared) return <Badge tone="warn">{copy.notDeclared}</Badge>;
  if (row.conflicts.length === 0) return <>{copy.noConflict}</>;
  return (
    <ul className="sm">
      {row.conflicts.map(({ unit, reason }) => (
        <li key={unit} className="any">
          <b>{unit}</b>
          {reason !== '' && `: ${reason}`}
        </li>
      ))}
    </ul>
  );
}

function Sheets({ row }: { row: JurorRow }) {
  const words = copy.of(row.scored, row.sheets);
  return (
    <span className="row wrap" style={{ gap: 8 }}>
      <span className="nowrap">{words}</span>
      {row.sheets > 0 && <Progress value={row.scored} max={row.sheets} label={words} kind="chart" thin />}
      {row.late && <Badge tone="warn">{copy.late}</Badge>}
    </span>
  );
}

function columnsFor(view: JuryDesk, here: string): Column<JurorRow>[] {
  const named = (keys: readonly string[]) =>
    view.classes
      .filter(({ key }) => keys.includes(key))
      .map(({ name }) => name)
      .join(', ');
  return [
    {
      key: 'person',
      head: copy.columns.person,
      main: true,
      cell: (row) => (
        <>
          <span className="any">{row.person}</span>
          {row.removed && <Badge>{copy.removed}</Badge>}
          {row.unit && (
            <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
              {row.unit}
            </span>
          )}
        </>
      ),
    },
    { key: 'classes', head: copy.columns.classes, cell: (row) => named(row.classKeys) },
    { key: 'declared', head: copy.columns.declared, cell: (row) => <Conflicts row={row} /> },
    { key: 'sheets', head: copy.columns.sheets, cell: (row) => <Sheets row={row} /> },
    ...(view.abilities.name
      ? [
          {
            key: 'acts',
            head: copy.columns.acts,
            acts: true,
            cell: (row: JurorRow) =>
              !row.removed && (
                <>
                  <LinkButton size="sm" variant="subtle" href={`${here}/tunjuk?ganti=${row.id}`}>
                    {copy.replace}
                  </LinkButton>
                  <ConfirmDialog
                    trigger={{ label: copy.remove, variant: 'danger-subtle', size: 'sm' }}
                    title={copy.removeTitle(row.person)}
                    confirmLabel={copy.remove}
                    cancelLabel={judgingCopy.cancel}
                    danger
                    fields={{ intent: 'remove', jurorId: row.id }}
                  >
                    {copy.removeText}
                  </ConfirmDialog>
                </>
              ),
          },
        ]
      : []),
  ];
}

/** The jurors, and how many each class has. */
export function JurorTable({ view, here }: { view: JuryDesk; here: string }) {
  const need = (jurors: number) => jurors < 2;
  return (
    <>
      {view.season.jury && (
        <Card title={copy.classes}>
          <dl className="kv">
            {view.classes
              .filter(({ isEmpty }) => !isEmpty)
              .map(({ key, name, jurors, pieces }) => (
                <div key={key}>
                  <dt>{name}</dt>
                  <dd>
                    {copy.classRow(jurors, pieces)}
                    {need(jurors) && !view.season.closedAt && (
                      <>
                        {' '}
                        <Badge tone="warn">{copy.few}</Badge>
                      </>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </Card>
      )}
      <DataTable
        caption={copy.caption}
        columns={columnsFor(view, here)}
        rows={view.jurors}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="gavel" title={copy.emptyTitle}>
            {copy.empty}
          </EmptyState>
        }
      />
    </>
  );
}
