import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { MOST_COUNTED, waysToChoose } from './arrangements.ts';
import { effectOf, permutationTest, type UnitOutcome } from './effect.ts';
import { seededRandom } from './seeded.ts';

const outcomes = (first: readonly number[], second: readonly number[]): UnitOutcome[] => [
  ...first.map((after, at) => ({ unit: `a${at}`, group: 'first' as const, before: 0, after })),
  ...second.map((after, at) => ({ unit: `b${at}`, group: 'second' as const, before: 0, after })),
];
const effect = (first: readonly number[], second: readonly number[]) => {
  const result = effectOf(outcomes(first, second));
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

/** The definition, written down once more in another way: every subset of the right size, by counting in binary. */
function byDefinition(first: readonly number[], second: readonly number[], shift = 0) {
  const values = [...first.map((value) => value - shift), ...second];
  const average = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const difference = (chosen: number) =>
    average(values.filter((_, at) => chosen & (1 << at))) -
    average(values.filter((_, at) => !(chosen & (1 << at))));
  const seen = difference((1 << first.length) - 1);
  let all = 0;
  let above = 0;
  let below = 0;
  for (let chosen = 0; chosen < 1 << values.length; chosen += 1) {
    if (chosen.toString(2).replaceAll('0', '').length !== first.length) continue;
    all += 1;
    const here = difference(chosen);
    if (here >= seen - 1e-9) above += 1;
    if (here <= seen + 1e-9) below += 1;
  }
  return { all, p: Math.min(1, (2 * Math.min(above, below)) / all) };
}

describe('the permutation test', () => {
  // scipy 1.10.1: permutation_test((first, second), difference of means, permutation_type='independent', n_resamples=inf)
  test.each([
    ['4 against 4', [3, 5, 8, 9], [1, 2, 4, 3.5], 0.08571428571428572, 70],
    ['5 against 5, with ties', [2, 2, 3, 4, 1], [1, 1, 2, 0, 2], 0.18253968253968253, 252],
    [
      '6 against 9',
      [0.4, 1.1, 0.9, 1.6, 0.2, 0.7],
      [0.1, 0.3, -0.2, 0.5, 0, 0.6, 0.2, -0.4, 0.35],
      0.01078921078921079,
      5005,
    ],
    ['3 against 3, the most extreme there is', [7, 8, 9], [1, 2, 3], 0.1, 20],
    ['all alike', [1, 1, 1, 1], [1, 1, 1, 1], 1, 70],
  ])('agrees with scipy: %s', (_name, first, second, p, arrangements) => {
    const found = effect(first, second);
    expect(found.p).toBeCloseTo(p, 12);
    expect(found.arrangements).toBe(arrangements);
    expect(found.exact).toBe(true);
  });

  const change = fc.integer({ min: -40, max: 40 }).map((value) => value / 4);
  const group = fc.array(change, { minLength: 2, maxLength: 5 });

  test('is the full enumeration, whatever the changes', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const found = effect(first, second);
        const defined = byDefinition(first, second);
        expect(found.arrangements).toBe(defined.all);
        expect(found.p).toBeCloseTo(defined.p, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('its interval holds exactly the effects that it does not reject', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 4, maxLength: 5 }),
        fc.array(change, { minLength: 4, maxLength: 5 }),
        (first, second) => {
          const { interval } = effect(first, second);
          const step = 1e-4;
          for (const [end, outward] of [
            [interval.from!, -step],
            [interval.to!, step],
          ] as const) {
            expect(byDefinition(first, second, end + outward).p).toBeLessThanOrEqual(0.05);
            expect(byDefinition(first, second, end - outward / 1e3).p).toBeGreaterThan(0.05);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('exchanging the groups changes only the sign', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = effect(first, second);
        const other = effect(second, first);
        expect(other.estimate).toBeCloseTo(-one.estimate, 9);
        expect(other.p).toBeCloseTo(one.p, 9);
      }),
      { numRuns: 40 },
    );
  });

  test('where there are too many arrangements it draws them, near the exact answer and the same each time', () => {
    const random = seededRandom('units');
    const changes = Array.from({ length: 24 }, (_, at) => random() + (at < 12 ? 0.25 : 0));
    expect(waysToChoose(24, 12)).toBeGreaterThan(MOST_COUNTED);
    const drawn = permutationTest(changes, 12, 'a');
    expect(drawn).toMatchObject({ exact: false, arrangements: 100_000 });
    expect(permutationTest(changes, 12, 'a')).toEqual(drawn);
    const again = permutationTest(changes, 12, 'b');
    expect(again.p).not.toBe(drawn.p);
    expect(Math.abs(again.p - drawn.p)).toBeLessThan(0.01);
    expect(Math.abs(again.interval.from! - drawn.interval.from!)).toBeLessThan(0.02);
  });

  test('a drawn p is never zero', () => {
    const changes = Array.from({ length: 60 }, (_, at) => (at < 30 ? 100 + at : at));
    expect(permutationTest(changes, 30, 'a').p).toBeCloseTo(2 / 100_001, 12);
  });
});

describe('the verdict', () => {
  test('below four against four nothing is said, however large the difference', () => {
    const found = effect([90, 91, 92], [1, 2, 3]);
    expect(found).toMatchObject({ verdict: 'cannot-tell', smallestDetectable: null });
    expect(found.interval).toEqual({ from: null, to: null });
    expect(effect([90, 91, 92, 93], [1, 2, 3]).verdict).toBe('cannot-tell');
  });

  test('it follows the interval: a difference is told exactly when the interval leaves zero out', () => {
    const change = fc.integer({ min: -40, max: 40 }).map((value) => value / 4);
    const group = fc.array(change, { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(group, group, (first, second) => {
        const { verdict, interval } = effect(first, second);
        if (verdict === 'difference') expect(interval.from! > 0 || interval.to! < 0).toBe(true);
        else expect(interval.from! <= 1e-9 && interval.to! >= -1e-9).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('before, after and change of both groups are told', () => {
    const rows: UnitOutcome[] = [
      { unit: 'a', group: 'first', before: 4, after: 9 },
      { unit: 'b', group: 'first', before: 6, after: 7 },
      { unit: 'c', group: 'second', before: 5, after: 6 },
    ];
    const result = effectOf(rows);
    expect(result.ok && result.value.first).toEqual({ units: 2, before: 5, after: 8, change: 3 });
    expect(result.ok && result.value.second).toEqual({ units: 1, before: 5, after: 6, change: 1 });
    expect(result.ok && result.value.estimate).toBe(2);
  });

  test('an empty group and an outcome that is no number are refused', () => {
    expect(effectOf(outcomes([1, 2], []))).toEqual({
      ok: false,
      error: { type: 'group-empty', group: 'second' },
    });
    expect(effectOf(outcomes([], [1]))).toEqual({
      ok: false,
      error: { type: 'group-empty', group: 'first' },
    });
    expect(effectOf(outcomes([1, Number.NaN], [1]))).toEqual({
      ok: false,
      error: { type: 'not-a-number', unit: 'a1' },
    });
  });
});
