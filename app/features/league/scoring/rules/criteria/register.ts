import type { LedgerLine } from '../../../types.ts';
import { type CriterionOf, lineIf, type Measured, notMeasured, type Prepared, tooFew } from '../measured.ts';

const CHECKS = ['approved', 'proven', 'custodyChecked', 'reachable'] as const;

/** Completeness of the register: each account approved, proven, its custody checked, reachable. Of a private account nothing counts. */
export function register(unit: Prepared, criterion: CriterionOf<'register'>): Measured {
  const { accounts } = unit.facts;
  if (accounts.length === 0) return notMeasured('no-account');
  const open = accounts.filter((account) => !account.private);
  const hidden = accounts.length - open.length;
  const met = CHECKS.map((check) => ({ check, n: open.filter((account) => account[check]).length }));
  const ledger: LedgerLine[] = [
    { key: 'accounts', values: { n: accounts.length }, evidence: { of: 'accounts', part: 'all' } },
    ...met.map(({ check, n }) => ({ key: check, values: { n, of: accounts.length } })),
    ...lineIf(hidden, { key: 'private', values: { n: hidden } }),
  ];
  if (accounts.length < criterion.least) return tooFew(accounts.length, criterion.least, ledger);
  const part = met.reduce((sum, { n }) => sum + n, 0);
  const whole = accounts.length * CHECKS.length;
  return { missing: null, part, whole, bound: part / whole, ledger, evidence: null };
}
