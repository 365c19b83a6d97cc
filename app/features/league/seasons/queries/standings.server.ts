import type { Tx } from '#app/platform/db/db.server.ts';
import type { StandingOutcome } from '../../tables.ts';
import '../../tables.ts';
import type { CriterionScore } from '../../types.ts';

/** A unit's standing with its names, as the table shows it. */
export type Standing = {
  readonly unitId: string;
  readonly shortName: string;
  readonly name: string;
  readonly classKey: string;
  readonly outcome: StandingOutcome;
  readonly rank: number | null;
  readonly shared: boolean;
  readonly total: number | null;
  readonly band: string | null;
  readonly reason: string | null;
  readonly scores: readonly CriterionScore[];
};

const standingsOf = (db: Tx, seasonId: string) =>
  db
    .selectFrom('league_standing as s')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'),
    )
    .select([
      's.unit_id as unitId',
      'u.short_name as shortName',
      'u.name',
      's.class_key as classKey',
      's.outcome',
      's.rank',
      's.shared',
      's.total',
      's.band',
      's.reason',
      's.scores',
    ])
    .where('s.season_id', '=', seasonId);

/** A class in the order of its table: ranks, then totals, then units with a reason instead of a number. */
export async function classStandings(
  db: Tx,
  seasonId: string,
  classKey: string | null,
): Promise<readonly Standing[]> {
  return standingsOf(db, seasonId)
    .$if(classKey !== null, (query) => query.where('s.class_key', '=', classKey!))
    .orderBy('s.class_key')
    .orderBy('s.rank', (order) => order.asc().nullsLast())
    .orderBy('s.total', (order) => order.desc().nullsLast())
    .orderBy('u.short_name')
    .execute();
}

export async function standingOf(db: Tx, seasonId: string, unitId: string): Promise<Standing | null> {
  const row = await standingsOf(db, seasonId).where('s.unit_id', '=', unitId).executeTakeFirst();
  return row ?? null;
}

/** Units of each class that are in competition. */
export async function classCounts(db: Tx, seasonId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('league_standing')
    .select((eb) => ['class_key', eb.fn.countAll<number>().as('n')])
    .where('season_id', '=', seasonId)
    .where('outcome', '<>', 'out')
    .groupBy('class_key')
    .execute();
  return new Map(rows.map((row) => [row.class_key, row.n]));
}
