import { type Parameters as Given, assert as hold } from 'fast-check';

export * from 'fast-check';

/** Cases that everybody tries alike: a change is judged by what it changes, not by the luck of a run. */
const SEED = 14_2008;
/** How many times the cases are tried when one searches: other ones each time, since then there is no seed. */
const search = Number(process.env.SIMPUL_EXPLORE) || 0;

const cases = <Ts>(given: Given<Ts> = {}): Given<Ts> =>
  search > 0 ? { ...given, numRuns: (given.numRuns ?? 100) * search } : { seed: SEED, ...given };

/** As fast-check's own, with the seed of all, or with many other cases under `SIMPUL_EXPLORE=20 npm test -- unit`. */
export const assert = ((property: never, given?: Given<never>) =>
  hold(property, cases(given))) as typeof hold;
