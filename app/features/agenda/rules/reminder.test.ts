import { expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { isDigestHour, reminderFor } from './reminder.ts';

const ZONE = 'Asia/Makassar';
/** Due Friday 20 November 2026, 17.00 WITA. */
const DUE = '2026-11-20T09:00:00Z';

it.each([
  ['the evening before', '2026-11-19T12:00:00Z', null],
  ['07.59 of the day', '2026-11-19T23:59:00Z', null],
  ['08.00 of the day', '2026-11-20T00:00:00Z', 'today'],
  ['three hours before', '2026-11-20T06:00:00Z', 'last-call'],
  ['a minute before', '2026-11-20T08:59:00Z', 'last-call'],
  ['at the deadline', DUE, null],
])('a task that falls due at 17.00 is told of at %s', (_, now, expected) => {
  expect(reminderFor(DUE, now, ZONE)).toBe(expected);
});

it('nothing that has passed is reminded of, nor anything more than a day away', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2880, max: 5760 }), (minutes) => {
      const now = new Date(Date.parse(DUE) - minutes * 60_000).toISOString();
      const said = reminderFor(DUE, now, ZONE);
      if (minutes <= 0 || minutes > 1440) expect(said).toBeNull();
      if (minutes > 0 && minutes <= 180) expect(said).toBe('last-call');
    }),
  );
});

it('the overdue list goes out in the local hour from 08.00', () => {
  expect(isDigestHour('2026-11-20T00:30:00Z', ZONE)).toBe(true);
  expect(isDigestHour('2026-11-20T01:00:00Z', ZONE)).toBe(false);
});
