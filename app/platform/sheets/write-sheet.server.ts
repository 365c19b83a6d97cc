import writeXlsxFile from 'write-excel-file/node';
import { neutralised } from './sheet.ts';

/** What an exported cell may hold. Dates are written as text in the form the reader is to see. */
export type ExportCell = string | number | boolean | null;

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

function plainText(cell: number | boolean | null): string {
  if (cell === null) return '';
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

/** Several tables as the sheets of one XLSX. */
export async function writeWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeXlsxFile(
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
}

function xlsxText(text: string): string {
  return neutralised(text.replace(UNPRINTABLE, '')).slice(0, CELL_LIMIT);
}

function xlsxCell(
  cell: ExportCell,
): { value: string; type: StringConstructor } | { value: number; type: NumberConstructor } | null {
  if (cell === null || cell === '') return null;
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
