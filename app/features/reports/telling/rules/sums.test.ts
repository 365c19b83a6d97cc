import { describe, expect, test } from 'vitest';
import type { Board } from '#app/features/monitoring/index.ts';
import { periodByKey, periodOf } from './periods.ts';
import { postSums } from './post-sums.ts';
import { bucketsOf, coverageLine, mergedCell, stateSums, unitRow } from './sums.ts';

type Cell = Board['rows'][number]['cells'][number];
const cell = (state: Cell['state']): Cell => ({ state, grade: null, toDecide: 0 });

describe('several tasks in one place', () => {
  test.each([
    [['tercakup'], 'tercakup', 1, 1],
    [['tercakup', 'terlambat'], 'terlambat', 2, 2],
    [['tercakup', 'belum', 'menunggu'], 'belum', 1, 3],
    [['tercakup', 'izin'], 'tercakup', 1, 1],
    [['izin', 'izin'], 'izin', 0, 0],
    [['amplifikasi', 'salinan'], 'salinan', 0, 2],
    [['tidak-ditugaskan', 'belum'], 'belum', 0, 1],
  ] as const)('%j show %s, %i of %i', (states, state, covered, of) => {
    expect(mergedCell(states.map(cell))).toEqual({ state, covered, of });
  });
  test('nothing asked is nothing, not a zero', () => {
    expect(mergedCell([])).toBeNull();
    expect(mergedCell([cell('tidak-ditugaskan')])).toBeNull();
  });
});

describe('buckets', () => {
  test('a week by its days, a month by its weeks cut at both ends', () => {
    expect(bucketsOf(periodOf('weekly', '2026-11-19'))).toHaveLength(7);
    expect(bucketsOf(periodOf('monthly', '2026-11-19'))).toEqual([
      { from: '2026-11-01', to: '2026-11-01' },
      { from: '2026-11-02', to: '2026-11-08' },
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-11-30' },
    ]);
    expect(bucketsOf(periodByKey('quarterly', '2026-T4')!)).toHaveLength(14);
  });
});

const subject = (id: string, date: string | null) => ({
  subject: { type: 'activity' as const, id, title: id, date, startsAt: null },
  covered: 1,
  of: 3,
});
const columns = [
  subject('a', '2026-11-16'),
  subject('b', '2026-11-16'),
  subject('c', '2026-11-22'),
  subject('n', null),
];
const row: Board['rows'][number] = {
  unit: { id: 'u', kind: 'opd', shortName: 'Dinkes', name: 'Dinas Kesehatan' },
  cells: [cell('tercakup'), cell('belum'), cell('terlambat'), cell('izin')],
  covered: 2,
  of: 3,
  missing: 1,
};

describe('a unit of the heat map', () => {
  test('has a cell a day and one for narratives', () => {
    const week = periodOf('weekly', '2026-11-19');
    const told = unitRow(row, columns, bucketsOf(week), { posts: 4, shares: 1, silentWeeks: 0 });
    expect(told.cells).toEqual([
      { state: 'belum', covered: 1, of: 2 },
      null,
      null,
      null,
      null,
      null,
      { state: 'terlambat', covered: 1, of: 1 },
      { state: 'izin', covered: 0, of: 0 },
    ]);
    expect(told).toMatchObject({ covered: 2, of: 3, missing: 1, late: 1, excused: 1, posts: 4 });
  });
  test('states are counted once a task', () => {
    expect(stateSums([row, row])).toMatchObject({ tercakup: 2, belum: 2, terlambat: 2, izin: 2, salinan: 0 });
  });
});

test('coverage by week leaves narratives out and a week without tasks at none', () => {
  const board = { columns, rows: [], covered: 0, of: 0, toDecide: 0 };
  const weeks = [periodOf('weekly', '2026-11-09'), periodOf('weekly', '2026-11-16')];
  expect(coverageLine(board, weeks)).toEqual([
    { key: '2026-11-09', from: '2026-11-09', covered: 0, of: 0 },
    { key: '2026-11-16', from: '2026-11-16', covered: 3, of: 9 },
  ]);
});

describe('silent weeks', () => {
  const november = periodOf('monthly', '2026-11-19');
  const count = (unitId: string, week: string) => ({
    unitId,
    network: 'instagram',
    week,
    posts: 1,
    shares: 0,
  });
  const counts = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((week) => count('loud', week));
  test('only whole weeks that are over count', () => {
    const sums = postSums([...counts, count('half', '2026-11-09')], november, '2026-11-25');
    expect(sums.ofUnit('loud').silentWeeks).toBe(0);
    expect(sums.ofUnit('half').silentWeeks).toBe(2);
    expect(sums.ofUnit('never').silentWeeks).toBe(3);
  });
  test('a week in which nothing is known counts for nobody', () => {
    expect(postSums(counts.slice(0, 1), november, '2026-12-25').ofUnit('never').silentWeeks).toBe(1);
    expect(postSums([], november, '2026-12-25').ofUnit('never').silentWeeks).toBe(0);
  });
  test('networks are in the order of what was published on them', () => {
    const sums = postSums(
      [...counts, { ...count('x', '2026-11-02'), network: 'facebook', shares: 9 }],
      november,
      '2026-12-01',
    );
    expect(sums.byNetwork).toEqual([
      { network: 'facebook', posts: 1, shares: 9 },
      { network: 'instagram', posts: 4, shares: 0 },
    ]);
    expect([sums.posts, sums.shares]).toEqual([5, 9]);
  });
});
