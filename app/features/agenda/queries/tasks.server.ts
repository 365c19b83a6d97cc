import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { TaskCoverage } from '../contributors.ts';
import { may } from '../policy.ts';
import { minutesLeft, type TaskGroup, taskGroup } from '../rules/task-group.ts';
import type { AssignmentState } from '../tables.ts';
import '../tables.ts';

/** Days for which answered tasks stay in the list. */
const CLOSED_DAYS = 30;
const MOST = 300;

export type TaskView = {
  id: string;
  kind: 'activity' | 'narrative';
  title: string;
  group: TaskGroup;
  state: AssignmentState;
  kinds: string[];
  dueAt: string;
  minutesLeft: number;
  /** Local date of the activity. */
  date: string | null;
  startsAt: string | null;
  held: boolean;
  /** A narrative of which the unit has not opened the current version. */
  unread: boolean;
  coverage: 'covered' | 'waiting' | null;
  excuse: { state: 'given' | 'asked' | 'refused'; text: string } | null;
};

export type AskedExcuse = {
  id: string;
  title: string;
  unit: string;
  reason: string;
  askedBy: string;
  askedAt: string;
  mine: boolean;
};

export type TaskList = {
  zone: string;
  today: string;
  units: { id: string; name: string }[];
  unit: { id: string; name: string } | null;
  networks: string[];
  tasks: TaskView[];
  asked: AskedExcuse[];
  abilities: { decide: boolean };
};

type Where = { actor: PersonActor; now: string; zone: string; coverage: readonly TaskCoverage[] };

async function rowsOf(db: Tx, unitId: string, now: string) {
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * CLOSED_DAYS })
    .toString();
  return db
    .selectFrom('agenda_assignment as t')
    .leftJoin('agenda_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .leftJoin('agenda_narrative_reading as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 't.tenant_id')
        .onRef('r.version_id', '=', 'n.current_version_id')
        .onRef('r.unit_id', '=', 't.unit_id'),
    )
    .select([
      't.id',
      't.unit_id',
      't.activity_id',
      't.narrative_id',
      't.state',
      't.kinds',
      't.due_at',
      't.excuse_reason',
      't.excuse_asked_reason',
      't.excuse_refused_note',
      'a.title as activity_title',
      'a.date',
      'a.starts_at',
      'a.state as activity_state',
      'n.title as narrative_title',
      'r.seen_at',
    ])
    .where('t.unit_id', '=', unitId)
    .where('t.state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('t.state', 'in', ['given', 'accepted']), eb('t.updated_at', '>=', since)]))
    .orderBy('t.due_at')
    .orderBy('t.id')
    .limit(MOST)
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function excuseOf(row: Row): TaskView['excuse'] {
  if (row.state === 'excused') return { state: 'given', text: row.excuse_reason ?? '' };
  if (row.excuse_asked_reason !== null) return { state: 'asked', text: row.excuse_asked_reason };
  const open = row.state === 'given' || row.state === 'accepted';
  return row.excuse_refused_note !== null && open
    ? { state: 'refused', text: row.excuse_refused_note }
    : null;
}

function viewOf(row: Row, where: Where, coverage: ReadonlyMap<string, 'covered' | 'waiting'>): TaskView {
  const held = row.activity_state === 'postponed';
  const facts = { state: row.state, dueAt: row.due_at, activityDate: row.date, held };
  const covered = coverage.get(row.id) ?? null;
  const group = taskGroup(facts, where.now, where.zone);
  return {
    id: row.id,
    kind: row.activity_id === null ? 'narrative' : 'activity',
    title: row.activity_title ?? row.narrative_title ?? '',
    group: covered === 'covered' ? 'closed' : group,
    state: row.state,
    kinds: row.kinds,
    dueAt: row.due_at,
    minutesLeft: minutesLeft(row.due_at, where.now),
    date: row.date,
    startsAt: row.starts_at,
    held,
    unread: row.narrative_id !== null && row.seen_at === null,
    coverage: covered,
    excuse: excuseOf(row),
  };
}

/** Units whose tasks a person does: own ones as officer or head. */
async function unitsFor(db: Tx, actor: PersonActor): Promise<{ id: string; name: string }[]> {
  const own = unitsOf(actor, 'officer', 'head');
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name'])
    .where('id', 'in', own)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.short_name }));
}

/** Networks of a unit's accounts, as keys; also of those still waiting for approval, since the unit posts there already. */
export async function networksOf(db: Tx, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channels_read_channel')
    .select('network')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['approved', 'proposed'])
    .orderBy('network')
    .execute();
  return rows.map((row) => row.network);
}

async function askedExcuses(db: Tx, actor: PersonActor): Promise<AskedExcuse[]> {
  const rows = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'),
    )
    .leftJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.excuse_asked_by'),
    )
    .leftJoin('agenda_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select((eb) => [
      't.id',
      't.excuse_asked_reason',
      't.excuse_asked_by',
      't.excuse_asked_at',
      'u.short_name as unit',
      'p.name as asker',
      eb.fn.coalesce('a.title', 'n.title').as('title'),
    ])
    .where('t.excuse_asked_at', 'is not', null)
    .where('t.state', 'in', ['given', 'accepted'])
    .orderBy('t.excuse_asked_at')
    .orderBy('t.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? '',
    unit: row.unit,
    reason: row.excuse_asked_reason ?? '',
    askedBy: row.asker ?? '',
    askedAt: row.excuse_asked_at ?? '',
    mine: row.excuse_asked_by === actor.personId,
  }));
}

/** The tasks of one of the person's units, and for the desk the late excuses that wait. */
export async function taskList(db: Tx, where: Where, wantedUnit: string | null): Promise<TaskList> {
  const { actor, now, zone } = where;
  const units = await unitsFor(db, actor);
  const unit = units.find((candidate) => candidate.id === wantedUnit) ?? units[0] ?? null;
  const rows = unit ? await rowsOf(db, unit.id, now) : [];
  const coverage = new Map<string, 'covered' | 'waiting'>();
  const subjects = rows.map((row) => ({
    id: row.id,
    activityId: row.activity_id,
    narrativeId: row.narrative_id,
    unitId: row.unit_id,
  }));
  for (const part of subjects.length > 0 ? where.coverage : [])
    for (const [id, state] of await part.of(db, subjects)) coverage.set(id, state);
  const decide = may(actor, 'excuse-late');
  return {
    zone,
    today: dateIn(now, zone),
    units,
    unit,
    networks: unit ? await networksOf(db, unit.id) : [],
    tasks: rows.map((row) => viewOf(row, where, coverage)),
    asked: decide ? await askedExcuses(db, actor) : [],
    abilities: { decide },
  };
}
