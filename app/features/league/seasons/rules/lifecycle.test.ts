import { describe, expect, test } from 'vitest';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { holidayCalendar } from '#app/platform/clock/working-days.ts';
import { appealsUntil, appealWindow, mayClose, maySeal, overlapping, startingDay } from './lifecycle.ts';

const calendar = holidayCalendar(NATIONAL_HOLIDAYS);
const ZONE = 'Asia/Jakarta';
const Q4 = { from: '2026-10-01', to: '2026-12-31' };

describe('a season starts', () => {
  test.each([
    ['2026-09-20', false, { ok: true, value: '2026-10-01' }],
    ['2026-10-01', false, { ok: true, value: '2026-10-01' }],
    ['2026-10-02', false, { ok: false, error: { type: 'season-began', from: '2026-10-01' } }],
    ['2026-10-02', true, { ok: true, value: '2026-10-03' }],
    ['2026-12-30', true, { ok: true, value: '2026-12-31' }],
    ['2026-12-31', true, { ok: false, error: { type: 'season-past', until: '2026-12-31' } }],
    ['2027-01-05', false, { ok: false, error: { type: 'season-past', until: '2026-12-31' } }],
  ])('on %s, from tomorrow %s', (today, fromTomorrow, answer) => {
    expect(startingDay(Q4, today, fromTomorrow)).toEqual(answer);
  });
});

test('days of two seasons never meet; those of a cancelled one are free', () => {
  const running = { ...Q4, state: 'running' as const };
  expect(overlapping([running], { from: '2026-12-31', to: '2027-03-31' })).toBe(running);
  expect(overlapping([running], { from: '2027-01-01', to: '2027-03-31' })).toBeNull();
  expect(overlapping([{ ...running, state: 'cancelled' as const }], Q4)).toBeNull();
});

test('a season is closed after its last day, once', () => {
  const running = { ...Q4, state: 'running' as const };
  expect(mayClose(running, '2026-12-31')).toEqual({
    ok: false,
    error: { type: 'season-runs', until: '2026-12-31' },
  });
  expect(mayClose(running, '2027-01-01').ok).toBe(true);
  expect(mayClose({ ...running, state: 'provisional' }, '2027-01-01').ok).toBe(false);
});

describe('appeals', () => {
  test.each([
    [
      'closed on Monday the fourth: Friday, since Tuesday is Isra Mikraj',
      '2027-01-04T03:00:00Z',
      '2027-01-08T16:59:59Z',
    ],
    [
      'closed on New Year’s Day: the weekend counts for nothing',
      '2027-01-01T03:00:00Z',
      '2027-01-07T16:59:59Z',
    ],
    ['closed late on Monday in Jakarta, Monday still', '2027-01-04T16:30:00Z', '2027-01-08T16:59:59Z'],
    [
      'closed before Christmas: a holiday and a joint leave are left out',
      '2026-12-23T03:00:00Z',
      '2026-12-30T16:59:59Z',
    ],
  ])('%s', (_, closedAt, until) => {
    expect(appealsUntil(closedAt, ZONE, calendar)).toEqual({ ok: true, value: until });
  });

  test('a government in the east has its own midnight', () => {
    expect(appealsUntil('2027-01-04T03:00:00Z', 'Asia/Jayapura', calendar)).toEqual({
      ok: true,
      value: '2027-01-08T14:59:59Z',
    });
  });

  test('a year without its holidays is refused, never guessed', () => {
    expect(appealsUntil('2031-01-06T03:00:00Z', ZONE, calendar)).toEqual({
      ok: false,
      error: { type: 'holiday-year-missing', year: 2031 },
    });
  });

  const until = '2027-01-07T16:59:59Z';
  test.each([
    ['draft', '2027-01-05T03:00:00Z', 'appeals-not-open'],
    ['running', '2027-01-05T03:00:00Z', 'appeals-not-open'],
    ['provisional', '2027-01-05T03:00:00Z', null],
    ['provisional', '2027-01-07T16:59:59.900Z', null],
    ['provisional', '2027-01-07T17:00:00Z', 'appeals-over'],
    ['sealed', '2027-01-05T03:00:00Z', 'appeals-over'],
    ['cancelled', '2027-01-05T03:00:00Z', 'wrong-state'],
  ] as const)('of a season that is %s at %s', (state, now, refusal) => {
    const answer = appealWindow({ state, appealsUntil: until }, now);
    expect(answer.ok ? null : answer.error.type).toBe(refusal);
  });

  test.each([
    ['2027-01-07T10:00:00Z', 0, 'appeals-run'],
    ['2027-01-08T01:00:00Z', 2, 'appeals-open'],
    ['2027-01-08T01:00:00Z', 0, null],
  ] as const)('hold the seal at %s with %d open', (now, open, refusal) => {
    const answer = maySeal({ state: 'provisional', appealsUntil: until }, open, now);
    expect(answer.ok ? null : answer.error.type).toBe(refusal);
  });
});
