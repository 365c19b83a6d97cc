import { PURPOSES, type Purpose } from '../../tables.ts';

export type MixRow = {
  readonly purpose: Purpose;
  readonly count: number;
  /** Planned share in percent, and how many of the month's pieces that makes; null while nothing is planned. */
  readonly share: number | null;
  readonly wanted: number | null;
};
export type Mix = { readonly total: number; readonly rows: readonly MixRow[] };

/** Whole numbers in the ratio of the shares that add up to the total: the largest remainders get what is left over. */
export function apportioned(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, one) => all + one, 0);
  const byRest = exact
    .map((one, at) => ({ at, rest: one - whole[at]! }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRest.slice(0, left)) whole[at]! += 1;
  return whole;
}

/** What a month's pieces are for, against what was planned. */
export function mixOf(
  purposes: readonly Purpose[],
  targets: Readonly<Partial<Record<Purpose, number>>> | null,
): Mix {
  const total = purposes.length;
  const wanted = targets
    ? apportioned(
        total,
        PURPOSES.map((purpose) => targets[purpose] ?? 0),
      )
    : null;
  return {
    total,
    rows: PURPOSES.map((purpose, at) => ({
      purpose,
      count: purposes.filter((one) => one === purpose).length,
      share: targets ? (targets[purpose] ?? 0) : null,
      wanted: wanted ? wanted[at]! : null,
    })),
  };
}
