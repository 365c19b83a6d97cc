import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { UnitOutcome } from './effect.ts';

/** What keeps a table from being read, with the line as an editor counts it. */
export type TableRefusal =
  | { type: 'column-missing'; column: string }
  | { type: 'cell-empty'; line: number; column: string }
  | { type: 'cell-not-number'; line: number; column: string; given: string }
  | { type: 'unit-twice'; line: number; unit: string }
  | { type: 'group-unknown'; labels: readonly string[] }
  | { type: 'first-unknown'; label: string; labels: readonly string[] };

const COLUMNS = {
  unit: ['unit', 'unit_id', 'nama unit'],
  group: ['group', 'kelompok', 'grup'],
  before: ['before', 'sebelum'],
  after: ['after', 'sesudah'],
} as const;
type Column = keyof typeof COLUMNS;

/** Labels that say by themselves which group was trained first. */
const FIRST = new Set([
  'first',
  'treated',
  'treatment',
  'trained',
  'pertama',
  'dilatih',
  'latih',
  'angkatan 1',
  't',
  '1',
  'a',
]);
const SECOND = new Set([
  'second',
  'comparison',
  'control',
  'untrained',
  'waiting',
  'kedua',
  'pembanding',
  'tunggu',
  'menunggu',
  'angkatan 2',
  'c',
  '2',
  '0',
  'b',
]);

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * A number as programs and people write it: `3.5`, `0.125`, `3,5`, `1.250,75`, `1.250.000`. A single dot is always a decimal
 * point, as programs write it. Null for anything else.
 */
export function readNumber(text: string): number | null {
  const typed = text.trim();
  const plain = /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/.test(typed)
    ? typed.replaceAll('.', '').replace(',', '.')
    : typed.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

type Row = { unit: string; label: string; before: number; after: number };

/**
 * The rows of a table with unit, group, before, after (also in Indonesian), in any order of columns.
 * @param first the label of the group that was trained first; needed where the labels do not say it by themselves
 */
export function readOutcomes(
  table: readonly (readonly string[])[],
  first: string | null,
): Result<UnitOutcome[], TableRefusal> {
  const head = (table[0] ?? []).map(folded);
  const at = {} as Record<Column, number>;
  for (const column of Object.keys(COLUMNS) as Column[]) {
    at[column] = head.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    if (at[column] < 0) return refuse({ type: 'column-missing', column });
  }
  const rows: Row[] = [];
  const known = new Set<string>();
  for (const [index, cells] of table.slice(1).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = readRow(cells, at, index + 2);
    if (!row.ok) return row;
    if (known.has(folded(row.value.unit)))
      return refuse({ type: 'unit-twice', line: index + 2, unit: row.value.unit });
    known.add(folded(row.value.unit));
    rows.push(row.value);
  }
  return named(rows, first);
}

function readRow(
  cells: readonly string[],
  at: Record<Column, number>,
  line: number,
): Result<Row, TableRefusal> {
  const text = (column: Column) => (cells[at[column]] ?? '').trim();
  for (const column of Object.keys(COLUMNS) as Column[])
    if (text(column) === '') return refuse({ type: 'cell-empty', line, column });
  const before = readNumber(text('before'));
  if (before === null)
    return refuse({ type: 'cell-not-number', line, column: 'before', given: text('before') });
  const after = readNumber(text('after'));
  if (after === null) return refuse({ type: 'cell-not-number', line, column: 'after', given: text('after') });
  return ok({ unit: text('unit'), label: text('group'), before, after });
}

function named(rows: readonly Row[], first: string | null): Result<UnitOutcome[], TableRefusal> {
  const labels = [...new Set(rows.map((row) => folded(row.label)))];
  if (first !== null && !labels.includes(folded(first)))
    return refuse({ type: 'first-unknown', label: first, labels });
  const isFirst = (label: string): boolean | null => {
    if (first !== null) return label === folded(first);
    return FIRST.has(label) ? true : SECOND.has(label) ? false : null;
  };
  if (labels.length > 2 || labels.some((label) => isFirst(label) === null))
    return refuse({ type: 'group-unknown', labels });
  return ok(
    rows.map(({ unit, label, before, after }) => ({
      unit,
      group: isFirst(folded(label)) ? ('first' as const) : ('second' as const),
      before,
      after,
    })),
  );
}
