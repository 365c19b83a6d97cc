import { expect, test } from 'vitest';
import { countRight, rightIn, scoreOf } from './marking.ts';

test('a question left open is wrong, an answer to another question counts nothing', () => {
  const right = rightIn(['a', 'b', 'c'], { a: 1, b: 0, z: 2 }, { a: 1, b: 3, c: 0, z: 2 });
  expect(right).toEqual({ a: true, b: false, c: false });
  expect(countRight(right)).toBe(1);
  expect(scoreOf(1, 3)).toBeCloseTo(33.333, 2);
  expect(scoreOf(0, 0)).toBe(0);
});
