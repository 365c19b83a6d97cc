import { describe, expect, test } from 'vitest';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { holidayCalendar, isWorkingDay } from '#app/platform/clock/working-days.ts';
import * as fc from '#app/testing/properties.ts';
import { defaultDue, movedDue } from './deadline.ts';
import { recountedDue } from './recount-due.ts';

const calendar = holidayCalendar(NATIONAL_HOLIDAYS);
const zone = 'Asia/Jakarta';
const due = (date: string) => defaultDue(date, calendar, zone);
const day = fc
  .integer({ min: 0, max: 600 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

describe('the default deadline', () => {
  test.each([
    ['2026-11-19', '2026-11-20T05:00:00Z'],
    ['2026-11-20', '2026-11-23T05:00:00Z'],
    ['2026-12-23', '2026-12-28T05:00:00Z'],
  ])('of an activity on %s is %s', (date, expected) => {
    expect(due(date)).toEqual({ ok: true, value: expected });
  });

  test('in a year without a table is not guessed', () => {
    expect(due('2031-05-05')).toEqual({ ok: false, error: { type: 'table-lacks-year', year: 2031 } });
  });

  test('always lies after the activity, on a working day, at noon', () => {
    fc.assert(
      fc.property(day, (date) => {
        const value = due(date);
        if (!value.ok) return;
        const local = Temporal.Instant.from(value.value).toZonedDateTimeISO(zone);
        expect(local.hour).toBe(12);
        expect(local.toPlainDate().toString() > date).toBe(true);
        expect(isWorkingDay(local.toPlainDate(), calendar)).toEqual({ ok: true, value: true });
      }),
    );
  });
});

describe('a deadline that moves', () => {
  test('a default one becomes the default of the new day, wherever it moves', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const before = due(from);
        const after = due(to);
        if (!before.ok || !after.ok) return;
        expect(movedDue(before.value, from, to, calendar, zone)).toEqual(after);
      }),
    );
  });

  test('a chosen one keeps its hour and never falls on a day off', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 9 }), (from, to, days) => {
        const chosen = Temporal.PlainDate.from(from)
          .add({ days })
          .toZonedDateTime({ timeZone: zone, plainTime: '15:45' })
          .toInstant()
          .toString();
        const moved = movedDue(chosen, from, to, calendar, zone);
        if (!moved.ok) return;
        const local = Temporal.Instant.from(moved.value).toZonedDateTimeISO(zone);
        expect(`${local.hour}:${local.minute}`).toBe('15:45');
        expect(isWorkingDay(local.toPlainDate(), calendar)).toEqual({ ok: true, value: true });
      }),
    );
  });
});

describe('when the working-day table changes', () => {
  const rows = (date: string) => [...NATIONAL_HOLIDAYS, { date, name: 'Hari jadi', type: 'lokal' as const }];

  test('a new day off after the activity moves its default deadline on, and taking it away moves it back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5 }), (date, after) => {
        const off = Temporal.PlainDate.from(date).add({ days: after }).toString();
        const changed = new Set([off]);
        const with_ = holidayCalendar(rows(off));
        const before = due(date);
        const then = defaultDue(date, with_, zone);
        if (!before.ok || !then.ok) return;
        expect(recountedDue(before.value, date, with_, changed, zone)).toEqual(then);
        expect(recountedDue(then.value, date, calendar, changed, zone)).toEqual(before);
      }),
    );
  });

  test('a chosen deadline stays, unless its own day is off now', () => {
    const changed = new Set(['2026-12-10']);
    const off = holidayCalendar(rows('2026-12-10'));
    const at = (instant: string) => recountedDue(instant, '2026-12-01', off, changed, zone);
    expect(at('2026-12-09T08:00:00Z')).toEqual({ ok: true, value: '2026-12-09T08:00:00Z' });
    expect(at('2026-12-10T08:00:00Z')).toEqual({ ok: true, value: '2026-12-11T08:00:00Z' });
  });
});
