import { expect, test } from 'vitest';
import { jpOfYear } from './jp-year.ts';

test('certificates of a year add up against 20 JP, and more than enough is enough', () => {
  const of = jpOfYear([
    { personId: 'a', jp: 12 },
    { personId: 'b', jp: 4 },
    { personId: 'a', jp: 10 },
  ]);
  expect(of('a')).toEqual({ jp: 22, trainings: 2, missing: 0 });
  expect(of('b')).toEqual({ jp: 4, trainings: 1, missing: 16 });
  expect(of('c')).toEqual({ jp: 0, trainings: 0, missing: 20 });
});
