import type { Actor } from '#app/platform/authz/actor.ts';
import { unitsOf } from '#app/platform/authz/actor.ts';
import { timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { dueBase } from '../assigning.server.ts';
import { knownInternalReason } from '../internal-reason.server.ts';
import { may } from '../policy.ts';
import { findClashes } from '../rules/clash.ts';
import { defaultDue } from '../rules/deadline.ts';
import { weekOf } from '../rules/week.ts';
import type { AssignmentState } from '../tables.ts';
import { officeHours } from './government.server.ts';
import { progressOf } from './progress.server.ts';
import { visibleTo } from './visible.server.ts';
import { programmeChoices, unitChoices } from './week.server.ts';

async function rowOf(db: Tx, actor: Actor, id: string) {
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) return null;
  const row = await db
    .selectFrom('agenda_activity as a')
    .leftJoin('org_read_unit as host', 'host.id', 'a.host_unit_id')
    .leftJoin('agenda_programme as p', 'p.id', 'a.programme_id')
    .leftJoin('agenda_narrative as n', 'n.id', 'a.narrative_id')
    .selectAll('a')
    .select(['host.short_name as host', 'p.name as programme', 'n.title as narrative'])
    .where('a.id', '=', id)
    .where(visibleTo(actor) as never)
    .executeTakeFirst();
  return row ?? null;
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

/** What an activity says, ready for a form. */
export type ActivityValues = ReturnType<typeof valuesOf>;

function valuesOf(row: Row) {
  return {
    id: row.id,
    sequence: row.sequence,
    title: row.title,
    date: row.date,
    start: timeIn(row.starts_at, row.zone),
    end: timeIn(row.ends_at, row.zone),
    zone: row.zone,
    place: row.place,
    leader: row.leader,
    standIn: row.stand_in,
    hostUnitId: row.host_unit_id,
    host: row.host,
    programmeId: row.programme_id,
    programme: row.programme,
    narrativeId: row.narrative_id,
    narrative: row.narrative,
    visibility: row.visibility,
    internalReason: row.internal_reason,
    state: row.state,
    stateReason: row.state_reason,
    hashtags: row.hashtags,
    description: row.description,
    dressCode: row.dress_code,
    source: row.source,
  };
}

export type ActivityTask = {
  id: string;
  unitId: string;
  unit: string;
  state: AssignmentState;
  dueAt: string;
  kinds: string[];
  excuse: string | null;
  own: boolean;
};

async function tasksOf(db: Tx, actor: Actor, activityId: string): Promise<ActivityTask[]> {
  const own = new Set(unitsOf(actor, 'officer', 'head'));
  const rows = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
    .select(['t.id', 't.unit_id', 't.state', 't.due_at', 't.kinds', 't.excuse_reason', 'u.short_name'])
    .where('t.activity_id', '=', activityId)
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unit: row.short_name,
    state: row.state,
    dueAt: row.due_at,
    kinds: row.kinds,
    excuse: row.excuse_reason,
    own: own.has(row.unit_id),
  }));
}

async function clashesOf(db: Tx, actor: Actor, row: Row) {
  const day = await db
    .selectFrom('agenda_activity as a')
    .select(['a.id', 'a.title', 'a.starts_at', 'a.ends_at', 'a.leader', 'a.stand_in', 'a.state'])
    .where('a.date', '=', row.date)
    .where(visibleTo(actor) as never)
    .limit(300)
    .execute();
  const found = findClashes(
    day.map((one) => ({
      id: one.id,
      startsAt: one.starts_at,
      endsAt: one.ends_at,
      leader: one.leader,
      standIn: one.stand_in,
      hostUnitId: null,
      state: one.state,
    })),
  );
  return found
    .filter((clash) => clash.firstId === row.id || clash.secondId === row.id)
    .map((clash) => {
      const other = day.find(
        (one) => one.id === (clash.firstId === row.id ? clash.secondId : clash.firstId),
      )!;
      return {
        id: other.id,
        who: clash.who,
        title: other.title,
        time: timeIn(other.starts_at, row.zone) ?? '',
      };
    });
}

export type ActivityView = NonNullable<Awaited<ReturnType<typeof activityView>>>;

/** One activity with its tasks, clashes and what the person may do; null when it is not for his eyes. */
export async function activityView(platform: Platform, db: Tx, actor: Actor, id: string) {
  const row = await rowOf(db, actor, id);
  if (!row) return null;
  const { zone, calendar } = await officeHours(db);
  const now = platform.clock.now().toString();
  const due = defaultDue(dueBase(row.date, now, zone), calendar, zone);
  const progress = (await progressOf(platform, db, [row.id])).get(row.id);
  const desk = may(actor, 'move-activity');
  return {
    activity: valuesOf(row),
    week: weekOf(row.date).key,
    now,
    tasks: await tasksOf(db, actor, row.id),
    clashes: desk ? await clashesOf(db, actor, row) : [],
    progress: progress ?? null,
    defaultDue: due.ok ? due.value : null,
    units: may(actor, 'assign') ? await unitChoices(db) : [],
    abilities: {
      edit: may(actor, 'edit-activity') && row.state !== 'cancelled',
      move: desk && row.state !== 'cancelled' && row.state !== 'done',
      restore: desk && (row.state === 'cancelled' || row.state === 'postponed'),
      assign: may(actor, 'assign') && row.state !== 'cancelled',
    },
  };
}

/** The choices of the form of an activity, with the activity when there is one. */
export async function activityForm(db: Tx, actor: Actor, id: string | null) {
  const row = id === null ? null : await rowOf(db, actor, id);
  if (id !== null && !row) return null;
  const leaders = await db
    .selectFrom('agenda_activity')
    .select('leader')
    .distinct()
    .where('leader', 'is not', null)
    .orderBy('leader')
    .limit(60)
    .execute();
  const narratives = await db
    .selectFrom('agenda_narrative')
    .select(['id', 'title as name'])
    .where('state', '=', 'live')
    .orderBy('title')
    .execute();
  return {
    activity: row ? valuesOf(row) : null,
    units: await unitChoices(db),
    programmes: await programmeChoices(db),
    narratives,
    leaders: leaders.map((one) => one.leader ?? ''),
    knownReason: row ? await knownInternalReason(db, row.title) : null,
  };
}
