import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { AppealSubject } from '../../tables.ts';
import '../../tables.ts';
import { CRITERION_KEYS, type CriterionKey } from '../../types.ts';
import { criterionName } from '../copy.id.ts';
import { kindsFor, kindsUnder, subjectOfCriterion } from '../rules/corrections.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { decidersOf, keptFacts } from '../subjects.server.ts';
import { namesOf } from './decisions.server.ts';
import { appealableUnits, criterionHeads, headView } from './league-view.server.ts';
import { type SeasonHead, seasonHead } from './season-head.server.ts';

const MOST_CHOICES = 300;

/** What of a unit an appeal about a criterion may name. */
async function choicesOf(
  db: Tx,
  actor: PersonActor,
  season: SeasonHead,
  unitId: string,
  type: AppealSubject | null,
) {
  const facts = type && (await keptFacts(db, season.id, unitId));
  if (!type || !facts) return [];
  const ids = {
    task: () => facts.tasks.map(({ id }) => id),
    post: () => facts.posts.map(({ id }) => id),
    account: () => facts.accounts.map(({ id }) => id),
    jury: () => facts.judged.map(({ pieceId }) => pieceId),
    checklist: () => facts.marks.map(({ list, item }) => `${list}:${item}`),
  }
    [type]()
    .slice(0, MOST_CHOICES);
  const nameOf = await namesOf(
    db,
    actor,
    season.rules.body,
    ids.map((id) => ({ type, id })),
  );
  return ids
    .map((id) => ({ id, name: nameOf({ type, id }) ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

const criterionOf = (season: SeasonHead, key: string | null): CriterionKey | null => {
  const known = CRITERION_KEYS.find((one) => one === key) ?? null;
  return season.rules.body.criteria.some((one) => one.key === known) ? known : null;
};

/** The form of a new appeal. `refusal` says why none can be filed now. */
export async function appealForm(
  db: Tx,
  actor: PersonActor,
  seasonId: string,
  asked: { unitId: string | null; criterion: string | null },
  now: string,
) {
  const season = await seasonHead(db, seasonId);
  if (!season || (season.state === 'draft' && !may(actor, 'see-draft'))) return null;
  const window = appealWindow(season, now);
  const ids = appealableUnits(actor, season, now);
  const units = ids.length
    ? await db
        .selectFrom('org_read_unit')
        .select(['id', 'short_name as name'])
        .where('id', 'in', ids)
        .orderBy('short_name')
        .execute()
    : [];
  const unit = units.find(({ id }) => id === asked.unitId) ?? units[0] ?? null;
  const criterion = criterionOf(season, asked.criterion);
  const type = criterion && subjectOfCriterion(criterion);
  return {
    season: headView(season),
    refusal: window.ok ? null : window.error,
    units,
    unit,
    criterion,
    type,
    criteria: criterionHeads(season).map(({ key, name }) => ({ key, name })),
    choices: unit ? await choicesOf(db, actor, season, unit.id, type) : [],
  };
}

/** One appeal with its decision, and what its decider needs. */
export async function appealView(db: Tx, actor: PersonActor, appealId: string) {
  const row = await db
    .selectFrom('league_appeal as a')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .leftJoin('league_correction as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.appeal_id', '=', 'a.id'),
    )
    .selectAll('a')
    .select(['u.short_name as unit', 'c.kind'])
    .where('a.id', '=', appealId)
    .executeTakeFirst();
  const season = row && (await seasonHead(db, row.season_id));
  if (!row || !season || !may(actor, 'see-appeals')) return null;
  const subject = row.subject_type && row.subject_id ? { type: row.subject_type, id: row.subject_id } : null;
  const criterion = row.criterion as CriterionKey;
  const deciders = await decidersOf(db, season, row.unit_id, subject);
  const own = deciders.includes(actor.personId) ? actor.personId : null;
  const open = row.state === 'open' && season.state === 'provisional';
  const decide =
    open && may(actor, 'decide-appeal', { unitId: row.unit_id, filedBy: row.filed_by, decidedBefore: own });
  const type = subject?.type ?? subjectOfCriterion(criterion);
  const words = may(actor, 'read-appeal', { unitId: row.unit_id, filedBy: row.filed_by });
  const nameOf = await namesOf(db, actor, season.rules.body, subject ? [subject] : []);
  return {
    season: headView(season),
    id: row.id,
    unit: row.unit,
    unitId: row.unit_id,
    criterionKey: criterion,
    criterion: criterionName(season.rules.body, criterion),
    about: subject && nameOf(subject),
    text: words ? row.text : null,
    evidence: words ? row.evidence_address : null,
    filedAt: row.filed_at,
    state: row.state,
    decidedAt: row.decided_at,
    note: row.decision_note,
    correction: row.kind,
    decide: decide
      ? {
          kinds: kindsUnder(season.rules.body, kindsFor(type)),
          choices: subject ? [] : await choicesOf(db, actor, season, row.unit_id, type),
        }
      : null,
    waits: open && !decide,
    mayWithdraw:
      row.state === 'open' && may(actor, 'withdraw-appeal', { unitId: row.unit_id, filedBy: row.filed_by }),
  };
}
