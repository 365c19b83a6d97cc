import { describe, expect, test } from 'vitest';
import {
  beginOf,
  daysOf,
  endOf,
  lastPeriods,
  periodBefore,
  periodByKey,
  periodOf,
  weeksWithin,
} from './periods.ts';

describe('periods', () => {
  test.each([
    ['weekly', '2026-11-19', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['weekly', '2026-11-16', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['weekly', '2026-11-22', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['weekly', '2027-01-01', '2026-12-28', '2026-12-28', '2027-01-03'],
    ['monthly', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['monthly', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarterly', '2026-11-19', '2026-T4', '2026-10-01', '2026-12-31'],
    ['quarterly', '2027-03-31', '2027-T1', '2027-01-01', '2027-03-31'],
  ] as const)('%s of %s', (kind, day, key, from, to) => {
    const period = periodOf(kind, day);
    expect(period).toEqual({ kind, key, from, to });
    expect(periodByKey(kind, key)).toEqual(period);
  });

  test.each([
    ['weekly', '2026-11-17'],
    ['weekly', '2026-02-30'],
    ['weekly', '2026-W47'],
    ['monthly', '2026-13'],
    ['monthly', '2026-11-01'],
    ['quarterly', '2026-T5'],
    ['quarterly', ''],
  ] as const)('%s has no period %j', (kind, key) => {
    expect(periodByKey(kind, key)).toBeNull();
  });

  test('the one before passes a year', () => {
    expect(periodBefore(periodOf('monthly', '2027-01-15')).key).toBe('2026-12');
    expect(periodBefore(periodOf('quarterly', '2027-01-15')).key).toBe('2026-T4');
    expect(lastPeriods(periodOf('weekly', '2027-01-06'), 3).map(({ key }) => key)).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ]);
  });

  test('days and whole weeks of a month', () => {
    const november = periodOf('monthly', '2026-11-19');
    expect(daysOf(november)).toHaveLength(30);
    expect(weeksWithin(november).map(({ key }) => key)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(weeksWithin(periodOf('monthly', '2027-02-10')).map(({ key }) => key)).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
  });

  test('begins and ends at midnight of the government, not of UTC', () => {
    const week = periodOf('weekly', '2026-11-19');
    expect(beginOf(week, 'Asia/Jakarta')).toBe('2026-11-15T17:00:00Z');
    expect(endOf(week, 'Asia/Jakarta')).toBe('2026-11-22T17:00:00Z');
    expect(endOf(week, 'Asia/Jayapura')).toBe('2026-11-22T15:00:00Z');
  });
});
