import type { Tx } from '#app/platform/db/db.server.ts';
import type { SeasonFacts, UnitCase } from '../scoring/facts.ts';
import { readCorrections, readUnitCase } from '../scoring/queries/read-facts.server.ts';
import '../tables.ts';
import type { SeasonHead } from './queries/season-head.server.ts';
import { keptFacts } from './subjects.server.ts';

/** A season as the scoring knows it, seen at a moment. */
export const seasonFact = (
  { id, name, from, to, zone }: Pick<SeasonHead, 'id' | 'name' | 'from' | 'to' | 'zone'>,
  asOf: string,
): SeasonFacts['season'] => ({ id, name, from, to, zone, asOf });

/**
 * What a unit is scored from: after the closing what was kept then, so that figures and evidence agree whatever is decided on posts later;
 * before it, as things stand up to the last computing.
 */
export async function unitCase(db: Tx, season: SeasonHead, unitId: string): Promise<UnitCase | null> {
  const kept = await keptFacts(db, season.id, unitId);
  if (!kept) {
    const { computedAt } = season;
    return computedAt === null ? null : readUnitCase(db, seasonFact(season, computedAt), unitId);
  }
  const all = await readCorrections(db, season.id);
  return { facts: kept, corrections: all.filter((one) => one.unitId === unitId) };
}
