import { impossible } from '#app/platform/errors/result.ts';
import type { Criterion, CriterionScore, LedgerLine } from '../../../types.ts';
import { commonGrade } from '../grades.ts';
import type { Measured, Prepared } from '../measured.ts';
import { checklist } from './checklist.ts';
import { consistency } from './consistency.ts';
import { coverage } from './coverage.ts';
import { engagement } from './engagement.ts';
import { inWindow } from './in-window.ts';
import { jury } from './jury.ts';
import { narrative } from './narrative.ts';
import { originality } from './originality.ts';
import { register } from './register.ts';

/** One criterion at one unit. */
export function measure(unit: Prepared, criterion: Criterion): Measured {
  switch (criterion.key) {
    case 'consistency':
      return consistency(unit, criterion);
    case 'coverage':
      return coverage(unit, criterion);
    case 'in-window':
      return inWindow(unit, criterion);
    case 'narrative':
      return narrative(unit, criterion);
    case 'originality':
      return originality(unit, criterion);
    case 'register':
      return register(unit, criterion);
    case 'engagement':
      return engagement(unit, criterion);
    case 'jury':
      return jury(unit, criterion);
    case 'checklist':
      return checklist(unit, criterion);
    default:
      return impossible(criterion);
  }
}

/** Criteria whose share is a sample of what the unit does: points are given for the lower bound. Of the others everything is known. */
const SAMPLED: readonly Criterion['key'][] = ['coverage', 'in-window', 'narrative', 'originality'];

/** The last lines of the arithmetic: share, lower bound, points. */
function closingLines(
  criterion: Criterion,
  measured: Measured & { missing: null },
  points: number,
): LedgerLine[] {
  const { part, whole, bound } = measured;
  const { full, weight } = criterion;
  return [
    ...(criterion.key === 'engagement'
      ? []
      : [{ key: 'share', values: { part, whole, share: part / whole } }]),
    ...(SAMPLED.includes(criterion.key) ? [{ key: 'bound', values: { bound } }] : []),
    { key: 'points', values: { bound, full, weight, points } },
  ];
}

/** The score of a criterion before its class is looked at: absolute, from the unit's own facts and the rule set alone. */
export function scoreOf(criterion: Criterion, measured: Measured, sameGrade: number): CriterionScore {
  const grade = measured.evidence === null ? null : commonGrade(measured.evidence, sameGrade);
  const common = { key: criterion.key, weight: criterion.weight, dropped: false, grade };
  if (measured.missing !== null) {
    const { missing, ledger } = measured;
    return { ...common, part: null, whole: null, bound: null, points: null, missing, ledger };
  }
  const { part, whole, bound } = measured;
  const points = Math.min(1, bound / criterion.full) * criterion.weight;
  const ledger = [...measured.ledger, ...closingLines(criterion, measured, points)];
  return { ...common, part, whole, bound, points, missing: null, ledger };
}
