import { expect, test } from 'vitest';
import { isWithin, type RoleDays, servedDays } from './periods.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const role = (
  unitId: string,
  fromDate: string,
  toDate: string | null = null,
  endedOn: string | null = null,
) => ({ unitId, fromDate, toDate, endedOn }) satisfies RoleDays;
const served = (...roles: RoleDays[]) => Object.fromEntries(servedDays(roles, NOVEMBER));

test('a whole month, when the role began before and has not ended', () => {
  expect(served(role('dinkes', '2025-01-01'))).toEqual({ dinkes: [NOVEMBER] });
});

test('who came or went in the middle answers for his days alone', () => {
  expect(served(role('dinkes', '2026-11-16'))).toEqual({
    dinkes: [{ from: '2026-11-16', to: '2026-11-30' }],
  });
  expect(served(role('dinkes', '2025-01-01', '2026-11-15'))).toEqual({
    dinkes: [{ from: '2026-11-01', to: '2026-11-15' }],
  });
});

test('an access that ended before the last day of the role ends the days too', () => {
  expect(served(role('dinkes', '2025-01-01', '2026-11-20', '2026-11-10'))).toEqual({
    dinkes: [{ from: '2026-11-01', to: '2026-11-10' }],
  });
});

test('two units stand apart', () => {
  expect(served(role('dinkes', '2025-01-01', '2026-11-15'), role('puskesmas', '2026-11-10'))).toEqual({
    dinkes: [{ from: '2026-11-01', to: '2026-11-15' }],
    puskesmas: [{ from: '2026-11-10', to: '2026-11-30' }],
  });
});

test('roles that touch or overlap are one time; a gap is two', () => {
  expect(served(role('a', '2026-11-05', '2026-11-10'), role('a', '2026-11-11', '2026-11-12'))).toEqual({
    a: [{ from: '2026-11-05', to: '2026-11-12' }],
  });
  expect(served(role('a', '2026-11-02', '2026-11-20'), role('a', '2026-11-05', '2026-11-07'))).toEqual({
    a: [{ from: '2026-11-02', to: '2026-11-20' }],
  });
  expect(served(role('a', '2026-11-20'), role('a', '2026-11-01', '2026-11-03'))).toEqual({
    a: [
      { from: '2026-11-01', to: '2026-11-03' },
      { from: '2026-11-20', to: '2026-11-30' },
    ],
  });
});

test('a role of another month is none of this one', () => {
  expect(served(role('a', '2026-12-01'), role('b', '2025-01-01', '2026-10-31'))).toEqual({});
});

test('the first and the last day belong to the time', () => {
  const periods = [{ from: '2026-11-16', to: '2026-11-20' }];
  expect(
    ['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-21'].map((day) => isWithin(day, periods)),
  ).toEqual([false, true, true, false]);
});
