import type { LedgerLine } from '../../../types.ts';
import { type CriterionOf, type Measured, notMeasured, type Prepared, tooFew } from '../measured.ts';

/** One juror's taste is no judgement. */
const JURORS = 2;

/** The jury: the mean over the drawn pieces of what their jurors gave, each piece alike. */
export function jury(unit: Prepared, criterion: CriterionOf<'jury'>): Measured {
  const pieces = unit.facts.judged.filter(({ shares }) => shares.length >= JURORS);
  if (pieces.length === 0) return notMeasured('not-judged');
  const part = pieces.reduce(
    (sum, { shares }) => sum + shares.reduce((total, share) => total + share, 0) / shares.length,
    0,
  );
  const whole = pieces.length;
  const ledger: LedgerLine[] = [
    { key: 'pieces', values: { n: whole }, evidence: { of: 'pieces', part: 'all' } },
    { key: 'given', values: { sum: part } },
  ];
  if (whole < criterion.least) return tooFew(whole, criterion.least, ledger, 'not-judged');
  return { missing: null, part, whole, bound: part / whole, ledger, evidence: null };
}
