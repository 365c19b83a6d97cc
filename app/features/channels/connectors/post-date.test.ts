import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import * as fc from '#app/testing/properties.ts';
import { readPostDate } from './post-date.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');

describe('a date as feeds write it', () => {
  test.each([
    ['Mon, 02 Nov 2026 08:00:00 +0700', '2026-11-02T01:00:00Z'],
    ['Mon, 2 Nov 2026 01:00:00 GMT', '2026-11-02T01:00:00Z'],
    ['02 Nov 26 08:00 WIB', '2026-11-02T01:00:00Z'],
    ['Senin, 2 November 2026 08.00 WIB', '2026-11-02T01:00:00Z'],
    ['Senin, 2 Nopember 2026 pukul 09.00 WITA', '2026-11-02T01:00:00Z'],
    ["Jum'at, 14 Agustus 2026 10:00 WIT", '2026-08-14T01:00:00Z'],
    ['17 Agt 2026', '2026-08-16T17:00:00Z'],
    ['Sabtu, 05 Des 2025 - 07:30', '2025-12-05T00:30:00Z'],
    ['2026-11-02T08:00:00+07:00', '2026-11-02T01:00:00Z'],
    ['2026-11-02T01:00:00Z', '2026-11-02T01:00:00Z'],
    ['2026-11-02T01:00:00.123Z', '2026-11-02T01:00:00Z'],
    ['2026-11-02 08:00:00', '2026-11-02T01:00:00Z'],
    ['2026-11-02', '2026-11-01T17:00:00Z'],
    ['02/11/2026 08:00', '2026-11-02T01:00:00Z'],
    ['November 2, 2026 8:00 am', '2026-11-02T01:00:00Z'],
    ['Mei 5, 2026 1:05 PM +0700', '2026-05-05T06:05:00Z'],
  ])('%s', (written, expected) => {
    expect(readPostDate(written, NOW)).toEqual({ publishedAt: expected });
  });

  test.each([
    ['', 'missing'],
    [undefined, 'missing'],
    ['kemarin sore', 'unreadable'],
    ['31 Februari 2026', 'unreadable'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 'too-early'],
    ['0001-01-01T00:00:00Z', 'too-early'],
    ['2099-01-01T00:00:00Z', 'in-future'],
    ['2026-12-23T00:00:00Z', 'in-future'],
  ])('%s is not believed: %s', (written, fault) => {
    expect(readPostDate(written, NOW)).toEqual({ publishedAt: null, dateFault: fault });
  });

  test('any text is a date or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        const { publishedAt, dateFault } = readPostDate(text, NOW);
        expect(publishedAt === null).toBe(dateFault !== undefined);
      }),
    );
  });
});
