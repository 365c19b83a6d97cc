import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import './tables.ts';

type Ids = readonly string[];
const LEAGUE = '/kerja/liga';

async function seasons(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_season')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: `${LEAGUE}/${id}` }));
}

async function rules(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_rules')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, name }) => ({ id, name, href: `${LEAGUE}/aturan/${id}` }));
}

async function jurors(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_juror as j')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'j.tenant_id').onRef('p.id', '=', 'j.person_id'),
    )
    .select(['j.id', 'j.season_id as seasonId', 'p.name'])
    .where('j.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, seasonId, name }) => ({ id, name, href: `${LEAGUE}/${seasonId}/juri` }));
}

/** Of a sheet the season alone: which unit a juror looked at is nobody's business before the closing. */
async function sheets(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as c', (join) =>
      join.onRef('c.tenant_id', '=', 'h.tenant_id').onRef('c.id', '=', 'h.piece_id'),
    )
    .innerJoin('league_season as s', (join) =>
      join.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.season_id'),
    )
    .select(['h.id', 's.id as seasonId', 's.name'])
    .where('h.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, seasonId, name }) => ({ id, name, href: `${LEAGUE}/${seasonId}/juri` }));
}

/** Records about a unit in a season: they are called by the unit. */
async function ofUnits(
  db: Tx,
  rows: readonly { id: string; season_id: string; unit_id: string }[],
  path: string,
) {
  const ids = rows.map((row) => row.unit_id);
  const units = ids.length
    ? await db.selectFrom('org_read_unit').select(['id', 'short_name']).where('id', 'in', ids).execute()
    : [];
  return rows.map((row) => ({
    id: row.id,
    name: units.find(({ id }) => id === row.unit_id)?.short_name ?? '',
    href: `${LEAGUE}/${row.season_id}/${path}`,
  }));
}

async function prizes(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_prize')
    .select(['id', 'season_id', 'unit_id'])
    .where('id', 'in', [...ids])
    .execute();
  return ofUnits(db, rows, 'piagam');
}

async function appeals(db: Tx, ids: Ids) {
  const rows = await db
    .selectFrom('league_appeal')
    .select(['id', 'season_id', 'unit_id'])
    .where('id', 'in', [...ids])
    .execute();
  return ofUnits(db, rows, 'keputusan');
}

/** What records of the league are about. */
export const leagueSubjects: Contributors['subjectNames'] = {
  'league-season': seasons,
  'league-rules': rules,
  'league-juror': jurors,
  'league-sheet': sheets,
  'league-prize': prizes,
  'league-appeal': appeals,
};
