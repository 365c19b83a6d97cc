import { columnName } from '#app/platform/sheets/sheet.ts';
import { reportCopy } from '../copy.id.ts';
import { localMoment } from './local-moment.ts';

/** One row of the sheet of many, as text. */
export type ReportRow = {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly address: string;
  readonly caption: string;
  readonly publishedAt: string;
  readonly activity: string;
};

export type RowFault = { readonly row: number; readonly column: string; readonly message: string };

export const MOST_ROWS = 200;

const COLUMNS = {
  address: /^(?:tautan|link|url|alamat|tautan kiriman)$/,
  caption: /^(?:keterangan|caption|teks|isi)$/,
  publishedAt: /^(?:waktu tayang|waktu|tanggal|tanggal tayang)$/,
  activity: /^(?:kegiatan|tugas|nama kegiatan)$/,
} as const;
type Column = keyof typeof COLUMNS;

const NAMES: Record<Column, string> = {
  address: 'tautan',
  caption: 'keterangan',
  publishedAt: 'waktu tayang',
  activity: 'kegiatan',
};

/** "B (tautan)", as a person finds it in the spreadsheet. */
const titleOf = (column: Column, at: number): string => `${columnName(at)} (${NAMES[column]})`;

export type ReadRows = {
  readonly rows: readonly ReportRow[];
  readonly faults: readonly RowFault[];
  readonly columns: Readonly<Record<Column, string>>;
};

/** Rows and their faults; nothing is taken while there is one. */
export function readRows(sheet: readonly (readonly string[])[]): ReadRows {
  const head = (sheet[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const at = Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).map((column) => [
      column,
      head.findIndex((cell) => COLUMNS[column].test(cell)),
    ]),
  ) as Record<Column, number>;
  const columns = Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).map((column) => [
      column,
      at[column] < 0 ? NAMES[column] : titleOf(column, at[column]),
    ]),
  ) as Record<Column, string>;
  const whole = (message: string): ReadRows => ({
    rows: [],
    columns,
    faults: [{ row: 1, column: columns.address, message }],
  });
  if (at.address < 0) return whole(reportCopy.many.noAddressColumn);
  const rows = sheet.slice(1).flatMap((cells, index): ReportRow[] => {
    const cell = (column: Column) => (at[column] < 0 ? '' : (cells[at[column]] ?? '').trim());
    if (cells.every((value) => value.trim() === '')) return [];
    return [
      {
        row: index + 2,
        address: cell('address'),
        caption: cell('caption'),
        publishedAt: localMoment(cell('publishedAt')) ?? cell('publishedAt'),
        activity: cell('activity'),
      },
    ];
  });
  if (rows.length === 0) return whole(reportCopy.many.nothing);
  if (rows.length > MOST_ROWS) return whole(reportCopy.many.tooMany);
  return { rows, columns, faults: rows.flatMap((row) => timeFault(row, columns.publishedAt)) };
}

function timeFault(row: ReportRow, column: string): RowFault[] {
  const isFine = row.publishedAt === '' || localMoment(row.publishedAt) !== null;
  return isFine ? [] : [{ row: row.row, column, message: reportCopy.many.badTime }];
}
