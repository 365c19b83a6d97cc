import { sql } from 'kysely';
import type { UnitSignals } from '#app/features/org/index.ts';
import './tables.ts';
import type { RuleSet } from './types.ts';

/** The band of units in the newest table that stands: sealed, or provisional; a running season is nobody's grade. */
export const unitGrades: UnitSignals = async (db, unitIds) => {
  const { rows } = await sql<{ unit_id: string; band: string; name: string; bands: RuleSet['bands'] }>`
    select t.unit_id, t.band, s.name, r.body->'bands' as bands
    from league_standing t
    join league_season s on s.tenant_id = t.tenant_id and s.id = t.season_id
    join league_rules r on r.tenant_id = s.tenant_id and r.id = s.rules_id
    where t.unit_id = any(${[...unitIds]}::uuid[]) and t.band is not null and t.outcome <> 'out'
      and s.id = (select n.id from league_season n where n.state in ('sealed', 'provisional') order by n.to_date desc limit 1)`.execute(
    db,
  );
  return new Map(
    rows.map(({ unit_id, band, name, bands }) => [
      unit_id,
      { grade: { name: bands.find(({ key }) => key === band)?.name ?? band, season: name } },
    ]),
  );
};
