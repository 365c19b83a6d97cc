import jStat from 'jstat';

export type Scores = { readonly pre: number | null; readonly post: number | null };

export type PairedDifference = {
  /** Participants who took both; all others are left out. */
  readonly pairs: number;
  readonly onlyPre: number;
  readonly onlyPost: number;
  /** Of those who took both; null where there is nobody. */
  readonly pre: number | null;
  readonly post: number | null;
  readonly difference: number | null;
  /** 95 percent, by Student's t; null below two pairs. */
  readonly interval: { readonly from: number; readonly to: number } | null;
  /** Mean of (post - pre) / (100 - pre) over those to whom it can be computed; null where that is nobody. */
  readonly gain: number | null;
  readonly gainOf: number;
};

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of what could still be learnt that was learnt (Hake). Undefined for who had everything right before. */
export const normalizedGain = (pre: number, post: number): number | null =>
  pre >= 100 ? null : (post - pre) / (100 - pre);

function intervalOf(differences: readonly number[]): PairedDifference['interval'] {
  const n = differences.length;
  const middle = mean(differences);
  if (n < 2 || middle === null) return null;
  const squares = differences.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const half = jStat.studentt.inv(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { from: middle - half, to: middle + half };
}

/** What a batch learnt between both tests, of those who took both. Scores in percent. */
export function pairedDifference(scores: readonly Scores[]): PairedDifference {
  const both = scores.filter(
    (one): one is { pre: number; post: number } => one.pre !== null && one.post !== null,
  );
  const differences = both.map(({ pre, post }) => post - pre);
  const gains = both.flatMap(({ pre, post }) => normalizedGain(pre, post) ?? []);
  return {
    pairs: both.length,
    onlyPre: scores.filter(({ pre, post }) => pre !== null && post === null).length,
    onlyPost: scores.filter(({ pre, post }) => pre === null && post !== null).length,
    pre: mean(both.map(({ pre }) => pre)),
    post: mean(both.map(({ post }) => post)),
    difference: mean(differences),
    interval: intervalOf(differences),
    gain: mean(gains),
    gainOf: gains.length,
  };
}
