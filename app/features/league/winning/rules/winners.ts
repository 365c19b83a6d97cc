import type { UnitStanding } from '../../types.ts';

export const PRIZE_KINDS = ['rank-1', 'rank-2', 'rank-3', 'badge'] as const;
export type PrizeKind = (typeof PRIZE_KINDS)[number];

export type Winner = { readonly unitId: string; readonly kind: PrizeKind };

/** The first three ranks of each ranked class, everybody who shares one, and the badges of small classes. */
export function winnersOf(standings: readonly Pick<UnitStanding, 'unitId' | 'outcome' | 'rank'>[]): Winner[] {
  return standings.flatMap(({ unitId, outcome, rank }): Winner[] => {
    if (outcome === 'badge') return [{ unitId, kind: 'badge' }];
    if (outcome !== 'ranked') return [];
    return rank === 1 || rank === 2 || rank === 3 ? [{ unitId, kind: `rank-${rank}` }] : [];
  });
}
