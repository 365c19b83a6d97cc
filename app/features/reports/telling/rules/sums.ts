import { type Board, type BoardRow, counts, isCovered, stateOrder } from '#app/features/monitoring/index.ts';
import type { Bucket, BucketCell, PeriodFacts, StateSums, UnitRow } from '../facts.ts';
import { daysOf, type Period, periodOf } from './periods.ts';

/** A week by its days; longer periods by their weeks, cut at both ends. */
export function bucketsOf(period: Period): Bucket[] {
  const days = daysOf(period);
  if (period.kind === 'weekly') return days.map((day) => ({ from: day, to: day }));
  const weeks = Map.groupBy(days, (day) => periodOf('weekly', day).key);
  return [...weeks.values()].map((of) => ({ from: of[0]!, to: of.at(-1)! }));
}

type State = keyof StateSums;

/**
 * Several tasks in one place show the state that most needs a look; excused ones only where there is nothing else. "2 of 3" stays
 * true beside it.
 */
export function mergedCell(cells: Board['rows'][number]['cells']): BucketCell {
  const asked = cells.filter((cell) => cell.state !== 'tidak-ditugaskan');
  if (asked.length === 0) return null;
  const counted = asked.filter(counts);
  const shown = (counted.length > 0 ? counted : asked).reduce((worst, cell) =>
    stateOrder[cell.state] < stateOrder[worst.state] ? cell : worst,
  );
  return { state: shown.state as State, covered: counted.filter(isCovered).length, of: counted.length };
}

export type UnitPosts = { readonly posts: number; readonly shares: number; readonly silentWeeks: number };

/** A unit's line of the heat map: one cell a bucket, the last for narratives. */
export function unitRow(
  row: BoardRow,
  columns: Board['columns'],
  buckets: readonly Bucket[],
  own: UnitPosts,
): UnitRow {
  const at = (holds: (date: string | null) => boolean) =>
    mergedCell(row.cells.filter((_, index) => holds(columns[index]?.subject.date ?? null)));
  const count = (state: State) => row.cells.filter((cell) => cell.state === state).length;
  return {
    id: row.unit.id,
    kind: row.unit.kind,
    short: row.unit.shortName,
    name: row.unit.name,
    cells: [
      ...buckets.map(({ from, to }) => at((date) => date !== null && date >= from && date <= to)),
      at((date) => date === null),
    ],
    covered: row.covered,
    of: row.of,
    missing: row.missing,
    late: count('terlambat'),
    excused: count('izin'),
    ...own,
  };
}

const NO_STATES: StateSums = {
  tercakup: 0,
  terlambat: 0,
  amplifikasi: 0,
  salinan: 0,
  menunggu: 0,
  belum: 0,
  izin: 0,
};

/** How many tasks stand in each state. */
export function stateSums(rows: readonly BoardRow[]): StateSums {
  const sums: Record<State, number> = { ...NO_STATES };
  for (const { cells } of rows)
    for (const { state } of cells) if (state !== 'tidak-ditugaskan') sums[state] += 1;
  return sums;
}

/** The same for each kind of unit that was asked anything, in the order of the register. */
export function statesByKind(rows: readonly BoardRow[]): PeriodFacts['statesByKind'] {
  return [...Map.groupBy(rows, ({ unit }) => unit.kind)].map(([kind, of]) => ({
    kind,
    units: of.length,
    states: stateSums(of),
  }));
}

/** Coverage of activities by period, from one board that spans them all. */
export function coverageLine(board: Board, periods: readonly Period[]): PeriodFacts['line'] {
  return periods.map(({ key, from, to }) => {
    const own = board.columns.filter(
      ({ subject }) => subject.date !== null && subject.date >= from && subject.date <= to,
    );
    return {
      key,
      from,
      covered: own.reduce((sum, column) => sum + column.covered, 0),
      of: own.reduce((sum, column) => sum + column.of, 0),
    };
  });
}
