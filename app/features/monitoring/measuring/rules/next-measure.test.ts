import { expect, test } from 'vitest';
import { nextMeasure } from './next-measure.ts';

const ids = Array.from({ length: 50 }, (_, at) => `0193-${at}`);
const HOUR = 3600;

test('an account is measured once a day, never with more than a day between, and not all at once', () => {
  const hours = ids.map((id) => nextMeasure(id, 0) / HOUR);
  expect(Math.min(...hours)).toBeGreaterThan(22.5);
  expect(Math.max(...hours)).toBeLessThan(23.5);
  expect(new Set(hours).size).toBeGreaterThan(40);
});

test('after failures it waits longer and longer, up to a day, and as long as it is asked to', () => {
  const waits = [1, 2, 3, 4, 20].map((failures) => nextMeasure('x', failures) / HOUR);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(waits[0]).toBeGreaterThanOrEqual(0.9);
  expect(waits[4]).toBeLessThanOrEqual(26.4);
  expect(nextMeasure('x', 1, 6 * HOUR)).toBe(6 * HOUR);
  expect(nextMeasure('x', 1, 900 * HOUR)).toBe(24 * HOUR);
});
