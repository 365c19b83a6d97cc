import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant, formatRange } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { lotCopy } from '../effect/copy.id.ts';
import type { DeclaredPlan, Lot, LotUnitRow } from '../effect/queries/programme-effect.server.ts';
import { LEAST_GAP } from '../effect/rules/windows.ts';

/** What was declared, and since when it stands. */
export function PlanFacts({ plan, zone }: { plan: DeclaredPlan; zone: string }) {
  const copy = lotCopy.plan;
  return (
    <Facts
      rows={[
        { term: copy.measure, value: copy.measures[plan.measure] },
        { term: copy.before, value: copy.days(plan.beforeDays) },
        { term: copy.after, value: copy.days(plan.afterDays) },
        { term: copy.declared, value: formatInstant(plan.declaredAt, zone) },
      ]}
    />
  );
}

type Row = LotUnitRow & { order: number };
const copy = lotCopy.lot;
const columns: Column<Row>[] = [
  { key: 'order', head: copy.columns.order, figure: true, width: 80, cell: (row) => row.order },
  { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.name },
  {
    key: 'place',
    head: copy.columns.place,
    phone: 'bare',
    cell: (row) => (
      <Badge tone={row.place === 'first' ? 'info' : 'neutral'} icon={false}>
        {copy.places[row.place]}
      </Badge>
    ),
  },
  { key: 'code', head: copy.columns.code, cell: (row) => <code className="any">{row.code}</code> },
  {
    key: 'hash',
    head: copy.columns.hash,
    cell: (row) => <code title={row.hash}>{`${row.hash.slice(0, 16)}…`}</code>,
  },
];

/** A lot: its seed, how to draw it again, and what it gave. */
export function LotCard({ lot, programmeId }: { lot: Lot; programmeId: string }) {
  const first = lot.units.filter((unit) => unit.place === 'first').length;
  const rows = lot.units.map((unit, at) => ({ ...unit, order: at + 1 }));
  const batch = (one: Lot['first']) => `${one.name}, ${formatRange(one.fromDate, one.toDate)}`;
  return (
    <section className="stack tight">
      <Card
        title={copy.title(lot.unitKind)}
        act={
          <LinkButton
            size="sm"
            icon="download"
            href={`/kerja/pelatihan/${programmeId}/undian.csv?jenis=${lot.unitKind}`}
            download
          >
            {copy.download}
          </LinkButton>
        }
      >
        <Facts
          rows={[
            { term: copy.seed, value: <code className="any">{lot.seed}</code> },
            { term: copy.drawnAt, value: formatInstant(lot.drawnAt, lot.first.zone) },
            { term: copy.first, value: batch(lot.first) },
            { term: copy.second, value: batch(lot.second) },
            { term: copy.gap, value: copy.gapDays(lot.gap) },
            { term: copy.units, value: copy.unitCount(first, lot.units.length - first) },
          ]}
        />
        {lot.off && <Alert tone="warn">{copy.off}</Alert>}
        {!lot.off && lot.gap < LEAST_GAP && <Alert tone="warn">{copy.tooClose(lot.gap)}</Alert>}
        {!lot.holds && <Alert tone="bad">{copy.broken}</Alert>}
        <details>
          <summary>{copy.howTitle}</summary>
          <p>{copy.how}</p>
          <p>
            <code className="any">{`printf '%s' '${lot.seed}:${rows[0]?.code ?? ''}' | sha256sum`}</code>
          </p>
          {lot.holds && <p className="mut sm">{copy.holds}</p>}
        </details>
      </Card>
      <DataTable
        caption={copy.caption(lot.unitKind)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
      />
    </section>
  );
}
