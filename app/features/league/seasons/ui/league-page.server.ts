import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { leagueView } from '../queries/league-view.server.ts';
import { rulesChoices } from '../queries/manage.server.ts';
import { currentSeason, seasonHead } from '../queries/season-head.server.ts';

/** The table of a season: the one that is named, else the current one. @returns null for one that nobody may see */
export async function leaguePage(
  db: Tx,
  actor: PersonActor,
  seasonId: string | null,
  params: URLSearchParams,
  at: { now: string; zone: string },
) {
  const drafts = may(actor, 'see-draft');
  const found = seasonId
    ? await seasonHead(db, seasonId)
    : await currentSeason(db, dateIn(at.now, at.zone), drafts);
  if (seasonId && (!found || (found.state === 'draft' && !drafts))) return null;
  if (!found) {
    const manage = may(actor, 'run-season');
    return { view: null, manage, hasRules: manage && (await rulesChoices(db)).length > 0 };
  }
  const asked = {
    classKey: params.get('kelas'),
    search: (params.get('cari') ?? '').trim().slice(0, 80),
    start: params.get('mulai'),
    unitId: params.get('unit'),
    criterion: params.get('kriteria'),
  };
  return { view: await leagueView(db, actor, found, asked, at.now), manage: false, hasRules: false };
}
