import { expect, test } from 'vitest';
import { fromDay, mondayOf, toDay, weeksShown } from './calendar.ts';
import { seasonsOf } from './league.ts';

test('on every day of two years a season runs that has today, and the one before is over long enough to be sealed', () => {
  for (let today = toDay('2026-01-01'); today < toDay('2028-01-01'); today += 1) {
    const { past, running } = seasonsOf({
      today: fromDay(today),
      from: fromDay(mondayOf(today) - (weeksShown(today) - 1) * 7),
    });
    const said = `${fromDay(today)}: ${past.from} to ${past.to}, then ${running.from} to ${running.to}`;
    expect(running.from <= fromDay(today) && fromDay(today) <= running.to, said).toBe(true);
    expect(today - toDay(past.to), said).toBeGreaterThanOrEqual(28);
    expect(toDay(past.to) - toDay(past.from), said).toBeGreaterThanOrEqual(27);
    expect(past.to < running.from, said).toBe(true);
  }
});
