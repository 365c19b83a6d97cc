import { type CoverageState, coverageState } from '#app/features/monitoring/index.ts';
import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { measuredWords } from '../copy.id.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { measuredParts } from '../rules/measured-parts.ts';
import { headView } from './league-view.server.ts';
import { currentSeason, type SeasonHead } from './season-head.server.ts';
import { classCounts, standingOf } from './standings.server.ts';

export type OwnTask = {
  readonly id: string;
  readonly title: string;
  readonly narrative: boolean;
  readonly dueAt: string;
  readonly state: CoverageState;
  readonly toDecide: number;
};

type Span = { readonly unitId: string; readonly from: string; readonly until: string };

async function tasksOf(db: Tx, { unitId, from, until }: Span) {
  return db
    .selectFrom('agenda_read_assignment as t')
    .leftJoin('agenda_read_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select([
      't.id',
      't.activity_id',
      't.narrative_id',
      't.due_at',
      't.state',
      'a.title',
      'a.state as activity_state',
      'n.title as narrative',
    ])
    .where('t.unit_id', '=', unitId)
    .where('t.state', '<>', 'cancelled')
    .where('t.due_at', '>=', from)
    .where('t.due_at', '<', until)
    .orderBy('t.due_at')
    .orderBy('t.id')
    .execute();
}

/** The unit's tasks that are due in a season, each with its state on the coverage board. */
async function statesOf(db: Tx, span: Span, now: string): Promise<OwnTask[]> {
  const tasks = (await tasksOf(db, span)).filter(
    ({ activity_state }) => activity_state !== 'postponed' && activity_state !== 'cancelled',
  );
  const subjects = tasks.flatMap(({ activity_id, narrative_id }) => activity_id ?? narrative_id ?? []);
  const matches = subjects.length
    ? await db
        .selectFrom('monitoring_read_match')
        .select(['subject_id', 'kind', 'state', 'published_at', 'published_known', 'grade'])
        .where('unit_id', '=', span.unitId)
        .where('subject_id', 'in', subjects)
        .where('state', '<>', 'rejected')
        .where('gone', '=', false)
        .execute()
    : [];
  const bySubject = Map.groupBy(matches, ({ subject_id }) => subject_id);
  return tasks.map((task) => {
    const posts = (bySubject.get(task.activity_id ?? task.narrative_id ?? '') ?? []).map((match) => ({
      kind: match.kind,
      decision: match.state === 'confirmed' ? ('confirmed' as const) : ('pending' as const),
      publishedAt: match.published_known ? Date.parse(match.published_at) : null,
      grade: match.grade,
    }));
    const asked = {
      dueAt: Date.parse(task.due_at),
      excused: task.state === 'excused',
      cancelled: false,
    };
    const { state, toDecide } = coverageState(asked, posts, Date.parse(now));
    return {
      id: task.id,
      title: task.title ?? task.narrative ?? '',
      narrative: task.narrative_id !== null,
      dueAt: task.due_at,
      state,
      toDecide,
    };
  });
}

/** Posts of the unit since the first of the month; deleted ones prove nothing. */
async function postsSince(db: Tx, unitId: string, from: string): Promise<number> {
  const row = await db
    .selectFrom('monitoring_read_post')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('unit_id', '=', unitId)
    .where('published_at', '>=', from)
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

async function scoreOf(db: Tx, season: SeasonHead, unitId: string) {
  const standing = await standingOf(db, season.id, unitId);
  if (!standing) return null;
  const { scores, ...row } = standing;
  const { body } = season.rules;
  const { classes, bands } = body;
  return {
    ...row,
    lacks: row.reason === 'too-little-measured' ? measuredWords(measuredParts(scores, body), body) : null,
    className: classes.find(({ key }) => key === standing.classKey)?.name ?? '',
    units: (await classCounts(db, season.id)).get(standing.classKey) ?? 0,
    bands: [...bands].reverse(),
  };
}

/** The officer's own page: what is done, what is missing and until when, the score, and the month's proof of work. */
export async function ownView(
  db: Tx,
  actor: PersonActor,
  wanted: string | null,
  at: { now: string; zone: string },
) {
  const { now, zone } = at;
  const ids = unitsOf(actor, 'officer', 'head').filter((unitId) => may(actor, 'see-own', { unitId }));
  const units = ids.length
    ? await db
        .selectFrom('org_read_unit')
        .select(['id', 'short_name as name'])
        .where('id', 'in', ids)
        .orderBy('short_name')
        .execute()
    : [];
  const unit = units.find(({ id }) => id === wanted) ?? units[0] ?? null;
  const today = dateIn(now, zone);
  const month = today.slice(0, 7);
  if (!unit) return { units, unit, season: null, today, zone, month, now };
  const posts = await postsSince(db, unit.id, instantAt(`${month}-01`, '00:00', zone)!);
  const season = await currentSeason(db, today);
  if (!season || season.from > today) return { units, unit, season: null, posts, today, zone, month, now };
  const span = {
    unitId: unit.id,
    from: instantAt(season.from, '00:00', season.zone)!,
    until: new Date(Date.parse(instantAt(season.to, '00:00', season.zone)!) + 86_400_000).toISOString(),
  };
  return {
    units,
    unit,
    season: headView(season),
    tasks: await statesOf(db, span, now),
    score: await scoreOf(db, season, unit.id),
    windowOpen: appealWindow(season, now).ok,
    mayAppeal: appealWindow(season, now).ok && may(actor, 'file-appeal', { unitId: unit.id }),
    posts,
    today,
    zone,
    month,
    now,
  };
}
export type OwnView = Awaited<ReturnType<typeof ownView>>;
