import { sql } from 'kysely';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { countPost, emptyTally } from '../matching/coverage-state.ts';
import { may } from '../policy.ts';
import {
  type Board,
  type BoardSlot,
  type BoardSubject,
  type BoardUnit,
  makeBoard,
  subjectKey,
} from '../rules/board.ts';
import type { BoardFilters } from '../rules/board-filters.ts';
import type { Grade, PostKind, SubjectType } from '../tables.ts';
import '../tables.ts';

type TaskRow = {
  type: SubjectType;
  id: string;
  title: string;
  date: string | null;
  starts_at: string | null;
  tasks: string;
};

/** The units numbered as the board lists them: a number is read and sent faster than an id, tens of thousands of times. */
const numbered = (units: readonly BoardUnit[]) =>
  sql`unnest(${units.map((unit) => unit.id)}::uuid[]) with ordinality as u (id, n)`;

/** Activities of the days and narratives whose tasks fall due in them, each with its tasks as text: one row a column. */
async function columnsOf(
  db: Tx,
  actor: Actor,
  { from, to }: BoardFilters,
  units: readonly BoardUnit[],
): Promise<TaskRow[]> {
  const hidden = may(actor, 'see-internal') ? sql`` : sql`and k.visibility <> 'internal'`;
  const task = sql`string_agg(u.n || ' ' || date_part('epoch', a.due_at)::bigint || left(a.state, 1), ',')`;
  const { rows } = await sql<TaskRow>`
    select 'activity' as type, k.id, k.title, k.date::text as date, k.starts_at, t.tasks
    from agenda_read_activity k join lateral (
      select ${task} as tasks
      from agenda_read_assignment a join ${numbered(units)} on u.id = a.unit_id
      where a.activity_id = k.id and a.state <> 'cancelled') t on t.tasks is not null
    where k.tenant_id = ${actor.tenantId} and k.date between ${from} and ${to} and k.state not in ('cancelled', 'postponed') ${hidden}
    union all
    select 'narrative', n.id, n.title, null, null, t.tasks
    from agenda_read_narrative n join lateral (
      select ${task} as tasks
      from agenda_read_assignment a join org_read_government g on g.tenant_id = a.tenant_id join ${numbered(units)} on u.id = a.unit_id
      where a.narrative_id = n.id and a.state <> 'cancelled'
        and (a.due_at at time zone g.zone)::date >= ${from}::date and (a.given_at at time zone g.zone)::date <= ${to}::date) t on t.tasks is not null
    where n.tenant_id = ${actor.tenantId} and n.state = 'live'
    order by date nulls last, starts_at nulls first, title`.execute(db);
  return rows;
}

type MatchesRow = { type: SubjectType; id: string; matches: string };

/** Matches of these columns as text: unit, state, kind, grade, and the time where it is known. */
async function matchesOf(
  db: Tx,
  actor: Actor,
  subjects: readonly TaskRow[],
  units: readonly BoardUnit[],
): Promise<MatchesRow[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<MatchesRow>`
    select subject_type as type, subject_id as id,
      string_agg(u.n || left(state, 1) || left(kind, 1) || grade || case when published_known then date_part('epoch', published_at)::bigint::text else '' end, ',') as matches
    from monitoring_match m join ${numbered(units)} on u.id = m.unit_id
    where tenant_id = ${actor.tenantId} and subject_id = any(${subjects.map((subject) => subject.id)}::uuid[]) and not gone and state <> 'rejected'
    group by subject_type, subject_id`.execute(db);
  return rows;
}

/** "12 1795053600g,13 ..." */
function slotsOf(tasks: string, units: number): (BoardSlot | undefined)[] {
  const slots = new Array<BoardSlot | undefined>(units).fill(undefined);
  for (const text of tasks.split(',')) {
    const space = text.indexOf(' ');
    slots[Number(text.slice(0, space)) - 1] ??= {
      task: { dueAt: Number(text.slice(space + 1, -1)), excused: text.endsWith('e'), cancelled: false },
      tally: emptyTally(),
    };
  }
  return slots;
}

const KINDS: Readonly<Record<string, PostKind>> = { o: 'original', a: 'amplification', c: 'copied' };

/** "12coB1795053600,13..." */
function countMatches(matches: string, slots: readonly (BoardSlot | undefined)[]): void {
  for (const text of matches.split(',')) {
    const unit = Number.parseInt(text, 10);
    const slot = slots[unit - 1];
    if (!slot) continue;
    const at = unit < 10 ? 1 : unit < 100 ? 2 : String(unit).length;
    const time = text.slice(at + 3);
    countPost(
      slot.tally,
      {
        decision: text[at] === 'c' ? 'confirmed' : 'pending',
        kind: KINDS[text[at + 1] ?? ''] ?? 'original',
        grade: text[at + 2] as Grade,
        publishedAt: time === '' ? null : Number(time),
      },
      slot.task.dueAt,
    );
  }
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

/** The coverage board of some days: one statement for tasks, one for matches, one for the units. */
export async function coverageBoard(
  db: Tx,
  actor: Actor,
  filters: BoardFilters,
  now: string,
): Promise<Board> {
  const units = await boardUnits(db);
  const rows = await columnsOf(db, actor, filters, units);
  const asked = matchesOf(db, actor, rows, units);
  // Read while the database gathers the matches.
  const slots = new Map(rows.map((row) => [subjectKey(row.type, row.id), slotsOf(row.tasks, units.length)]));
  for (const { type, id, matches } of await asked)
    countMatches(matches, slots.get(subjectKey(type, id)) ?? []);
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
    { subjects, units, slots: [...slots.values()] },
    filters,
    Math.floor(Date.parse(now) / 1000),
  );
}
