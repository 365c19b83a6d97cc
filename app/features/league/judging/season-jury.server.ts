import type { Tx } from '#app/platform/db/db.server.ts';
import { refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../errors.ts';
import '../tables.ts';
import type { SeasonState } from '../tables.ts';
import type { RuleSet } from '../types.ts';
import { type JuryCriterion, juryOf } from './rules/shares.ts';

export type JurySeason = {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly state: SeasonState;
  readonly seed: string | null;
  readonly drawnAt: string | null;
  readonly closedAt: string | null;
  readonly dueOn: string | null;
  readonly lotFileId: string | null;
  readonly rules: RuleSet;
  readonly jury: JuryCriterion | null;
};

/** A season with its rule set, as the jury's work sees it. */
export async function jurySeason(
  db: Tx,
  seasonId: string,
  lock?: 'update' | 'share',
): Promise<JurySeason | null> {
  const asked = db
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', 'r.id', 's.rules_id')
    .select([
      's.id',
      's.name',
      's.from_date as from',
      's.to_date as to',
      's.zone',
      's.state',
      's.jury_seed as seed',
      's.jury_drawn_at as drawnAt',
      's.jury_closed_at as closedAt',
      's.jury_due_on as dueOn',
      's.jury_lot_file_id as lotFileId',
      'r.body as rules',
    ])
    .where('s.id', '=', seasonId);
  const row = await (lock === 'update'
    ? asked.forUpdate('s')
    : lock === 'share'
      ? asked.forShare('s')
      : asked
  ).executeTakeFirst();
  return row ? { ...row, jury: juryOf(row.rules) } : null;
}

/** Why nothing can be done for this jury any more, or yet; null when its work runs. */
export function juryFault(season: JurySeason) {
  if (!season.jury) return refuse<Refusal>({ type: 'no-jury' });
  if (season.state !== 'running') return refuse<Refusal>({ type: 'wrong-state', state: season.state });
  if (season.closedAt) return refuse<Refusal>({ type: 'jury-closed' });
  return null;
}
