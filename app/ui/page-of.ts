export const PAGE_SIZE = 50;

export type PageOf<Row> = {
  rows: readonly Row[];
  /** Place of the first and last row shown, from 1; 0 when there is none. */
  from: number;
  to: number;
  total: number;
  /** Keys of the neighbouring pages' first rows; `''` is the list's beginning. */
  previous: string | null;
  next: string | null;
};

/**
 * One page of a list that is in order already. The address keeps the key of the page's first row and no number, so that rows
 * which come or go before it move nothing. A key that is gone opens the beginning.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  start: string | null,
  size = PAGE_SIZE,
): PageOf<Row> {
  const first = start
    ? Math.max(
        rows.findIndex((row) => keyOf(row) === start),
        0,
      )
    : 0;
  const shown = rows.slice(first, first + size);
  const before = Math.max(first - size, 0);
  const keyAt = (place: number) => (rows[place] === undefined ? null : keyOf(rows[place]));
  return {
    rows: shown,
    from: shown.length === 0 ? 0 : first + 1,
    to: first + shown.length,
    total: rows.length,
    previous: first === 0 ? null : before === 0 ? '' : keyAt(before),
    next: keyAt(first + size),
  };
}
