import { describe, expect, test } from 'vitest';
import { daysOf, monthName, monthsBefore, periodName, readMonth, readPeriod, standingOf } from './month.ts';

describe('a month', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
  ])('%s runs from %s to %s', (month, from, to) => {
    expect(daysOf(month)).toEqual({ from, to });
  });

  test.each([
    ['2026-11', 1, '2026-10'],
    ['2026-01', 1, '2025-12'],
    ['2026-12', -1, '2027-01'],
    ['2026-03', 15, '2024-12'],
  ])('%s, %i before: %s', (month, count, before) => {
    expect(monthsBefore(month, count)).toBe(before);
  });

  test.each(['2026-13', '2026-00', '26-11', '2026-1', '1999-11', '2026-11-01', '', '../2026-11'])(
    '%j is no month',
    (typed) => {
      expect(readMonth(typed)).toBeNull();
    },
  );

  test('is over on the first day of the next, runs on its own, is to come before', () => {
    expect(standingOf('2026-11', '2026-11-30')).toBe('running');
    expect(standingOf('2026-11', '2026-12-01')).toBe('over');
    expect(standingOf('2026-12', '2026-11-30')).toBe('to-come');
    expect(standingOf('2027-01', '2026-12-31')).toBe('to-come');
  });

  test('is called as people call it', () => {
    expect(monthName('2026-11')).toBe('November 2026');
  });
});

describe('the days of a table', () => {
  test('are a month or a quarter', () => {
    expect(readPeriod({ month: '2026-10' })).toEqual({
      kind: 'month',
      key: '2026-10',
      from: '2026-10-01',
      to: '2026-10-31',
    });
    const quarter = readPeriod({ quarter: '2026-4' })!;
    expect(quarter).toEqual({ kind: 'quarter', key: '2026-4', from: '2026-10-01', to: '2026-12-31' });
    expect(periodName(quarter)).toBe('Triwulan IV 2026');
  });

  test.each([{ month: 'x' }, { quarter: '2026-5' }, { quarter: '2026-0' }, {}])('%j are none', (typed) => {
    expect(readPeriod(typed)).toBeNull();
  });
});
