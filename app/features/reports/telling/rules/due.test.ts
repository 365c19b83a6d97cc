import { describe, expect, test } from 'vitest';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { holidayCalendar } from '#app/platform/clock/working-days.ts';
import { dailyDue, lookedBackAt, weeklyDue } from './due.ts';

const calendar = holidayCalendar(NATIONAL_HOLIDAYS);
const working = { on: true, minute: 7 * 60, days: 'working' } as const;
const WIB = 'Asia/Jakarta';

describe('the daily text is due', () => {
  test.each([
    ['a minute before', '2026-11-18T23:59:59Z', WIB, null],
    ['at the set hour of the government', '2026-11-19T00:00:00Z', WIB, '2026-11-19'],
    ['hours later, after the program stood still', '2026-11-19T07:59:00Z', WIB, '2026-11-19'],
    ['no more in the afternoon', '2026-11-19T08:00:00Z', WIB, null],
    ['two hours earlier in Papua', '2026-11-18T22:00:00Z', 'Asia/Jayapura', '2026-11-19'],
    ['not on a Saturday', '2026-11-21T00:30:00Z', WIB, null],
    ['not on Christmas', '2026-12-25T00:30:00Z', WIB, null],
    ['not on joint leave', '2026-12-24T00:30:00Z', WIB, null],
  ])('%s', (_, now, zone, day) => {
    expect(dailyDue(working, now, zone, calendar)).toBe(day);
  });

  test('every day where it is wished so, and never where it is off', () => {
    expect(dailyDue({ ...working, days: 'every' }, '2026-12-25T00:30:00Z', WIB, calendar)).toBe('2026-12-25');
    expect(dailyDue({ ...working, on: false }, '2026-11-19T00:30:00Z', WIB, calendar)).toBeNull();
  });

  test('by weekdays alone in a year whose list is missing', () => {
    expect(dailyDue(working, '2031-01-06T00:30:00Z', WIB, holidayCalendar([]))).toBe('2031-01-06');
    expect(dailyDue(working, '2031-01-05T00:30:00Z', WIB, holidayCalendar([]))).toBeNull();
  });
});

describe('what a text looks back at', () => {
  test.each([
    ['2026-11-19', 'working', '2026-11-18', '2026-11-18'],
    ['2026-11-23', 'working', '2026-11-20', '2026-11-22'],
    ['2026-11-23', 'every', '2026-11-22', '2026-11-22'],
    ['2026-12-28', 'working', '2026-12-23', '2026-12-27'],
  ] as const)('%s, %s days', (day, days, from, to) => {
    expect(lookedBackAt(day, days, calendar)).toEqual({ from, to });
  });
});

describe('the weekly report is due', () => {
  const wish = { on: true, minute: 6 * 60 + 30 };
  test.each([
    ['Sunday night', '2026-11-22T16:59:00Z', null],
    ['Monday before the hour', '2026-11-22T23:29:00Z', null],
    ['Monday at the hour', '2026-11-22T23:30:00Z', '2026-11-16'],
    ['Tuesday', '2026-11-24T00:00:00Z', null],
  ])('%s', (_, now, key) => {
    expect(weeklyDue(wish, now, WIB)?.key ?? null).toBe(key);
  });
  test('over the turn of the year', () => {
    expect(weeklyDue(wish, '2027-01-04T00:00:00Z', WIB)?.to).toBe('2027-01-03');
  });
});
