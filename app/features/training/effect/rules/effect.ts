import { MOST_COUNTED, visitArrangements, waysToChoose } from './arrangements.ts';
import { smallestDetectable } from './detectable.ts';

/** A unit with its outcome in the windows before and after. The unit is the row, never the post. */
export type UnitOutcome = {
  readonly unit: string;
  readonly group: 'first' | 'second';
  readonly before: number;
  readonly after: number;
};

/** Units in each group below which no verdict is given: at 3 against 3 even the most extreme result has p = 0.1. */
export const LEAST_UNITS = 4;
const ALPHA = 0.05;

export type GroupMeans = {
  readonly units: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
};

export type Effect = {
  readonly first: GroupMeans;
  readonly second: GroupMeans;
  /** Mean change of the first group less mean change of the second, in the unit of the outcome. */
  readonly estimate: number;
  /** Two-sided: twice the smaller tail, at most 1. */
  readonly p: number;
  /** 95 percent, by inverting the same test; a side is null where the arrangements are too few to bound it. */
  readonly interval: { readonly from: number | null; readonly to: number | null };
  readonly arrangements: number;
  /** All arrangements counted, or a seeded sample of them. */
  readonly exact: boolean;
  /** Difference that these units would show in four of five repetitions; null below `LEAST_UNITS`. */
  readonly smallestDetectable: number | null;
  readonly verdict: 'cannot-tell' | 'difference' | 'no-difference';
};

export type EffectRefusal =
  | { type: 'group-empty'; group: 'first' | 'second' }
  | { type: 'not-a-number'; unit: string };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function meansOf(rows: readonly UnitOutcome[]): GroupMeans {
  const before = mean(rows.map((row) => row.before));
  const after = mean(rows.map((row) => row.after));
  return { units: rows.length, before, after, change: mean(rows.map((row) => row.after - row.before)) };
}

/**
 * Difference-in-differences by unit with a permutation test over who was first. By design exact where a lot decided that.
 * @param seed for the drawn arrangements; the same seed gives the same figures
 */
export function effectOf(
  rows: readonly UnitOutcome[],
  seed = 'simpul',
): { ok: true; value: Effect } | { ok: false; error: EffectRefusal } {
  const odd = rows.find((row) => !Number.isFinite(row.before) || !Number.isFinite(row.after));
  if (odd) return { ok: false, error: { type: 'not-a-number', unit: odd.unit } };
  const first = rows.filter((row) => row.group === 'first');
  const second = rows.filter((row) => row.group === 'second');
  if (first.length === 0) return { ok: false, error: { type: 'group-empty', group: 'first' } };
  if (second.length === 0) return { ok: false, error: { type: 'group-empty', group: 'second' } };
  const changes = [...first, ...second].map((row) => row.after - row.before);
  const tested = permutationTest(changes, first.length, seed);
  const enough = Math.min(first.length, second.length) >= LEAST_UNITS;
  return {
    ok: true,
    value: {
      first: meansOf(first),
      second: meansOf(second),
      ...tested,
      smallestDetectable: enough ? smallestDetectable(changes, first.length) : null,
      verdict: !enough ? 'cannot-tell' : tested.p <= ALPHA ? 'difference' : 'no-difference',
    },
  };
}

type Tested = Pick<Effect, 'estimate' | 'p' | 'interval' | 'arrangements' | 'exact'>;

/**
 * The test and its inversion in one pass. Supposing the true effect is d, an arrangement reaches what was seen exactly when
 * d is at least (seen - its own difference) / (1 - f), with f = (share of its first that really were first) - (share of its
 * second that really were). So each arrangement has one threshold, and the interval's ends are order statistics of them.
 */
export function permutationTest(changes: readonly number[], first: number, seed: string): Tested {
  const second = changes.length - first;
  const total = changes.reduce((sum, value) => sum + value, 0);
  const seen = mean(changes.slice(0, first)) - mean(changes.slice(first));
  // Sums added in another order differ in their last digits; what differs less is a tie.
  const tie = 1e-9 * Math.max(1e-300, ...changes.map(Math.abs));
  const thresholds = new Float64Array(Math.min(waysToChoose(changes.length, first), MOST_COUNTED));
  let held = 0;
  let reach = 0;
  let below = 0;
  let same = 0;
  const { count, exact } = visitArrangements(changes, first, seed, (sum, really) => {
    const difference = sum / first - (total - sum) / second;
    if (difference >= seen - tie) reach += 1;
    if (difference <= seen + tie) below += 1;
    if (really === first) same += 1;
    else thresholds[held++] = (seen - difference) / (1 - really / first + (first - really) / second);
  });
  // A drawn sample counts what was seen as one more arrangement, so that p is never zero.
  const more = exact ? 0 : 1;
  const among = count + more;
  const tail = (Math.min(reach, below) + more) / among;
  return {
    estimate: seen,
    p: Math.min(1, 2 * tail),
    interval: ends(thresholds.subarray(0, held), same + more, among),
    arrangements: count,
    exact,
  };
}

/** The least and the greatest effect that the test does not reject at 5 percent, 2.5 percent on each side. */
function ends(thresholds: Float64Array, always: number, among: number): Effect['interval'] {
  const sorted = thresholds.sort();
  // The first threshold at which more than 2.5 percent of all arrangements reach what was seen.
  const rank = Math.floor((ALPHA / 2) * among + 1e-9) - always;
  if (rank < 0 || rank >= sorted.length) return { from: null, to: null };
  return { from: sorted[rank]!, to: sorted[sorted.length - 1 - rank]! };
}
