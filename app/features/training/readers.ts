import { effectOf, type UnitOutcome } from './effect/rules/effect.ts';

/* What training has counted in the thread that can be ended (`platform/apart`), so that no request waits behind it. */

/** The permutation test of a comparison. */
export const effect = (input: { rows: readonly UnitOutcome[]; seed: string }): ReturnType<typeof effectOf> =>
  effectOf(input.rows, input.seed);
