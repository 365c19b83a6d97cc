import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { lowerBound, medianBoundPlace, medianOf } from './lower-bound.ts';

describe('the lower bound for few things', () => {
  test.each([
    [38, 45, 0.7122],
    [3, 3, 0.4385],
    [30, 30, 0.8865],
    [0, 10, 0],
    [1, 2, 0.0945],
  ])('%d of %d has the lower bound %d', (part, whole, bound) => {
    expect(lowerBound(part, whole)).toBeCloseTo(bound, 4);
  });

  test('it lies below the share, grows with what was done, and with the number at the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (whole, some) => {
        const part = Math.min(some, whole);
        expect(lowerBound(part, whole)).toBeLessThanOrEqual(part / whole);
        if (part < whole) expect(lowerBound(part + 1, whole)).toBeGreaterThan(lowerBound(part, whole));
        if (part > 0) expect(lowerBound(part * 2, whole * 2)).toBeGreaterThan(lowerBound(part, whole));
      }),
    );
  });

  test('the place of the bound of a median is that of the binomial distribution', () => {
    // Tables of the sign test, two-sided 5 %: n = 6 -> 1, 10 -> 2, 20 -> 6, 30 -> 10, 100 -> 40.
    expect([5, 6, 10, 20, 30, 100].map(medianBoundPlace)).toEqual([null, 1, 2, 6, 10, 40]);
    expect(medianBoundPlace(5000)).toBeCloseTo(5000 / 2 - 0.98 * Math.sqrt(5000), -1);
    expect(medianOf([1, 2, 9])).toBe(2);
    expect(medianOf([1, 2, 3, 9])).toBe(2.5);
  });
});
