import { type CriterionOf, type Measured, notMeasured, type Prepared } from '../measured.ts';

/** A checklist: items met of all items. What was not looked at yet is not met, once enough was looked at to measure at all. */
export function checklist(unit: Prepared, criterion: CriterionOf<'checklist'>): Measured {
  const items = new Set(criterion.items.map(({ key }) => key));
  const marks = unit.facts.marks.filter(({ item }) => items.has(item));
  const looked = new Set(marks.map(({ item }) => item)).size;
  if (looked < criterion.least)
    return notMeasured('not-checked', [{ key: 'too-few', values: { have: looked, least: criterion.least } }]);
  const part = new Set(marks.filter(({ met }) => met).map(({ item }) => item)).size;
  const whole = items.size;
  const unmet = whole - part;
  return {
    missing: null,
    part,
    whole,
    bound: part / whole,
    ledger: [
      { key: 'met', values: { n: part }, evidence: { of: 'checklist', part: 'met' } },
      ...(unmet > 0
        ? [{ key: 'unmet', values: { n: unmet }, evidence: { of: 'checklist' as const, part: 'unmet' } }]
        : []),
    ],
    evidence: null,
  };
}
