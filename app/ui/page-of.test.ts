import { describe, expect, it } from 'vitest';
import { pageOf } from './page-of.ts';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const page = (start: string | null) => pageOf(rows, (row) => row, start, 3);

describe('a page of a list', () => {
  it.each([
    [null, 'abc', 1, 3, null, 'd'],
    ['d', 'def', 4, 6, '', 'g'],
    ['g', 'g', 7, 7, 'd', null],
    ['gone', 'abc', 1, 3, null, 'd'],
    // A row that came before moved the first row off the grid: the page before still begins at the list's beginning.
    ['b', 'bcd', 2, 4, '', 'e'],
  ] as const)('from %s', (start, shown, from, to, previous, next) => {
    expect(page(start)).toEqual({ rows: [...shown], from, to, total: 7, previous, next });
  });

  it('walks to the end and back without losing or repeating a row', () => {
    const walked: string[] = [];
    let start: string | null = null;
    do {
      const now = page(start);
      walked.push(...now.rows);
      start = now.next;
    } while (start);
    expect(walked).toEqual(rows);
  });

  it('is empty for an empty list', () => {
    expect(pageOf([], String, 'x')).toEqual({
      rows: [],
      from: 0,
      to: 0,
      total: 0,
      previous: null,
      next: null,
    });
  });
});
