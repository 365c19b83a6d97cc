import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';
import { type Winner, winnersOf } from './rules/winners.ts';

/** Winners of a sealed season who have no certificate yet, not even a withdrawn one. */
export async function prizesDue(db: Tx, seasonId: string): Promise<Winner[]> {
  const standings = await db
    .selectFrom('league_standing')
    .select(['unit_id as unitId', 'outcome', 'rank'])
    .where('season_id', '=', seasonId)
    .orderBy('class_key')
    .orderBy('rank')
    .orderBy('unit_id')
    .execute();
  const issued = await db
    .selectFrom('league_prize')
    .select(['unit_id', 'kind'])
    .where('season_id', '=', seasonId)
    .execute();
  const has = new Set(issued.map((prize) => `${prize.unit_id} ${prize.kind}`));
  return winnersOf(standings).filter(({ unitId, kind }) => !has.has(`${unitId} ${kind}`));
}

/** Certificates with a number but no paper yet. */
export async function undrawnPrizes(db: Tx, seasonId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('league_prize as p')
    .innerJoin('document as d', 'd.id', 'p.document_id')
    .select('p.id')
    .where('p.season_id', '=', seasonId)
    .where('d.file_id', 'is', null)
    .where('d.state', '<>', 'revoked')
    .orderBy('p.id')
    .execute();
  return rows.map(({ id }) => id);
}
