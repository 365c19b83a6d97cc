import { seededRandom } from './seeded.ts';

/** Up to this many arrangements are counted one by one; beyond it they are drawn. */
export const MOST_COUNTED = 200_000;
/** Arrangements drawn where there are too many to count. */
export const DRAWN = 100_000;

/** In how many ways `k` of `n` can be chosen; Infinity where the number is too large to hold. */
export function waysToChoose(n: number, k: number): number {
  let ways = 1;
  for (let step = 1; step <= Math.min(k, n - k); step += 1) ways = (ways * (n - step + 1)) / step;
  return Math.round(ways);
}

/**
 * One way of saying which units were first: the sum of their changes, and how many of them really were.
 * Told as two numbers, since millions of them are looked at.
 */
export type Visit = (sum: number, really: number) => void;

/**
 * Visits every way to choose `first` of the values (exact), or `DRAWN` seeded ones where there are more than `MOST_COUNTED`.
 * @param values the units' changes, those that really were first standing first
 * @returns how many were visited, and whether these were all
 */
export function visitArrangements(
  values: readonly number[],
  first: number,
  seed: string,
  visit: Visit,
): { count: number; exact: boolean } {
  const ways = waysToChoose(values.length, first);
  if (ways <= MOST_COUNTED) {
    choose(values, first, first, 0, 0, 0, visit);
    return { count: ways, exact: true };
  }
  draw(values, first, seed, visit);
  return { count: DRAWN, exact: false };
}

function choose(
  values: readonly number[],
  first: number,
  left: number,
  from: number,
  sum: number,
  really: number,
  visit: Visit,
): void {
  if (left === 0) {
    visit(sum, really);
    return;
  }
  for (let at = from; at <= values.length - left; at += 1)
    choose(values, first, left - 1, at + 1, sum + values[at]!, really + (at < first ? 1 : 0), visit);
}

function draw(values: readonly number[], first: number, seed: string, visit: Visit): void {
  const random = seededRandom(seed);
  const order = values.map((_, index) => index);
  for (let turn = 0; turn < DRAWN; turn += 1) {
    let sum = 0;
    let really = 0;
    for (let place = 0; place < first; place += 1) {
      const other = place + Math.floor(random() * (order.length - place));
      const chosen = order[other]!;
      order[other] = order[place]!;
      order[place] = chosen;
      sum += values[chosen]!;
      if (chosen < first) really += 1;
    }
    visit(sum, really);
  }
}
