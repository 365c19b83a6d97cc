/** Rows of a CSV or XLSX file as text, the first sheet only. Row 1 is the first row of the file, blank rows included. */
export type Sheet = { readonly rows: readonly (readonly string[])[] };

export type SheetLimits = {
  /** Size of the file. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Size of an XLSX once unpacked: a small file may hold gigabytes. */
  readonly unpackedBytes: number;
  /** How long an XLSX may be read. */
  readonly milliseconds: number;
  /** JavaScript heap of the process that reads an XLSX. */
  readonly memoryMegabytes: number;
};

export const DEFAULT_LIMITS: SheetLimits = {
  bytes: 5_000_000,
  rows: 20_000,
  columns: 60,
  cell: 5_000,
  unpackedBytes: 60_000_000,
  milliseconds: 20_000,
  memoryMegabytes: 256,
};

export type SheetRefusalType =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'not-a-sheet'
  | 'old-excel'
  | 'encrypted'
  | 'unclosed-quote'
  | 'damaged';

/** Why a file was not read: where (counted as the spreadsheet does, null for the whole file) and a sentence. */
export type SheetRefusal = {
  readonly type: SheetRefusalType;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
};

/** 0 -> A, 25 -> Z, 26 -> AA, as a spreadsheet heads its columns. */
export function columnName(index: number): string {
  let name = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** A cell that a spreadsheet would run as a formula (=, +, -, @, tab, line break first), also behind spaces. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NEUTRALISED = /^'(?=[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** Text that no spreadsheet takes for a formula: an apostrophe is put before it. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralised`: what we exported comes back unchanged. */
export function withoutNeutralising(text: string): string {
  return text.replace(NEUTRALISED, '');
}
