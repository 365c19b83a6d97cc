import writeXlsxFile from 'write-excel-file/node';
import { neutralised } from './sheet.ts';
import { stillZip } from './still-zip.ts';

/** A local day, with its time where there is one: a date to the spreadsheet, so that it sorts and filters. */
export type DayCell = { readonly day: string; readonly time?: string };

/** What an exported cell may hold. */
export type ExportCell = string | number | boolean | null | DayCell;

export type ExportTable = {
  /** Name of the sheet, at most 31 characters are kept. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** CSV as Excel with Indonesian settings opens it: UTF-8 with mark, semicolons, every text cell harmless. */
export function writeCsv(table: ExportTable, delimiter: ';' | ',' | '\t' = ';'): Uint8Array {
  const lines = [table.columns.map((column) => column.title), ...table.rows].map((row) =>
    row.map((cell) => csvCell(cell, delimiter)).join(delimiter),
  );
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function csvCell(cell: ExportCell, delimiter: string): string {
  const text = typeof cell === 'string' ? neutralised(cell) : plainText(cell);
  return /["\r\n;,\t]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function plainText(cell: number | boolean | DayCell | null): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
  return typeof cell === 'boolean' ? (cell ? 'ya' : 'tidak') : String(cell);
}

const CELL_LIMIT = 32_767;
/** Characters that XML 1.0 can't hold. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** XLSX with a bold, frozen first row; text stays text, numbers stay numbers, nothing is a formula. */
export async function writeXlsx(table: ExportTable): Promise<Uint8Array> {
  return writeWorkbook([table]);
}

/** Several tables as the sheets of one XLSX; the same tables make the same bytes. */
export async function writeWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    tables.map((table) => ({
      data: [
        table.columns.map(({ title }) => ({
          value: xlsxText(title),
          type: String,
          fontWeight: 'bold' as const,
        })),
        ...table.rows.map((row) => row.map(xlsxCell)),
      ],
      sheet: sheetName(table.name),
      columns: table.columns.map(({ title, width }) => ({ width: width ?? Math.max(10, title.length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return stillZip(new Uint8Array(written));
}

function xlsxText(text: string): string {
  return neutralised(text.replace(UNPRINTABLE, '')).slice(0, CELL_LIMIT);
}

/** Days as a spreadsheet counts them. */
function serialOf({ day, time }: DayCell): number {
  const moment = Date.parse(`${day}T${time ?? '00:00'}:00Z`);
  return moment / 86_400_000 + 25_569;
}

function xlsxCell(
  cell: ExportCell,
):
  | { value: string; type: StringConstructor }
  | { value: number; type: NumberConstructor; format?: string }
  | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') {
    const format = cell.time === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
    return { value: serialOf(cell), type: Number, format };
  }
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, type: Number };
  return { value: xlsxText(typeof cell === 'string' ? cell : plainText(cell)), type: String };
}

function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return allowed === '' ? 'Data' : allowed;
}
