/** Two jurors' points for one piece, item by item in the order of the rubric. */
export type Pair = { readonly first: readonly number[]; readonly second: readonly number[] };

export type Agreement = {
  /** Pieces with both sheets. */
  readonly pieces: number;
  /** Items judged by both, and how many of them lie at most one point apart. */
  readonly items: number;
  readonly withinOne: number;
  /** Mean difference of the totals, in points. */
  readonly meanDifference: number;
  /**
   * ICC(1,1) of the totals (Shrout and Fleiss 1979): one-way, since each piece has its own two jurors. Null below ten pieces, and where
   * nothing differs.
   */
  readonly icc: number | null;
  readonly word: 'poor' | 'moderate' | 'good' | 'excellent' | null;
};

/** Below it a coefficient says nothing. */
export const LEAST_PIECES = 10;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One-way intraclass correlation of a single rating, two ratings a piece. */
export function iccOneWay(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  if (n < 2) return null;
  const means = pairs.map(([a, b]) => (a + b) / 2);
  const grand = sum(means) / n;
  const between = (2 * sum(means.map((mean) => (mean - grand) ** 2))) / (n - 1);
  const within = sum(pairs.map(([a, b]) => (a - b) ** 2 / 2)) / n;
  return between + within === 0 ? null : (between - within) / (between + within);
}

/** Words for the coefficient after Koo and Li 2016. */
function wordFor(icc: number): NonNullable<Agreement['word']> {
  if (icc < 0.5) return 'poor';
  if (icc < 0.75) return 'moderate';
  return icc < 0.9 ? 'good' : 'excellent';
}

/** How far two jurors who saw the same piece agree, over all pieces that have both sheets. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const gaps = pairs.flatMap(({ first, second }) =>
    first.map((value, at) => Math.abs(value - (second[at] ?? 0))),
  );
  const totals = pairs.map(({ first, second }) => [sum(first), sum(second)] as const);
  const icc = pairs.length < LEAST_PIECES ? null : iccOneWay(totals);
  return {
    pieces: pairs.length,
    items: gaps.length,
    withinOne: gaps.filter((gap) => gap <= 1).length,
    meanDifference: pairs.length === 0 ? 0 : sum(totals.map(([a, b]) => Math.abs(a - b))) / pairs.length,
    icc,
    word: icc === null ? null : wordFor(icc),
  };
}
