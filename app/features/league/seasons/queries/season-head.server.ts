import type { Tx } from '#app/platform/db/db.server.ts';
import type { SeasonState } from '../../tables.ts';
import '../../tables.ts';
import type { ClassNote, RuleSet } from '../../types.ts';

/** A season with the rules it is scored by, as every page of it needs them. */
export type SeasonHead = {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly state: SeasonState;
  readonly stateReason: string | null;
  readonly frozenAt: string | null;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly appealsUntil: string | null;
  readonly sealedAt: string | null;
  readonly computedAt: string | null;
  readonly juryClosedAt: string | null;
  readonly digest: string | null;
  readonly notes: readonly ClassNote[];
  readonly rules: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly body: RuleSet;
  };
};

const headsOf = (db: Tx) =>
  db
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', (join) =>
      join.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.id', '=', 's.rules_id'),
    )
    .select([
      's.id',
      's.name',
      's.from_date as from',
      's.to_date as to',
      's.zone',
      's.state',
      's.state_reason as stateReason',
      's.frozen_at as frozenAt',
      's.closed_by as closedBy',
      's.closed_at as closedAt',
      's.appeals_until as appealsUntil',
      's.sealed_at as sealedAt',
      's.computed_at as computedAt',
      's.jury_closed_at as juryClosedAt',
      's.digest',
      's.classes as notes',
      'r.id as rulesId',
      'r.version',
      'r.name as rulesName',
      'r.body',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof headsOf>['executeTakeFirstOrThrow']>>;

const headOf = ({ rulesId, version, rulesName, body, ...season }: Row): SeasonHead => ({
  ...season,
  rules: { id: rulesId, version, name: rulesName, body: body as RuleSet },
});

export async function seasonHead(db: Tx, seasonId: string): Promise<SeasonHead | null> {
  const row = await headsOf(db).where('s.id', '=', seasonId).executeTakeFirst();
  return row ? headOf(row) : null;
}

/** The season one looks at without naming it: the last that has begun to be scored, else the next that is started, else a draft. */
export async function currentSeason(db: Tx, today: string, drafts = false): Promise<SeasonHead | null> {
  const rows = await headsOf(db)
    .where('s.state', '<>', 'cancelled')
    .orderBy('s.from_date', 'desc')
    .limit(8)
    .execute();
  const heads = rows.map(headOf);
  const started = heads.filter(({ state }) => state !== 'draft');
  return (
    started.find(({ from }) => from <= today) ?? started.at(-1) ?? (drafts ? heads.at(-1) : null) ?? null
  );
}

/** Every season, the newest first; drafts only for those who may see them. */
export async function allSeasons(db: Tx, drafts: boolean): Promise<readonly SeasonHead[]> {
  const rows = await headsOf(db)
    .$if(!drafts, (query) => query.where('s.state', '<>', 'draft'))
    .orderBy('s.from_date', 'desc')
    .orderBy('s.created_at', 'desc')
    .execute();
  return rows.map(headOf);
}
