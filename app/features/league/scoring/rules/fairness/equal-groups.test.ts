import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { mayFlip, rankGroups } from './equal-groups.ts';

describe('equal where the order flips under small changes of the weights', () => {
  /** Every corner of the box of weights: the extreme of a linear function lies in one. */
  const flipsByTrial = (
    a: readonly number[],
    b: readonly number[],
    weights: readonly number[],
    shift: number,
  ) => {
    for (let corner = 0; corner < 2 ** weights.length; corner += 1) {
      const lead = weights.reduce((sum, weight, at) => {
        const moved = weight * (1 + (corner & (1 << at) ? shift : -shift));
        return sum + moved * (a[at]! - b[at]!);
      }, 0);
      if (lead <= 1e-12) return true;
    }
    return false;
  };
  const share = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);

  test('the formula is exact: it says what all corners of the weights say', () => {
    const row = fc.array(share, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(row, row, (first, second) => {
        const weights = [40, 30, 20, 10];
        const sum = (row: readonly number[]) => row.reduce((total, one, at) => total + one * weights[at]!, 0);
        const [a, b] = sum(first) >= sum(second) ? [first, second] : [second, first];
        const lead = sum(a) - sum(b);
        const most = a.reduce((total, one, at) => total + weights[at]! * Math.abs(one - b[at]!), 0);
        // On the edge itself binary fractions decide; a hair beside it both agree.
        fc.pre(Math.abs(lead - 0.1 * most) > 1e-9);
        expect(mayFlip(a, b, weights, 0.1)).toBe(flipsByTrial(a, b, weights, 0.1));
      }),
    );
  });

  test('who is better in everything is never equal, however little', () => {
    expect(mayFlip([0.81, 0.5], [0.8, 0.49], [50, 50], 0.1)).toBe(false);
  });

  test('groups are formed against their first, so that a chain of small steps is not one rank', () => {
    const steps = [0.9, 0.88, 0.86, 0.84].map((high, at) => [high, 0.4 + at * 0.015]);
    const ranks = rankGroups(steps, [50, 50], 0.15);
    expect(ranks.map(({ rank, shared }) => `${rank}${shared ? '=' : ''}`)).toEqual(['1=', '1=', '1=', '1=']);
    const wider = [
      [0.9, 0.4],
      [0.88, 0.415],
      [0.5, 0.3],
      [0.4, 0.2],
    ];
    expect(
      rankGroups(wider, [50, 50], 0.15).map(({ rank, shared }) => `${rank}${shared ? '=' : ''}`),
    ).toEqual(['1=', '1=', '3', '4']);
  });
});
