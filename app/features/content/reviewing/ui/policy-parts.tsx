import { Form } from 'react-router';
import { KIND_WORDS } from '#app/features/org/index.ts';
import { Badge } from '#app/ui/badge.tsx';
import { BulkArea } from '#app/ui/bulk-area.tsx';
import { Button } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { UnitName } from '#app/ui/list.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { REVIEW_MODES } from '../../tables.ts';
import { reviewCopy } from '../copy.id.ts';
import { policyCopy as copy } from '../pages-copy.id.ts';
import type { KindRow, PolicyRow } from '../queries/policy-view.server.ts';

function ModeSelect({ label, value, inherit }: { label: string; value: string; inherit: boolean }) {
  return (
    <select name="mode" className="inp" aria-label={label} defaultValue={value}>
      {inherit && <option value="inherit">{copy.inherit}</option>}
      {REVIEW_MODES.map((mode) => (
        <option key={mode} value={mode}>
          {reviewCopy.modes[mode]}
        </option>
      ))}
    </select>
  );
}

export function KindForm({ kind, label, value }: { kind: string; label: string; value: string | null }) {
  return (
    <Form method="post" className="rv-kind" preventScrollReset key={`${kind}-${value}`}>
      <input type="hidden" name="kind" value={kind} />
      <span className="b">{label}</span>
      <ModeSelect label={`${copy.mode}: ${label}`} value={value ?? 'inherit'} inherit />
      <Button size="sm">{copy.save}</Button>
    </Form>
  );
}

export const kindWord = (kind: string): string => KIND_WORDS[kind as keyof typeof KIND_WORDS] ?? kind;

const COLUMNS: readonly Column<PolicyRow>[] = [
  {
    key: 'unit',
    head: copy.heads.unit,
    main: true,
    width: '42%',
    cell: (row) => <UnitName short={row.name} full={row.fullName} />,
  },
  {
    key: 'mode',
    head: copy.heads.mode,
    cell: (row) => (
      <Badge tone={row.mode === 'nobody' ? 'warn' : 'neutral'}>{reviewCopy.modes[row.mode]}</Badge>
    ),
  },
  { key: 'from', head: copy.heads.from, cell: (row) => copy.from[row.from] },
  {
    key: 'head',
    head: copy.heads.head,
    cell: (row) => (row.heads > 0 ? copy.headCount(row.heads) : copy.noHead),
  },
];

export function Filters({
  filters,
  kinds,
}: {
  filters: { kind: string; mode: string; search: string };
  kinds: readonly KindRow[];
}) {
  return (
    <FilterBar label={copy.filter.label} submitLabel={copy.filter.apply}>
      <FilterSelect
        name="jenis"
        label={copy.filter.kind}
        all={copy.filter.all}
        value={filters.kind}
        options={kinds.map(({ kind }) => ({ value: kind, label: kindWord(kind) }))}
      />
      <FilterSelect
        name="pemeriksa"
        label={copy.filter.mode}
        all={copy.filter.all}
        value={filters.mode}
        options={REVIEW_MODES.map((mode) => ({ value: mode, label: reviewCopy.modes[mode] }))}
      />
      <FilterSearch name="cari" label={copy.filter.search} value={filters.search} />
    </FilterBar>
  );
}

const FORM = 'aturan-unit';

/** Units with the rule that holds for them; a rule is set for all that are ticked. */
export function UnitTable({ rows }: { rows: readonly PolicyRow[] }) {
  return (
    <BulkArea
      formId={FORM}
      words={copy.chosen}
      acts={
        <>
          <ModeSelect label={copy.bulk} value="head" inherit />
          <Button variant="filled" size="sm">
            {copy.save}
          </Button>
        </>
      }
    >
      <DataTable
        caption={copy.caption}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        groupOf={(row) => ({ key: row.kind, label: kindWord(row.kind) })}
        pick={{
          form: FORM,
          name: 'unitIds',
          value: (row) => row.id,
          label: (row) => copy.pick(row.name),
          head: copy.pickHead,
        }}
        empty={<EmptyState icon="zoom-question" title={copy.empty} />}
      />
    </BulkArea>
  );
}
