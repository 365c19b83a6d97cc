import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { SeasonResult } from '../settle.ts';

/**
 * Replaces a season's standings and class notes; table and moment change together or not at all.
 * @param computedAt the moment up to which things were counted
 */
export async function storeStandings(
  tx: Tx,
  tenantId: string,
  seasonId: string,
  { standings, classes }: SeasonResult,
  computedAt: string,
): Promise<void> {
  await tx.deleteFrom('league_standing').where('season_id', '=', seasonId).execute();
  await sql`
    insert into league_standing (tenant_id, season_id, unit_id, class_key, outcome, rank, shared, total, band, reason, scores)
    select ${tenantId}::uuid, ${seasonId}::uuid, (s->>'unitId')::uuid, s->>'classKey', s->>'outcome', (s->>'rank')::int,
      (s->>'shared')::boolean, (s->>'total')::numeric, s->>'band', s->>'reason', s->'scores'
    from jsonb_array_elements(${JSON.stringify(standings)}::jsonb) s`.execute(tx);
  await tx
    .updateTable('league_season')
    .set({ classes: JSON.stringify(classes), computed_at: computedAt })
    .where('id', '=', seasonId)
    .execute();
}
