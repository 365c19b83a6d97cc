import {
  type CoverageCell,
  type CoverageTally,
  type CoverageTask,
  stateOfTally,
} from '../matching/coverage-state.ts';
import type { SubjectType } from '../tables.ts';
import type { BoardFilters } from './board-filters.ts';

export type BoardSubject = {
  readonly type: SubjectType;
  readonly id: string;
  readonly title: string;
  /** Local day; null for narratives. */
  readonly date: string | null;
  readonly startsAt: string | null;
};
export type BoardUnit = {
  readonly id: string;
  readonly kind: string;
  readonly shortName: string;
  readonly name: string;
};
/** A unit's task for a subject and the posts that were counted for it. Times are epoch seconds. */
export type BoardSlot = { readonly task: CoverageTask; readonly tally: CoverageTally };

export const subjectKey = (type: SubjectType, id: string): string => `${type}:${id}`;

export type BoardRow = {
  readonly unit: BoardUnit;
  readonly cells: readonly CoverageCell[];
  readonly covered: number;
  readonly of: number;
  readonly missing: number;
};
export type BoardColumn = { readonly subject: BoardSubject; readonly covered: number; readonly of: number };
export type Board = {
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  readonly covered: number;
  readonly of: number;
  readonly toDecide: number;
};

const NOT_ASKED: CoverageCell = { state: 'tidak-ditugaskan', grade: null, toDecide: 0 };
/** Own posts count as covered, also late ones; excused tasks and those not given stay out of the sum. */
export const counts = (cell: CoverageCell): boolean =>
  cell.state !== 'tidak-ditugaskan' && cell.state !== 'izin';
export const isCovered = (cell: CoverageCell): boolean =>
  cell.state === 'tercakup' || cell.state === 'terlambat';

/** Whether a cell is inside the chosen state and grade. */
export function inFilter(cell: CoverageCell, filters: Pick<BoardFilters, 'state' | 'grade'>): boolean {
  if (cell.state === 'tidak-ditugaskan') return false;
  return (
    (filters.state === null || cell.state === filters.state) &&
    (filters.grade === null || cell.grade === filters.grade)
  );
}

function rowOf(unit: BoardUnit, slots: readonly (BoardSlot | undefined)[], now: number): BoardRow {
  let covered = 0;
  let of = 0;
  let missing = 0;
  const cells = slots.map((slot): CoverageCell => {
    if (!slot) return NOT_ASKED;
    const cell = stateOfTally(slot.task, slot.tally, now);
    if (counts(cell)) of += 1;
    if (isCovered(cell)) covered += 1;
    if (cell.state === 'belum') missing += 1;
    return cell;
  });
  return { unit, cells, covered, of, missing };
}

function columnOf(subject: BoardSubject, rows: readonly BoardRow[], at: number): BoardColumn {
  let covered = 0;
  let of = 0;
  for (const { cells } of rows) {
    const cell = cells[at] ?? NOT_ASKED;
    if (counts(cell)) of += 1;
    if (isCovered(cell)) covered += 1;
  }
  return { subject, covered, of };
}

/**
 * Units x activities from tasks and counted posts; every cell by the one rule of coverage.
 * @param given.slots for each subject one place a unit, in their order; empty where the unit was not asked
 */
export function makeBoard(
  given: {
    readonly subjects: readonly BoardSubject[];
    readonly units: readonly BoardUnit[];
    readonly slots: readonly (readonly (BoardSlot | undefined)[])[];
  },
  filters: Pick<BoardFilters, 'state' | 'grade' | 'kind' | 'search' | 'sort'>,
  nowSeconds: number,
): Board {
  const sought = filters.search.toLowerCase();
  const all = given.units.flatMap((unit, at) => {
    const slots = given.slots.map((column) => column[at]);
    if (slots.every((slot) => slot === undefined)) return [];
    if (filters.kind !== null && unit.kind !== filters.kind) return [];
    if (sought !== '' && !`${unit.shortName} ${unit.name}`.toLowerCase().includes(sought)) return [];
    return [rowOf(unit, slots, nowSeconds)];
  });
  const filtered = filters.state !== null || filters.grade !== null;
  const rows = filtered ? all.filter((row) => row.cells.some((cell) => inFilter(cell, filters))) : all;
  const sorted =
    filters.sort === 'missing'
      ? [...rows].sort((a, b) => b.missing - a.missing || a.covered - b.covered)
      : rows;
  return {
    columns: given.subjects.map((subject, at) => columnOf(subject, sorted, at)),
    rows: sorted,
    covered: sorted.reduce((sum, row) => sum + row.covered, 0),
    of: sorted.reduce((sum, row) => sum + row.of, 0),
    toDecide: sorted.reduce(
      (sum, row) => sum + row.cells.reduce((inner, cell) => inner + cell.toDecide, 0),
      0,
    ),
  };
}
