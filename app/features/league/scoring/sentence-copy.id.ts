import type { CriterionScore, LedgerLine, UnitStanding } from '../types.ts';

/** A score as one sentence that can be checked with paper and pencil: for texts, papers and open data. */

const digits = (least: number, most: number) =>
  new Intl.NumberFormat('id-ID', { minimumFractionDigits: least, maximumFractionDigits: most });
const plain = digits(0, 2);
const one = digits(1, 1);

type Values = LedgerLine['values'];
const of = (values: Values, key: string): number => values[key] ?? 0;
const amount = (values: Values, key = 'n'): string => plain.format(of(values, key));
const percent = (share: number): string => `${one.format(share * 100)}%`;
/** Rates are a few per cent. */
const rate = (share: number): string => `${plain.format(share * 100)}%`;

const SUMS: Readonly<Record<string, (values: Values) => string>> = {
  own: (values) => `${amount(values)} kiriman asli`,
  late: (values) => `${amount(values)} terlambat x ${amount(values, 'credit')}`,
  amplified: (values) => `${amount(values, 'counted')} amplifikasi x ${amount(values, 'credit')}`,
};

function clausesOf(score: CriterionScore): string[] {
  const sums = score.ledger.flatMap(({ key, values }) => SUMS[key]?.(values) ?? []);
  const shown = score.key === 'engagement' ? rate : percent;
  return score.ledger.flatMap(({ key, values }) => {
    const bound = of(values, 'bound');
    const full = of(values, 'full');
    if (key === 'share') {
      const share = `${amount(values, 'part')} dari ${amount(values, 'whole')} = ${percent(of(values, 'share'))}`;
      return sums.length > 1 ? [`${sums.join(' + ')} = ${share}`] : [share];
    }
    if (key === 'median')
      return [`median ${rate(of(values, 'rate'))} pengikut`, `batas bawah 95% ${rate(bound)}`];
    if (key === 'bound') return [`batas bawah 95% ${percent(bound)}`];
    if (key !== 'points') return [];
    const points = one.format(of(values, 'points'));
    return [
      `nilai penuh mulai ${rate(full)}`,
      bound >= full
        ? `penuh: ${points}`
        : `${shown(bound)} : ${rate(full)} x ${amount(values, 'weight')} = ${points}`,
    ];
  });
}

/**
 * "36 kiriman asli + 5 amplifikasi x 0,4 = 38 dari 45 = 84,4%; batas bawah 95% 71,2%; nilai penuh mulai 80%; 71,2% : 80% x 20 = 17,8".
 * Null where the criterion is not measured.
 */
export function ledgerSentence(score: CriterionScore): string | null {
  return score.missing === null ? clausesOf(score).join('; ') : null;
}

/** How the total comes about from what is measured; null where there is none. */
export function totalSentence({ scores, total }: Pick<UnitStanding, 'scores' | 'total'>): string | null {
  if (total === null) return null;
  const counted = scores.filter(({ points }) => points !== null);
  const points = one.format(counted.reduce((sum, score) => sum + (score.points ?? 0), 0));
  const weights = plain.format(counted.reduce((sum, { weight }) => sum + weight, 0));
  return `${points} dari bobot ${weights} yang terukur; ${points} : ${weights} x 100 = ${one.format(total)}`;
}
