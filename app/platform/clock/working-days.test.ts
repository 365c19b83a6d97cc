import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { NATIONAL_HOLIDAYS } from './national-holidays.ts';
import { Temporal } from './temporal.ts';
import {
  addWorkingDays,
  dayOffReason,
  type HolidayCalendar,
  holidayCalendar,
  isWorkingDay,
  missingYears,
  workingDaysBetween,
  workingDaysOfYear,
} from './working-days.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const calendar = holidayCalendar(NATIONAL_HOLIDAYS);

function deadline(date: string, count: number, table: HolidayCalendar = calendar): string {
  const result = addWorkingDays(day(date), count, table);
  return result.ok ? result.value.date.toString() : JSON.stringify(result.error);
}

describe('Ten working days after receipt, and seven more', () => {
  it.each([
    ['2025-03-24', '2025-04-16', '2025-04-28'],
    ['2025-08-08', '2025-08-25', '2025-09-03'],
    ['2026-03-02', '2026-03-16', '2026-04-01'],
    ['2026-05-11', '2026-05-29', '2026-06-10'],
    ['2026-12-18', '2027-01-07', '2027-01-18'],
    ['2027-03-01', '2027-03-23', '2027-04-05'],
    ['2027-05-10', '2027-05-28', '2027-06-09'],
  ])('received %s: answer by %s, extended to %s', (received, answer, extended) => {
    expect(deadline(received, 10)).toBe(answer);
    expect(deadline(answer, 7)).toBe(extended);
  });

  it('and the whole chain of a request of 11 May 2026', () => {
    expect(deadline('2026-05-29', 30)).toBe('2026-07-14');
    expect(deadline('2026-07-14', 30)).toBe('2026-08-27');
    expect(deadline('2026-08-27', 14)).toBe('2026-09-16');
  });
});

describe('Working days of a year', () => {
  it.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('%i has %i', (year, days) => {
    expect(workingDaysOfYear(year, calendar)).toEqual({ ok: true, value: days });
  });
});

describe('What is skipped', () => {
  it('is named with its reason, and what was counted is listed', () => {
    const result = addWorkingDays(day('2026-12-18'), 10, calendar);
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.counted).toHaveLength(10);
    expect(result.value.skipped.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-12-19 Sabtu',
      '2026-12-20 Minggu',
      '2026-12-24 Natal (cuti bersama)',
      '2026-12-25 Kelahiran Yesus Kristus (libur nasional)',
      '2026-12-26 Sabtu',
      '2026-12-27 Minggu',
      '2027-01-01 Tahun Baru (libur nasional)',
      '2027-01-02 Sabtu',
      '2027-01-03 Minggu',
      '2027-01-05 Isra Mikraj 1448 (libur nasional)',
    ]);
  });

  it('names the holiday too when it falls on a Sunday', () => {
    expect(dayOffReason(day('2026-05-31'), calendar)).toBe('Minggu; Waisak 2570 (libur nasional)');
  });

  it('does not include Saturday for a unit that works six days', () => {
    const six = holidayCalendar(NATIONAL_HOLIDAYS, { workWeek: 6 });
    expect(deadline('2026-12-18', 1, six)).toBe('2026-12-19');
    expect(isWorkingDay(day('2026-12-20'), six)).toEqual({ ok: true, value: false });
  });

  it('includes the days off that the region itself adds', () => {
    const local = holidayCalendar([
      ...NATIONAL_HOLIDAYS,
      { date: '2026-11-23', name: 'Hari Jadi Kota Wanasari', type: 'lokal' },
    ]);
    expect(deadline('2026-11-20', 1)).toBe('2026-11-23');
    expect(deadline('2026-11-20', 1, local)).toBe('2026-11-24');
    expect(dayOffReason(day('2026-11-23'), local)).toBe('Hari Jadi Kota Wanasari (libur daerah)');
  });
});

describe('A year without its list', () => {
  it('is refused, never guessed', () => {
    expect(deadline('2027-12-20', 10)).toBe('{"type":"holiday-year-missing","year":2028}');
    expect(workingDaysBetween(day('2027-12-20'), day('2028-01-03'), calendar)).toEqual({
      ok: false,
      error: { type: 'holiday-year-missing', year: 2028 },
    });
    expect(isWorkingDay(day('2022-06-01'), calendar).ok).toBe(false);
  });

  it('stays unknown while only a few of its days are typed', () => {
    const halfTyped = holidayCalendar([
      ...NATIONAL_HOLIDAYS,
      { date: '2028-01-01', name: 'Tahun Baru', type: 'libur' },
      { date: '2028-05-01', name: 'Hari Buruh', type: 'libur' },
    ]);
    expect(deadline('2027-12-20', 10, halfTyped)).toContain('2028');
    expect(missingYears(day('2027-10-01'), halfTyped)).toEqual([2028]);
    expect(missingYears(day('2026-11-22'), calendar)).toEqual([]);
  });

  it('is not asked for when the count ends before it', () => {
    expect(deadline('2027-12-20', 4)).toBe('2027-12-27');
  });
});

describe('A count that is none', () => {
  it.each([-1, 1.5, Number.NaN, 1001, Number.POSITIVE_INFINITY])('%d is refused', (count) => {
    expect(addWorkingDays(day('2026-01-02'), count, calendar)).toEqual({
      ok: false,
      error: { type: 'not-a-count', count },
    });
  });
});

const dates = fc.integer({ min: 0, max: 1_700 }).map((days) => day('2023-01-01').add({ days }));

describe('For every day and count', () => {
  it('the deadline is a working day and counting back gives the count', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 20 }), (date, count) => {
        const result = addWorkingDays(date, count, calendar);
        if (!result.ok) return result.error.type === 'holiday-year-missing';
        expect(dayOffReason(result.value.date, calendar)).toBeNull();
        expect(workingDaysBetween(date, result.value.date, calendar)).toEqual({ ok: true, value: count });
        expect(workingDaysBetween(result.value.date, date, calendar).ok).toBe(true);
        expect(result.value.counted.length + result.value.skipped.length).toBe(
          date.until(result.value.date).days,
        );
        return true;
      }),
    );
  });

  it('one more day off never brings the deadline forward', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 20 }),
        (date, count, offset) => {
          const extra = { date: date.add({ days: offset }), name: 'Libur', type: 'lokal' as const };
          const before = addWorkingDays(date, count, calendar);
          const later = addWorkingDays(date, count, holidayCalendar([...NATIONAL_HOLIDAYS, extra]));
          if (!before.ok || !later.ok) return;
          expect(Temporal.PlainDate.compare(later.value.date, before.value.date)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('counting in two steps is counting at once', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (date, first, second) => {
          const atOnce = addWorkingDays(date, first + second, calendar);
          const half = addWorkingDays(date, first, calendar);
          if (!atOnce.ok || !half.ok) return;
          expect(deadline(half.value.date.toString(), second)).toBe(atOnce.value.date.toString());
        },
      ),
    );
  });
});
