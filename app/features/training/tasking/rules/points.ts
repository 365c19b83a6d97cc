import type { RubricLine } from '../../tables.ts';

/** People who must mark a hand-in, each without seeing the other's points. */
export const MARKERS = 2;
/** Totals that lie further apart than this share of the most ask for a third. */
const APART = 0.25;

export type Marking = { readonly markerId: string; readonly points: readonly number[] };

export type Judged =
  /** Fewer than two have marked. */
  | { readonly state: 'waiting'; readonly marks: number }
  /** Two lie too far apart: a third marks, or one of both corrects his own points. */
  | { readonly state: 'apart'; readonly difference: number }
  | { readonly state: 'final'; readonly score: number };

export const sum = (points: readonly number[]): number => points.reduce((all, value) => all + value, 0);
export const mostOf = (rubric: readonly RubricLine[]): number => sum(rubric.map(({ most }) => most));

/** Mean of the two totals that lie nearest to each other; of the higher pair where both lie equally near. */
function nearestMean(totals: readonly number[]): number {
  const [low, middle, high] = [...totals].sort((a, b) => a - b) as [number, number, number];
  return middle - low < high - middle ? (low + middle) / 2 : (middle + high) / 2;
}

/** What two or three markers found together. */
export function judge(marks: readonly Marking[], rubric: readonly RubricLine[]): Judged {
  const totals = marks.map(({ points }) => sum(points));
  if (totals.length < MARKERS) return { state: 'waiting', marks: totals.length };
  if (totals.length > MARKERS) return { state: 'final', score: nearestMean(totals) };
  const difference = Math.abs(totals[0]! - totals[1]!);
  if (difference > APART * mostOf(rubric)) return { state: 'apart', difference };
  return { state: 'final', score: sum(totals) / MARKERS };
}

/** Each line between nothing and its most, in whole points. */
export const areWithin = (points: readonly number[], rubric: readonly RubricLine[]): boolean =>
  points.length === rubric.length &&
  points.every((value, at) => Number.isInteger(value) && value >= 0 && value <= rubric[at]!.most);
