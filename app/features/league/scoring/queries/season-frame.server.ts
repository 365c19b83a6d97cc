import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { RuleSet } from '../../types.ts';
import type { SeasonHead } from '../file/parts.ts';

/** What the scoring must know of a season before it reads facts. */
export async function seasonFrame(db: Tx, seasonId: string) {
  const row = await db
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', (join) =>
      join.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.id', '=', 's.rules_id'),
    )
    .select([
      's.id',
      's.name',
      's.from_date',
      's.to_date',
      's.zone',
      's.state',
      's.closed_at',
      's.facts_file_id',
      'r.version',
      'r.name as rules_name',
      'r.body',
    ])
    .where('s.id', '=', seasonId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    state: row.state,
    closedAt: row.closed_at,
    factsFileId: row.facts_file_id,
    season: { id: row.id, name: row.name, from: row.from_date, to: row.to_date, zone: row.zone },
    rules: { version: row.version, name: row.rules_name, body: row.body as RuleSet },
  };
}
export type SeasonFrame = NonNullable<Awaited<ReturnType<typeof seasonFrame>>>;

/** The first line of the season's file. */
export async function seasonHead(db: Tx, frame: SeasonFrame, asOf: string) {
  const government = await db
    .selectFrom('org_read_government')
    .select(['code', 'name'])
    .executeTakeFirstOrThrow();
  return {
    format: 'simpul-season',
    version: 2,
    government,
    season: { ...frame.season, asOf },
    rules: frame.rules,
  } as const satisfies SeasonHead;
}
