import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { CORRECTION_KINDS, type CorrectionKind } from '../../tables.ts';
import '../../tables.ts';
import { kindsUnder } from '../rules/corrections.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { headView } from './league-view.server.ts';
import { seasonHead } from './season-head.server.ts';

/** What can be proposed while the season runs: before its table stands, decisions on posts are made where posts are matched. */
export const RUNNING_KINDS: readonly CorrectionKind[] = [
  'disqualified',
  'task-removed',
  'post-removed',
  'post-time',
];

/** The form in which the desk proposes a correction: units in the table that are not the person's own. */
export async function proposalForm(db: Tx, actor: PersonActor, seasonId: string, now: string) {
  const season = await seasonHead(db, seasonId);
  if (!season) return null;
  if (!may(actor, 'correct')) return 'forbidden' as const;
  const units = await db
    .selectFrom('league_standing as s')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'),
    )
    .select(['u.id', 'u.short_name as name'])
    .where('s.season_id', '=', seasonId)
    .where('s.outcome', '<>', 'out')
    .orderBy('u.short_name')
    .execute();
  const window = season.state === 'running' ? null : appealWindow(season, now);
  return {
    season: headView(season),
    refusal: window && !window.ok ? window.error : null,
    units: units.filter(({ id }) => may(actor, 'correct', { unitId: id })),
    kinds: kindsUnder(season.rules.body, season.state === 'running' ? RUNNING_KINDS : CORRECTION_KINDS),
  };
}
