import { describe, expect, it } from 'vitest';
import {
  dateAndTime,
  dateRange,
  longDate,
  shortDate,
  shortDateAndTime,
  timeAgo,
  timeOfDay,
  timeRange,
  workingDaysLeft,
  zoneName,
} from './indonesian-dates.ts';
import { Temporal } from './temporal.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const WIB = 'Asia/Jakarta';

describe('Dates in Indonesian', () => {
  it('carry the weekday', () => {
    expect(longDate(day('2026-11-19'))).toBe('Kamis, 19 November 2026');
    expect(longDate(day('2026-08-17'))).toBe('Senin, 17 Agustus 2026');
  });

  it('are short in lists, the year only when it is another', () => {
    expect(shortDate(day('2026-11-17'), day('2026-11-22'))).toBe('Sel 17 Nov');
    expect(shortDate(day('2025-08-01'), day('2026-11-22'))).toBe('Jum 1 Agu 2025');
  });

  it.each([
    ['2026-11-16', '2026-11-22', 'Senin 16 – Minggu 22 November 2026'],
    ['2026-11-30', '2026-12-06', 'Senin 30 November – Minggu 6 Desember 2026'],
    ['2026-12-28', '2027-01-03', 'Senin 28 Desember 2026 – Minggu 3 Januari 2027'],
    ['2026-11-19', '2026-11-19', 'Kamis, 19 November 2026'],
  ])('as a range %s to %s', (from, to, text) => {
    expect(dateRange(day(from), day(to))).toBe(text);
  });
});

describe('Times in Indonesian', () => {
  it('have a dot and the zone of the region', () => {
    expect(timeOfDay({ hour: 14, minute: 10 }, WIB)).toBe('14.10 WIB');
    expect(timeOfDay({ hour: 8, minute: 0 }, 'Asia/Makassar')).toBe('08.00 WITA');
    expect(zoneName('Asia/Jayapura')).toBe('WIT');
    expect(dateAndTime(at('2026-11-19T17:30:00Z'), WIB)).toBe('Jumat, 20 November 2026 pukul 00.30 WIB');
    expect(timeRange({ hour: 8, minute: 0 }, { hour: 10, minute: 30 }, WIB)).toBe('08.00 – 10.30 WIB');
    expect(timeRange({ hour: 8, minute: 0 }, null, WIB)).toBe('08.00 WIB – selesai');
  });

  const now = at('2026-11-19T07:10:00Z');
  it.each([
    ['2026-11-19T07:09:30Z', 'baru saja'],
    ['2026-11-19T07:05:00Z', '5 menit lalu'],
    ['2026-11-19T05:00:00Z', '2 jam lalu'],
    ['2026-11-18T07:10:00Z', 'kemarin 14.10 WIB'],
    ['2026-11-16T07:10:00Z', '3 hari lalu'],
    ['2026-11-03T07:10:00Z', 'Sel 3 Nov'],
    ['2026-11-20T07:10:00Z', 'Jum 20 Nov, 14.10 WIB'],
  ])('%s is "%s"', (instant, text) => {
    expect(timeAgo(at(instant), now, WIB)).toBe(text);
  });

  it('just past midnight it is still "2 jam lalu", not yesterday', () => {
    expect(timeAgo(at('2026-11-19T16:00:00Z'), at('2026-11-19T18:00:00Z'), WIB)).toBe('2 jam lalu');
    expect(shortDateAndTime(at('2025-11-18T07:10:00Z'), now, WIB)).toBe('Sel 18 Nov 2025, 14.10 WIB');
  });

  it('say what is left of a deadline', () => {
    expect([2, 0, -3].map(workingDaysLeft)).toEqual([
      'Sisa 2 hari kerja',
      'Tenggat hari ini',
      'Lewat 3 hari kerja',
    ]);
  });
});
