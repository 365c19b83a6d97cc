import { type CoverageCell, type CoveringPost, coverageState } from '../matching/coverage-state.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';
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
/** A task as the board needs it. Times are epoch seconds. */
export type BoardTask = {
  readonly unitId: string;
  readonly subjectKey: string;
  readonly dueAt: number;
  readonly excused: boolean;
};
export type BoardMatch = {
  readonly unitId: string;
  readonly subjectKey: string;
  readonly kind: PostKind;
  readonly decision: 'confirmed' | 'pending';
  readonly grade: Grade;
  /** Null when the network shows no time. */
  readonly publishedAt: number | null;
};

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

function groupBy<T extends { unitId: string; subjectKey: string }>(
  items: readonly T[],
): Map<string, Map<string, T[]>> {
  const groups = new Map<string, Map<string, T[]>>();
  for (const item of items) {
    const bySubject = groups.get(item.unitId) ?? new Map<string, T[]>();
    groups.set(item.unitId, bySubject);
    const held = bySubject.get(item.subjectKey);
    if (held) held.push(item);
    else bySubject.set(item.subjectKey, [item]);
  }
  return groups;
}

/** Units x activities from tasks and matches; every cell by the one rule of coverage. */
export function makeBoard(
  given: {
    readonly subjects: readonly BoardSubject[];
    readonly units: readonly BoardUnit[];
    readonly tasks: readonly BoardTask[];
    readonly matches: readonly BoardMatch[];
  },
  filters: Pick<BoardFilters, 'state' | 'grade' | 'kind' | 'search' | 'sort'>,
  nowSeconds: number,
): Board {
  const tasks = groupBy(given.tasks);
  const matches = groupBy(given.matches);
  const keys = given.subjects.map((subject) => subjectKey(subject.type, subject.id));
  const sought = filters.search.toLowerCase();
  const all = given.units
    .filter((unit) => tasks.has(unit.id))
    .filter((unit) => filters.kind === null || unit.kind === filters.kind)
    .filter((unit) => sought === '' || `${unit.shortName} ${unit.name}`.toLowerCase().includes(sought))
    .map((unit): BoardRow => {
      const own = tasks.get(unit.id);
      const found = matches.get(unit.id);
      const cells = keys.map((key): CoverageCell => {
        const task = own?.get(key)?.[0];
        if (!task) return NOT_ASKED;
        const posts = (found?.get(key) ?? []) as readonly (BoardMatch & CoveringPost)[];
        return coverageState(
          { dueAt: task.dueAt, excused: task.excused, cancelled: false },
          posts,
          nowSeconds,
        );
      });
      const asked = cells.filter(counts);
      return {
        unit,
        cells,
        covered: asked.filter(isCovered).length,
        of: asked.length,
        missing: asked.filter((cell) => cell.state === 'belum').length,
      };
    });
  const filtered = filters.state !== null || filters.grade !== null;
  const rows = filtered ? all.filter((row) => row.cells.some((cell) => inFilter(cell, filters))) : all;
  const sorted =
    filters.sort === 'missing'
      ? [...rows].sort((a, b) => b.missing - a.missing || a.covered - b.covered)
      : rows;
  const columns = given.subjects.map((subject, at): BoardColumn => {
    const asked = sorted.flatMap((row) => row.cells[at] ?? []).filter(counts);
    return { subject, covered: asked.filter(isCovered).length, of: asked.length };
  });
  return {
    columns,
    rows: sorted,
    covered: sorted.reduce((sum, row) => sum + row.covered, 0),
    of: sorted.reduce((sum, row) => sum + row.of, 0),
    toDecide: sorted.reduce(
      (sum, row) => sum + row.cells.reduce((inner, cell) => inner + cell.toDecide, 0),
      0,
    ),
  };
}
