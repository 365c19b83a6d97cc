import { expect, test } from 'vitest';
import { quarterBefore, quarterByKey, quarterOf, quartersFrom } from './quarter.ts';

test.each([
  ['2026-01-01', 'Triwulan I 2026', '2026-01-01', '2026-03-31'],
  ['2026-06-30', 'Triwulan II 2026', '2026-04-01', '2026-06-30'],
  ['2026-11-19', 'Triwulan IV 2026', '2026-10-01', '2026-12-31'],
  ['2028-02-29', 'Triwulan I 2028', '2028-01-01', '2028-03-31'],
])('the quarter of %s', (date, name, from, to) => {
  expect(quarterOf(date)).toMatchObject({ name, from, to });
});

test('the quarter before January is the last of the year before', () => {
  expect(quarterBefore('2027-01-15').name).toBe('Triwulan IV 2026');
  expect(quarterBefore('2026-12-31').name).toBe('Triwulan III 2026');
});

test('those that may be chosen begin with the running one and go over the year', () => {
  expect(quartersFrom('2026-11-19').map(({ key }) => key)).toEqual([
    '2026-4',
    '2027-1',
    '2027-2',
    '2027-3',
    '2027-4',
  ]);
});

test('a key that is none is no quarter', () => {
  expect(quarterByKey('2026-4')?.to).toBe('2026-12-31');
  for (const wrong of ['2026-5', '1999-1', '', '2026-4x', '2026']) expect(quarterByKey(wrong)).toBeNull();
});
