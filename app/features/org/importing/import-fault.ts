/** One cell that cannot be taken: row and column as the spreadsheet counts them, the column's title, and what to do. */
export type ImportFault = {
  readonly row: number;
  /** `C`; null when the whole row or file is meant. */
  readonly column: string | null;
  readonly title: string | null;
  readonly message: string;
};

export type ImportKind = 'units' | 'people';

/** Rows of one import, the head included. A province has some 300 units; larger sheets are split. */
export const IMPORT_ROWS_MAX = 2_000;
export const IMPORT_BYTES_MAX = 2_000_000;
