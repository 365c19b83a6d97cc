import { Temporal } from '#app/platform/clock/temporal.ts';
import { bold, waLink, waList, waMessages } from '#app/platform/notify/whatsapp.ts';
import { formatRange } from '#app/ui/format-date.ts';
import type { HeatCell, HeatColumn, HeatGroup } from '#app/ui/heat-map-html.ts';
import { UNIT_KIND_WORDS } from '../copy.id.ts';
import type { CoverageCell } from '../matching/coverage-state.ts';
import { type Board, type BoardRow, counts, inFilter, isCovered, subjectKey } from '../rules/board.ts';
import { type BoardFilters, boardSearch, shiftDays } from '../rules/board-filters.ts';
import { boardCopy, shortDay } from '../ui/copy.id.ts';

const lookOf = (cell: CoverageCell): HeatCell['state'] =>
  cell.state === 'tidak-ditugaskan' ? 'kosong' : cell.state;

function heatCell(cell: CoverageCell, filters: BoardFilters): HeatCell {
  const filtered = filters.state !== null || filters.grade !== null;
  return {
    state: lookOf(cell),
    ...(cell.grade ? { grade: cell.grade } : {}),
    ...(cell.state === 'menunggu' && cell.toDecide > 0 ? { count: cell.toDecide } : {}),
    ...(filtered && !inFilter(cell, filters) ? { pale: true } : {}),
  };
}

const keyOf = (type: string, id: string): string => `${type === 'activity' ? 'k' : 'n'}-${id}`;

function columnsOf(board: Board, params: URLSearchParams): HeatColumn[] {
  return board.columns.map(({ subject, covered, of }) => ({
    key: keyOf(subject.type, subject.id),
    eyebrow: subject.date === null ? boardCopy.narrative : shortDay(subject.date),
    title: subject.title.length > 46 ? `${subject.title.slice(0, 44).trimEnd()}…` : subject.title,
    full: subject.title,
    count: `${covered}/${of}`,
    href: `/kerja/liputan${boardSearch(params, { kegiatan: subjectKey(subject.type, subject.id), unit: null })}`,
  }));
}

