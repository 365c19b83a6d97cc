import { daysBetween, LEAST_GAP } from './windows.ts';

export type LotPlace = 'first' | 'second';
export type LotUnit = { readonly id: string; readonly code: string };
export type DrawnUnit = LotUnit & { readonly hash: string; readonly place: LotPlace };

/** Half of the units go first, the odd one with them; never more than the first batch holds. */
export const howManyFirst = (units: number, places: number): number =>
  Math.min(Math.ceil(units / 2), Math.max(1, places));

/**
 * The draw: units in the order of the hash of seed and code, the first of them to the first batch. Nobody can steer it who does not
 * choose the seed, and everybody can repeat it who has the seed.
 * @param hash SHA-256 in hexadecimal
 */
export function drawLot(
  units: readonly LotUnit[],
  seed: string,
  first: number,
  hash: (text: string) => string,
): DrawnUnit[] {
  return units
    .map((unit) => ({ ...unit, hash: hash(`${seed}:${unit.code}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map((unit, at) => ({ ...unit, place: at < first ? 'first' : 'second' }));
}

/** Days between two batches, counted from the last day of the first to the first day of the second. */
export const gapBetween = (first: { toDate: string }, second: { fromDate: string }): number =>
  daysBetween(first.toDate, second.fromDate);

export const isLateEnough = (first: { toDate: string }, second: { fromDate: string }): boolean =>
  gapBetween(first, second) >= LEAST_GAP;
