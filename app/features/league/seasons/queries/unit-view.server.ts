import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { totalSentence } from '../../scoring/sentence-copy.id.ts';
import { measuredWords } from '../copy.id.ts';
import { measuredParts } from '../rules/measured-parts.ts';
import { appealableUnits, criterionHeads, headView } from './league-view.server.ts';
import { seasonHead } from './season-head.server.ts';
import { standingOf } from './standings.server.ts';

/** A unit's standing with all its arithmetic. */
export async function unitView(db: Tx, actor: PersonActor, seasonId: string, unitId: string, now: string) {
  const season = await seasonHead(db, seasonId);
  if (!season || (season.state === 'draft' && !may(actor, 'see-draft'))) return null;
  const standing = await standingOf(db, seasonId, unitId);
  if (!standing) return null;
  const { scores, ...row } = standing;
  const { body } = season.rules;
  const note = season.notes.find(({ key }) => key === standing.classKey);
  return {
    season: headView(season),
    standing: row,
    className: body.classes.find(({ key }) => key === standing.classKey)?.name ?? '',
    band: body.bands.find(({ key }) => key === standing.band)?.name ?? null,
    lacks: row.reason === 'too-little-measured' ? measuredWords(measuredParts(scores, body), body) : null,
    sum: totalSentence(standing),
    sameGrade: body.sameGrade,
    criteria: criterionHeads(season).flatMap((head) => {
      const score = scores.find(({ key }) => key === head.key);
      const grade = note?.grades.find(({ criterion }) => criterion === head.key) ?? null;
      return score ? [{ head, score, grade }] : [];
    }),
    mayAppeal: appealableUnits(actor, season, now).includes(unitId),
    now,
  };
}
