import type { CriterionScore, RuleSet } from '../../../types.ts';

/** Points of the weights that count, as of 100: what was not measured or was dropped for the class is spread over the rest. */
export function totalOf(scores: readonly CriterionScore[]): { total: number | null; measured: number } {
  let points = 0;
  let measured = 0;
  for (const score of scores) {
    if (score.points === null) continue;
    points += score.points;
    measured += score.weight;
  }
  return { total: measured === 0 ? null : (points / measured) * 100, measured };
}

/** Whether enough of the weights is measured for a total to mean something. */
export function isMeasuredEnough(measured: number, rules: RuleSet): boolean {
  const all = rules.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return measured >= rules.measuredLeast * all - 1e-9;
}

/** The band of a total, from the unrounded number; bands meet without a gap. */
export const bandOf = (total: number, bands: RuleSet['bands']): string | null =>
  bands.find(({ from }) => total >= from)?.key ?? null;

/** Shares (0..1) of all criteria that count for the class; where the unit is not measured, its total stands in, as spreading means. */
export function sharesOf(scores: readonly CriterionScore[], total: number): number[] {
  return scores
    .filter(({ dropped }) => !dropped)
    .map(({ points, weight }) => (points === null ? total / 100 : points / weight));
}
