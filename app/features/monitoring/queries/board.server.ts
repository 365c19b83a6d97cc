import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import {
  type Board,
  type BoardMatch,
  type BoardSubject,
  type BoardTask,
  type BoardUnit,
  makeBoard,
  subjectKey,
} from '../rules/board.ts';
import type { BoardFilters } from '../rules/board-filters.ts';
import type { Grade, SubjectType } from '../tables.ts';
import '../tables.ts';

type TaskRow = {
  type: SubjectType;
  id: string;
  title: string;
  date: string | null;
  starts_at: string | null;
  tasks: string;
};

/** Activities of the days and narratives whose tasks fall due in them, each with its tasks as text: one row a column. */
async function columnsOf(db: Tx, actor: Actor, { from, to }: BoardFilters): Promise<TaskRow[]> {
  const hidden = may(actor, 'see-internal') ? sql`` : sql`and k.visibility <> 'internal'`;
  const { rows } = await sql<TaskRow>`
    select 'activity' as type, k.id, k.title, k.date::text as date, k.starts_at, t.tasks
    from agenda_read_activity k join lateral (
      select string_agg(a.unit_id::text || date_part('epoch', a.due_at)::bigint || left(a.state, 1), ',') as tasks
      from agenda_read_assignment a where a.activity_id = k.id and a.state <> 'cancelled') t on t.tasks is not null
    where k.tenant_id = ${actor.tenantId} and k.date between ${from} and ${to} and k.state not in ('cancelled', 'postponed') ${hidden}
    union all
    select 'narrative', n.id, n.title, null, null, t.tasks
    from agenda_read_narrative n join lateral (
      select string_agg(a.unit_id::text || date_part('epoch', a.due_at)::bigint || left(a.state, 1), ',') as tasks
      from agenda_read_assignment a join org_read_government g on g.tenant_id = a.tenant_id
      where a.narrative_id = n.id and a.state <> 'cancelled'
        and (a.due_at at time zone g.zone)::date >= ${from}::date and (a.given_at at time zone g.zone)::date <= ${to}::date) t on t.tasks is not null
    where n.tenant_id = ${actor.tenantId} and n.state = 'live'
    order by date nulls last, starts_at nulls first, title`.execute(db);
  return rows;
}

const KINDS = { o: 'original', a: 'amplification', c: 'copied' } as const;

/** Matches of these columns as text: unit, state, kind, grade, whether the time is known, and the time. */
async function matchesOf(db: Tx, actor: Actor, subjects: readonly TaskRow[]): Promise<BoardMatch[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<{ type: SubjectType; id: string; matches: string }>`
    select subject_type as type, subject_id as id,
      string_agg(unit_id::text || left(state, 1) || left(kind, 1) || grade || case when published_known then date_part('epoch', published_at)::bigint::text else '' end, ',') as matches
    from monitoring_match
    where tenant_id = ${actor.tenantId} and subject_id = any(${subjects.map((subject) => subject.id)}::uuid[]) and not gone and state <> 'rejected'
    group by subject_type, subject_id`.execute(db);
  return rows.flatMap(({ type, id, matches }) => {
    const key = subjectKey(type, id);
    return matches.split(',').map((text): BoardMatch => {
      const time = text.slice(39);
      return {
        unitId: text.slice(0, 36),
        subjectKey: key,
        decision: text[36] === 'c' ? 'confirmed' : 'pending',
        kind: KINDS[text[37] as keyof typeof KINDS],
        grade: text[38] as Grade,
        publishedAt: time === '' ? null : Number(time),
      };
    });
  });
}

function tasksOf(rows: readonly TaskRow[]): BoardTask[] {
  return rows.flatMap(({ type, id, tasks }) => {
    const key = subjectKey(type, id);
    return tasks.split(',').map((text) => ({
      unitId: text.slice(0, 36),
      subjectKey: key,
      dueAt: Number(text.slice(36, -1)),
      excused: text.endsWith('e'),
    }));
  });
}

/** Live units, and closed ones that still had tasks in these days, in the order of the register. */
export async function boardUnits(db: Tx): Promise<BoardUnit[]> {
  const rows = await db
    .selectFrom('org_read_unit')
    .select(['id', 'kind', 'short_name', 'name'])
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  return rows.map((row) => ({ id: row.id, kind: row.kind, shortName: row.short_name, name: row.name }));
}

/** The coverage board of some days: two statements for tasks and matches, one for the units. */
export async function coverageBoard(
  db: Tx,
  actor: Actor,
  filters: BoardFilters,
  now: string,
): Promise<Board> {
  const rows = await columnsOf(db, actor, filters);
  const matches = await matchesOf(db, actor, rows);
  const units = await boardUnits(db);
  const subjects = rows.map(
    (row): BoardSubject => ({
      type: row.type,
      id: row.id,
      title: row.title,
      date: row.date,
      startsAt: row.starts_at,
    }),
  );
  return makeBoard(
    { subjects, units, tasks: tasksOf(rows), matches },
    filters,
    Math.floor(Date.parse(now) / 1000),
  );
}
