import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { JudgingRefusal } from '../errors.ts';
import { jurySeason } from '../judging/season-jury.server.ts';
import '../tables.ts';
import type { RuleSet } from '../types.ts';

/** The season of an act, held until its end. Null when there is none. */
export async function lockSeason(tx: Tx, seasonId: string) {
  const row = await tx
    .selectFrom('league_season')
    .selectAll()
    .where('id', '=', seasonId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
export type LockedSeason = NonNullable<Awaited<ReturnType<typeof lockSeason>>>;

/** A rule set whose format no season starts with any more. */
export const isOutdated = (rules: { readonly body: unknown }): boolean =>
  (rules.body as RuleSet).format === 1;

/** The rule set of an act, held until its end. */
export async function lockRules(tx: Tx, rulesId: string) {
  const row = await tx
    .selectFrom('league_rules')
    .selectAll()
    .where('id', '=', rulesId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function zoneOf(tx: Tx): Promise<string> {
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  return zone;
}

export const todayOf = (season: { zone: string }, now: string): string => dateIn(now, season.zone);

/** What waits for a second person in a season: appeals and proposals. */
export async function waitingIn(tx: Tx, seasonId: string): Promise<number> {
  const count = async (table: 'league_appeal' | 'league_proposal') => {
    const { n } = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('season_id', '=', seasonId)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    return n;
  };
  return (await count('league_appeal')) + (await count('league_proposal'));
}

/** Sheets that a closing would leave out: once a jury has drawn, its work is closed first, since the facts that are kept hold its points. */
export async function openJury(db: Tx, seasonId: string): Promise<JudgingRefusal | null> {
  const season = await jurySeason(db, seasonId);
  if (!season?.jury || season.drawnAt === null || season.closedAt !== null) return null;
  const { left } = await db
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('p.season_id', '=', seasonId)
    .where('h.scored_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { type: 'jury-open', left };
}