/** Thousands of cells look one of a few ways: each look is made once. */
function cellLook(filters: BoardFilters): (cell: CoverageCell) => HeatCell {
  const made = new Map<string, HeatCell>();
  return (cell) => {
    const key = `${cell.state}${cell.grade}${cell.toDecide}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const look = heatCell(cell, filters);
    made.set(key, look);
    return look;
  };
}

function groupsOf(board: Board, filters: BoardFilters, params: URLSearchParams): HeatGroup[] {
  const look = cellLook(filters);
  const rowOf = (row: BoardRow) => ({
    key: row.unit.id,
    short: row.unit.shortName,
    full: row.unit.name,
    href: `/kerja/liputan${boardSearch(params, { unit: row.unit.id, kegiatan: null })}`,
    cells: row.cells.map(look),
    covered: row.covered,
    of: row.of,
  });
  if (filters.sort === 'missing')
    return [{ key: 'all', label: boardCopy.sortMissingHead, rows: board.rows.map(rowOf) }];
  const kinds = [...new Set(board.rows.map((row) => row.unit.kind))];
  return kinds.map((kind) => {
    const rows = board.rows.filter((row) => row.unit.kind === kind);
    return {
      key: kind,
      label: boardCopy.groupCount(UNIT_KIND_WORDS[kind] ?? kind, rows.length),
      rows: rows.map(rowOf),
    };
  });
}

/** The message to units that have not posted, activity by activity; null when there is none. */
export function missingText(board: Board, range: string): string | null {
  const parts = board.columns.flatMap(({ subject }, at) => {
    const missing = board.rows
      .filter((row) => row.cells[at]?.state === 'belum')
      .map((row) => row.unit.shortName);
    if (missing.length === 0) return [];
    const when = subject.date === null ? boardCopy.narrative : shortDay(subject.date);
    return [
      `${bold(`${subject.title} (${when})`)}\n${waList(missing, { numbered: true, more: boardCopy.more })}`,
    ];
  });
  if (parts.length === 0) return null;
  return [boardCopy.missingHead(range), ...parts, boardCopy.missingFoot].join('\n\n');
}

/** One line of the phone's lists. */
export type CoverageLine = {
  key: string;
  title: string;
  sub: string;
  href: string;
  covered: number;
  of: number;
  missing: number;
};
/** A unit's activities, or an activity's units, each with its cell. */
export type CoverageDetail = {
  title: string;
  sub: string;
  covered: number;
  of: number;
  rows: { key: string; title: string; sub: string; href: string; cell: HeatCell }[];
};

function detailOf(board: Board, filters: BoardFilters, params: URLSearchParams): CoverageDetail | null {
  const cellHref = (unit: string, key: string) => `/kerja/liputan/${unit}/${key}${boardSearch(params, {})}`;
  if (filters.unit) {
    const row = board.rows.find((one) => one.unit.id === filters.unit);
    if (!row) return null;
    return {
      title: row.unit.shortName,
      sub: row.unit.name,
      covered: row.covered,
      of: row.of,
      rows: board.columns.flatMap(({ subject }, at) => {
        const cell = row.cells[at];
        if (!cell || cell.state === 'tidak-ditugaskan') return [];
        const key = keyOf(subject.type, subject.id);
        return [
          {
            key,
            title: subject.title,
            sub: subject.date === null ? boardCopy.narrative : shortDay(subject.date),
            href: cellHref(row.unit.id, key),
            cell: heatCell(cell, filters),
          },
        ];
      }),
    };
  }
  const at = board.columns.findIndex(
    ({ subject }) => subject.type === filters.subject?.type && subject.id === filters.subject.id,
  );
  const column = board.columns[at];
  if (!column) return null;
  const key = keyOf(column.subject.type, column.subject.id);
  return {
    title: column.subject.title,
    sub: column.subject.date === null ? boardCopy.narrative : shortDay(column.subject.date),
    covered: column.covered,
    of: column.of,
    rows: board.rows.flatMap((row) => {
      const cell = row.cells[at];
      if (!cell || cell.state === 'tidak-ditugaskan') return [];
      return [
        {
          key: row.unit.id,
          title: row.unit.shortName,
          sub: row.unit.name,
          href: cellHref(row.unit.id, key),
          cell: heatCell(cell, filters),
        },
      ];
    }),
  };
}

function linesOf(board: Board, filters: BoardFilters, params: URLSearchParams): CoverageLine[] {
  if (filters.view === 'unit')
    return board.rows.map((row) => ({
      key: row.unit.id,
      title: row.unit.shortName,
      sub: row.unit.name,
      href: `/kerja/liputan${boardSearch(params, { unit: row.unit.id, kegiatan: null })}`,
      covered: row.covered,
      of: row.of,
      missing: row.missing,
    }));
  return board.columns.map(({ subject, covered, of }, at) => ({
    key: subject.id,
    title: subject.title,
    sub: subject.date === null ? boardCopy.narrative : shortDay(subject.date),
    href: `/kerja/liputan${boardSearch(params, { kegiatan: subjectKey(subject.type, subject.id), unit: null })}`,
    covered,
    of,
    missing: board.rows.filter((row) => row.cells[at]?.state === 'belum').length,
  }));
}

/** The board as the page shows it. */
export function coverageView(board: Board, filters: BoardFilters, params: URLSearchParams, today: string) {
  const range = formatRange(filters.from, filters.to);
  const monday = Temporal.PlainDate.from(today);
  const thisWeek = monday.subtract({ days: monday.dayOfWeek - 1 }).toString();
  const text = missingText(board, range);
  return {
    range,
    thisWeek,
    weeks: [1, 0, -1, -2, -3, -4, -5, -6].map((offset) => shiftDays(thisWeek, offset * 7)),
    filters,
    search: boardSearch(params, {}),
    covered: board.covered,
    of: board.of,
    toDecide: board.toDecide,
    missing: board.rows.reduce((sum, row) => sum + row.missing, 0),
    columns: columnsOf(board, params),
    groups: groupsOf(board, filters, params),
    lines: linesOf(board, filters, params),
    detail: filters.unit || filters.subject ? detailOf(board, filters, params) : null,
    missingText: text,
    whatsapp: text === null ? null : waLink({ text: waMessages(text)[0] ?? '' }),
  };
}
export type CoverageView = ReturnType<typeof coverageView>;

/** The board as a sheet: one line a unit and activity, so that a clerk can filter it. */
export function coverageSheet(board: Board) {
  return {
    name: 'Liputan',
    columns: [
      { title: 'Jenis unit', width: 14 },
      { title: 'Unit', width: 24 },
      { title: 'Nama unit', width: 40 },
      { title: 'Tanggal', width: 12 },
      { title: 'Kegiatan atau narasi', width: 48 },
      { title: 'Keadaan', width: 14 },
      { title: 'Bukti', width: 8 },
      { title: 'Menunggu keputusan', width: 20 },
      { title: 'Dihitung', width: 10 },
      { title: 'Tercakup', width: 10 },
    ],
    rows: board.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const subject = board.columns[at]?.subject;
        if (!subject || cell.state === 'tidak-ditugaskan') return [];
        return [
          [
            UNIT_KIND_WORDS[row.unit.kind] ?? row.unit.kind,
            row.unit.shortName,
            row.unit.name,
            subject.date ?? boardCopy.narrative,
            subject.title,
            boardCopy.states[cell.state],
            cell.grade ?? '',
            cell.toDecide,
            counts(cell) ? 1 : 0,
            isCovered(cell) ? 1 : 0,
          ],
        ];
      }),
    ),
  };
}
