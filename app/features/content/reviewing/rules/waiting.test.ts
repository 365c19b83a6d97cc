import { expect, test } from 'vitest';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { holidayCalendar } from '#app/platform/clock/working-days.ts';
import { segments } from './segments.ts';
import { isOverdue, overdueAt } from './waiting.ts';

const calendar = holidayCalendar(NATIONAL_HOLIDAYS);
const zone = 'Asia/Jakarta';

test.each([
  ['a Thursday waits until Friday, same hour', '2026-11-19T03:00:00Z', '2026-11-20T03:00:00Z'],
  ['a Friday until Monday', '2026-11-20T03:00:00Z', '2026-11-23T03:00:00Z'],
  ['Christmas Eve until after the holidays', '2026-12-23T08:00:00Z', '2026-12-28T08:00:00Z'],
])('%s', (_, since, until) => {
  expect(overdueAt(since, zone, calendar)).toBe(until);
  expect(isOverdue(since, until, zone, calendar)).toBe(true);
  expect(isOverdue(since, since, zone, calendar)).toBe(false);
});

test('marks cut a text and leave it whole', () => {
  const text = 'satu dua tiga';
  const cut = segments(text, [
    { start: 0, end: 8, kind: 'warning' },
    { start: 5, end: 13, kind: 'remark' },
    { start: 2, end: 99, kind: 'error' },
  ]);
  expect(cut.map((one) => one.text).join('')).toBe(text);
  expect(cut.map(({ text: words, kind }) => `${kind}:${words}`)).toEqual([
    'warning:satu ',
    'remark:dua',
    'remark: tiga',
  ]);
});
