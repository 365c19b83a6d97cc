import { expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import * as fc from '#app/testing/properties.ts';
import { weekAway, weekByKey, weekOf } from './week.ts';

test('the week of Kamis 19 November 2026 is 2026-W47, Monday 16 to Sunday 22', () => {
  const week = weekOf('2026-11-19');
  expect([week.key, week.days[0], week.days[6]]).toEqual(['2026-W47', '2026-11-16', '2026-11-22']);
});

test('the first days of a year may belong to the last week of the year before', () => {
  expect(weekOf('2027-01-01').key).toBe('2026-W53');
});

test.each(['', '2026-W00', '2026-W54', '2025-W53', '1999-W01', '2026-47', '2026-W7'])(
  '%j is no week',
  (key) => {
    expect(weekByKey(key)).toBeNull();
  },
);

test('every week is found by its key, and a week on and back is the same week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
      const week = weekOf(Temporal.PlainDate.from('2010-01-01').add({ days }).toString());
      expect(weekByKey(week.key)).toEqual(week);
      expect(weekAway(weekAway(week, 1), -1)).toEqual(week);
    }),
  );
});
