import type { CriterionKey, CriterionScore, NotMeasured, RuleSet } from '../../types.ts';

/** Why a unit has no total although it competes: how much of the weights is measured, and what each of the rest lacks. */
export type MeasuredParts = {
  readonly measured: number;
  readonly needed: number;
  readonly lacking: readonly {
    readonly key: CriterionKey;
    readonly weight: number;
    readonly dropped: boolean;
    readonly missing: NotMeasured | null;
    /** How many there are, and from how many on it is measured. */
    readonly have: number | null;
    readonly least: number | null;
  }[];
};

export function measuredParts(
  scores: readonly CriterionScore[],
  rules: Pick<RuleSet, 'criteria' | 'measuredLeast'>,
): MeasuredParts {
  const all = rules.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const counted = scores.filter(({ points }) => points !== null);
  return {
    measured: counted.reduce((sum, { weight }) => sum + weight, 0),
    needed: Math.round(rules.measuredLeast * all * 100) / 100,
    lacking: scores
      .filter(({ points }) => points === null)
      .map(({ key, weight, dropped, missing, ledger }) => {
        const few = ledger.find((line) => line.key === 'too-few')?.values;
        return { key, weight, dropped, missing, have: few?.have ?? null, least: few?.least ?? null };
      }),
  };
}
