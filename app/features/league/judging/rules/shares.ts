import type { Criterion, RubricItem, RuleSet } from '../../types.ts';

export type JuryCriterion = Extract<Criterion, { key: 'jury' }>;
export type Points = Readonly<Record<string, number>>;

export const juryOf = (rules: RuleSet): JuryCriterion | null =>
  rules.criteria.find((one): one is JuryCriterion => one.key === 'jury') ?? null;

export const mostOf = (rubric: readonly RubricItem[]): number =>
  rubric.reduce((sum, item) => sum + item.most, 0);

export const totalOf = (points: Points, rubric: readonly RubricItem[]): number =>
  rubric.reduce((sum, { key }) => sum + (points[key] ?? 0), 0);

/** The share of the points (0..1) that a juror gave. */
export function shareOf(points: Points, rubric: readonly RubricItem[]): number {
  const most = mostOf(rubric);
  return most === 0 ? 0 : totalOf(points, rubric) / most;
}

/** Two who lie further apart than the rule allows. The comparison is of whole points, so that no rounding decides. */
export function areApart(
  first: Points,
  second: Points,
  { rubric, thirdAbove }: Pick<JuryCriterion, 'rubric' | 'thirdAbove'>,
): boolean {
  return Math.abs(totalOf(first, rubric) - totalOf(second, rubric)) > thirdAbove * mostOf(rubric) + 1e-9;
}
