import { describe, expect, test } from 'vitest';
import { effectOf, type UnitOutcome } from './effect.ts';
import { seededRandom } from './seeded.ts';

/** Normal numbers from seeded uniform ones (Box and Muller). */
function normals(seed: string): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A quarter in an imagined city: every unit has its own level, all rise a little together, each unit changes by its own shock
 * (standard deviation 1), and the units drawn first change by `effect` more.
 */
function city(normal: () => number, units: number, effect: number): UnitOutcome[] {
  return Array.from({ length: 2 * units }, (_, at) => {
    const before = 5 + 2 * normal();
    const group = at < units ? ('first' as const) : ('second' as const);
    return {
      unit: String(at),
      group,
      before,
      after: before + 0.25 + normal() + (group === 'first' ? effect : 0),
    };
  });
}

function shareFound(runs: number, units: number, effect: number, seed: string): number {
  const normal = normals(seed);
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const result = effectOf(city(normal, units, effect), `${seed} ${run}`);
    if (result.ok && result.value.verdict === 'difference') found += 1;
  }
  return found / runs;
}

describe('the whole procedure, repeated', () => {
  test('raises a false alarm in 3 to 7 of 100 trainings without any effect (8 against 8, 1,000 runs)', () => {
    const rate = shareFound(1_000, 8, 0, 'no effect');
    expect(rate).toBeGreaterThanOrEqual(0.03);
    expect(rate).toBeLessThanOrEqual(0.07);
  }, 120_000);

  test('finds an effect of 1.5 standard deviations of the changes in more than 80 of 100 (10 against 10)', () => {
    expect(shareFound(200, 10, 1.5, 'an effect')).toBeGreaterThan(0.8);
  }, 120_000);

  test('never gives a verdict below four against four, so it raises no false alarm there', () => {
    expect(shareFound(200, 3, 0, 'few')).toBe(0);
    expect(shareFound(200, 3, 5, 'few and large')).toBe(0);
  });
});
