import type { PersonActor } from '#app/platform/authz/actor.ts';
import { instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { AppealSubject } from '../../tables.ts';
import '../../tables.ts';
import type { CriterionKey, RuleSet } from '../../types.ts';
import { criterionName } from '../copy.id.ts';
import { subjectOf } from '../rules/corrections.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { decidersOf } from '../subjects.server.ts';
import { headView } from './league-view.server.ts';
import { type SeasonHead, seasonHead } from './season-head.server.ts';
import { accountNames, postTitles, taskTitles } from './subject-names.server.ts';

type Named = { readonly type: AppealSubject | null; readonly id: string | null };

/** What appeals and corrections are about, in words; null for a criterion or a unit as a whole. */
export async function namesOf(
  db: Tx,
  actor: PersonActor,
  rules: RuleSet,
  subjects: readonly Named[],
): Promise<(subject: Named) => string | null> {
  const idsOf = (type: AppealSubject) =>
    subjects.flatMap((one) => (one.type === type && one.id ? [one.id] : []));
  const pieces = idsOf('jury');
  const postOfPiece = new Map(
    pieces.length === 0
      ? []
      : (
          await db.selectFrom('league_piece').select(['id', 'post_id']).where('id', 'in', pieces).execute()
        ).map((row) => [row.id, row.post_id]),
  );
  const tasks = await taskTitles(db, actor, idsOf('task'));
  const posts = await postTitles(db, [...idsOf('post'), ...postOfPiece.values()]);
  const accounts = await accountNames(db, idsOf('account'));
  const list = rules.criteria.find((one) => one.key === 'checklist');
  const items = list?.key === 'checklist' ? list.items : [];
  return ({ type, id }) => {
    if (type === null || id === null) return null;
    if (type === 'task') return tasks.get(id)?.title ?? id;
    if (type === 'post') return posts.get(id)?.title ?? id;
    if (type === 'account') return accounts.get(id)?.name ?? id;
    if (type === 'jury') return posts.get(postOfPiece.get(id) ?? '')?.title ?? id;
    return items.find(({ key }) => key === id.split(':')[1])?.name ?? id;
  };
}

async function appealsOf(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_appeal as a')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .leftJoin('league_correction as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.appeal_id', '=', 'a.id'),
    )
    .select([
      'a.id',
      'u.short_name as unit',
      'a.criterion',
      'a.subject_type as type',
      'a.subject_id as subjectId',
      'a.text',
      'a.state',
      'a.filed_at as filedAt',
      'a.decided_at as decidedAt',
      'a.decision_note as note',
      'c.kind',
    ])
    .where('a.season_id', '=', seasonId)
    .orderBy('a.filed_at', 'desc')
    .execute();
}

async function proposalsOf(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_proposal as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select([
      'p.id',
      'u.short_name as unit',
      'p.unit_id as unitId',
      'p.kind',
      'p.subject_id as subjectId',
      'p.reason',
      'p.state',
      'p.proposed_by as proposedBy',
      'p.proposed_at as proposedAt',
      'p.decision_note as note',
    ])
    .where('p.season_id', '=', seasonId)
    .orderBy('p.proposed_at', 'desc')
    .execute();
}

async function excusesOf(db: Tx, season: SeasonHead) {
  return db
    .selectFrom('agenda_read_excuse as e')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'e.tenant_id').onRef('u.id', '=', 'e.unit_id'),
    )
    .select(['e.id', 'u.short_name as unit', 'e.reason', 'e.excused_at as at', 'e.decided_by as second'])
    .where('e.state', '=', 'excused')
    .where('e.due_at', '>=', instantAt(season.from, '00:00', season.zone)!)
    .where('e.due_at', '<=', instantAt(season.to, '23:59', season.zone)!)
    .orderBy('e.excused_at', 'desc')
    .execute();
}

/** Open proposals about something that the actor decided: another one decides on them. */
async function decidedThemselves(
  db: Tx,
  actor: PersonActor,
  season: SeasonHead,
  proposals: Awaited<ReturnType<typeof proposalsOf>>,
): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const { id, state, unitId, kind, subjectId } of proposals) {
    const type = subjectOf(kind);
    if (state !== 'open' || !type || !subjectId) continue;
    const before = await decidersOf(db, season, unitId, { type, id: subjectId });
    if (before.includes(actor.personId)) own.add(id);
  }
  return own;
}

/** Every decision of a season that changed what counts: appeals, corrections and excuses, for all units to see. */
export async function decisionsView(db: Tx, actor: PersonActor, seasonId: string, now: string) {
  const season = await seasonHead(db, seasonId);
  if (!season || !may(actor, 'see-appeals')) return null;
  if (season.state === 'draft' && !may(actor, 'see-draft')) return null;
  const { body } = season.rules;
  const [appeals, proposals, excuses] = [
    await appealsOf(db, seasonId),
    await proposalsOf(db, seasonId),
    await excusesOf(db, season),
  ];
  const nameOf = await namesOf(db, actor, body, [
    ...appeals.map(({ type, subjectId }) => ({ type, id: subjectId })),
    ...proposals.map(({ kind, subjectId }) => ({ type: subjectOf(kind), id: subjectId })),
  ]);
  const tasks = await taskTitles(
    db,
    actor,
    excuses.map(({ id }) => id),
  );
  const running = season.state === 'running';
  const own = await decidedThemselves(db, actor, season, proposals);
  return {
    season: headView(season),
    appeals: appeals.map(({ text: _, ...row }) => ({
      ...row,
      criterion: criterionName(body, row.criterion as CriterionKey),
      about: nameOf({ type: row.type, id: row.subjectId }),
    })),
    proposals: proposals.map((row) => ({
      ...row,
      about: nameOf({ type: subjectOf(row.kind), id: row.subjectId }),
      mayDecide:
        row.state === 'open' &&
        may(actor, 'decide-appeal', {
          unitId: row.unitId,
          filedBy: row.proposedBy,
          decidedBefore: own.has(row.id) ? actor.personId : null,
        }),
      mayWithdraw: row.state === 'open' && row.proposedBy === actor.personId,
    })),
    excuses: excuses.map(({ second, ...row }) => ({
      ...row,
      late: second !== null,
      task: tasks.get(row.id)?.title ?? '',
    })),
    windowOpen: appealWindow(season, now).ok,
    mayPropose: may(actor, 'correct') && (running || appealWindow(season, now).ok),
    now,
  };
}
export type DecisionsView = NonNullable<Awaited<ReturnType<typeof decisionsView>>>;
