import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { formatDate, formatInstant, formatRange, formatTime } from './format-date.ts';

describe('dates in words', () => {
  it('says the weekday with every date', () => {
    expect(formatDate('2026-11-19', 'full')).toBe('Kamis, 19 November 2026');
    expect(formatDate('2027-01-07', 'plain')).toBe('Kamis 7 Januari 2027');
  });

  it('says the year in lists only when it is not this one', () => {
    expect(formatDate('2026-11-17', 'short', '2026-11-19')).toBe('Sel 17 Nov');
    expect(formatDate('2025-11-17', 'short', '2026-11-19')).toBe('Sen 17 Nov 2025');
    expect(formatDate('2026-11-18', 'day', '2026-11-19')).toBe('Rabu 18 November');
  });

  it('says month and year of a range once where they are the same', () => {
    expect(formatRange('2026-11-16', '2026-11-22')).toBe('Senin 16 – Minggu 22 November 2026');
    expect(formatRange('2026-10-01', '2026-12-31')).toBe('Kamis 1 Oktober – Kamis 31 Desember 2026');
    expect(formatRange('2026-12-28', '2027-01-03')).toBe('Senin 28 Desember 2026 – Minggu 3 Januari 2027');
    expect(formatRange('2026-11-19', '2026-11-19')).toBe('Kamis 19 November 2026');
  });

  it('gives a time with the zone as people say it', () => {
    expect(formatTime('14:10', 'Asia/Jakarta')).toBe('14.10 WIB');
    expect(formatTime('08:05:00')).toBe('08.05');
    expect(formatInstant('2026-11-17T08:42:00Z', 'Asia/Jakarta')).toBe('Selasa 17 November 2026, 15.42 WIB');
    expect(formatInstant('2026-11-17T16:42:00Z', 'Asia/Jayapura')).toBe('Rabu 18 November 2026, 01.42 WIT');
  });

  it('agrees with the calendar of the runtime on every weekday', () => {
    const reference = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) }), (time) => {
        const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(time);
        expect(formatDate(iso, 'full').split(',')[0]).toBe(reference.format(time));
      }),
    );
  });
});
