import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type CoverageCell, countPost, emptyTally, stateOfTally } from '../matching/coverage-state.ts';
import { counts, isCovered } from '../rules/board.ts';
import type { Grade, PostKind } from '../tables.ts';
import '../tables.ts';

/** An account as somebody must know it who compares what a unit published then and now. Local dates. */
export type FollowedAccount = {
  readonly channelId: string;
  readonly unitId: string;
  /** Open, and in the register, since this day: what it published before may be missing. */
  readonly since: string;
  readonly closedOn: string | null;
  /** Last day on which it was read without anybody's report; null when it never was. */
  readonly readUntil: string | null;
};

/** Approved accounts of these units, also those that are closed by now. */
export async function followedAccounts(
  db: Tx,
  asked: { unitIds: readonly string[]; zone: string },
): Promise<FollowedAccount[]> {
  if (asked.unitIds.length === 0) return [];
  const { rows } = await sql<FollowedAccount>`
    select id as "channelId", unit_id as "unitId", closed_on::text as "closedOn",
      greatest((created_at at time zone ${asked.zone})::date, opened_on)::text as since,
      (last_success_at at time zone ${asked.zone})::date::text as "readUntil"
    from channels_read_channel
    where unit_id = any(${[...asked.unitIds]}::uuid[]) and state in ('approved', 'closed')
    order by unit_id, id`.execute(db);
  return rows;
}

export type PostsOfDay = {
  readonly unitId: string;
  readonly day: string;
  /** Own posts with evidence A or B that are still there. */
  readonly posts: number;
  /** Of these, known because an officer reported them. */
  readonly reported: number;
};

/** How many posts of their own these accounts published on each day, by evidence that needs nobody's word. */
export async function postsByDay(
  db: Tx,
  asked: { channelIds: readonly string[]; from: string; to: string; zone: string },
): Promise<PostsOfDay[]> {
  if (asked.channelIds.length === 0) return [];
  const { rows } = await sql<PostsOfDay>`
    select unit_id as "unitId", (published_at at time zone ${asked.zone})::date::text as day, count(*)::int as posts,
      (count(*) filter (where source = 'reported'))::int as reported
    from monitoring_post
    where channel_id = any(${[...asked.channelIds]}::uuid[]) and kind = 'original' and grade in ('A', 'B')
      and gone_at is null and published_known
      and published_at >= ${asked.from}::date::timestamp at time zone ${asked.zone}
      and published_at < (${asked.to}::date + 1)::timestamp at time zone ${asked.zone}
    group by 1, 2`.execute(db);
  return rows;
}

/** Units of these that published anything of their own in these days, by whichever evidence. */
export async function unitsWithPosts(
  db: Tx,
  asked: { unitIds: readonly string[]; from: string; to: string; zone: string },
): Promise<string[]> {
  if (asked.unitIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select u.id from unnest(${[...asked.unitIds]}::uuid[]) as u (id)
    where exists (select 1 from monitoring_post p
      where p.unit_id = u.id and p.kind = 'original' and p.gone_at is null
        and p.published_at >= ${asked.from}::date::timestamp at time zone ${asked.zone}
        and p.published_at < (${asked.to}::date + 1)::timestamp at time zone ${asked.zone})`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether the program knows of any post published in these days. */
export async function anyPosts(db: Tx, asked: { from: string; to: string; zone: string }): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from monitoring_post
      where published_at >= ${asked.from}::date::timestamp at time zone ${asked.zone}
        and published_at < (${asked.to}::date + 1)::timestamp at time zone ${asked.zone}) as found`.execute(
    db,
  );
  return rows[0]?.found ?? false;
}

/** A unit's task for an activity of the leader, and how it stands. */
export type LeaderTask = {
  readonly unitId: string;
  readonly activityId: string;
  readonly title: string;
  /** Local day of the activity. */
  readonly date: string;
  readonly state: CoverageCell['state'];
  readonly grade: Grade | null;
  /** Asked of the unit and not excused. */
  readonly counts: boolean;
  readonly covered: boolean;
};

type TaskRow = {
  unitId: string;
  activityId: string;
  title: string;
  date: string;
  due: number;
  state: string;
};
type MatchRow = {
  unitId: string;
  activityId: string;
  decision: string;
  kind: PostKind;
  grade: Grade;
  at: number | null;
};

/**
 * What these units were asked to publish of the leader's activities in these days, each by the one rule of coverage. Internal
 * activities stay out for everybody, so that one page shows the same figures to all.
 * @param asked.onlyRead counts only evidence A and B, from these accounts
 */
export async function leaderTasks(
  db: Tx,
  asked: {
    unitIds: readonly string[];
    from: string;
    to: string;
    now: string;
    onlyRead?: { channelIds: readonly string[] };
  },
): Promise<LeaderTask[]> {
  if (asked.unitIds.length === 0) return [];
  const units = sql`${[...asked.unitIds]}::uuid[]`;
  const { rows: tasks } = await sql<TaskRow>`
    select distinct on (k.date, k.id, a.unit_id) a.unit_id as "unitId", k.id as "activityId", k.title, k.date::text as date,
      date_part('epoch', a.due_at)::float8 as due, a.state
    from agenda_read_assignment a join agenda_read_activity k on k.tenant_id = a.tenant_id and k.id = a.activity_id
    where a.unit_id = any(${units}) and a.state <> 'cancelled' and k.date between ${asked.from} and ${asked.to}
      and k.leader is not null and k.visibility <> 'internal' and k.state not in ('cancelled', 'postponed')
    order by k.date, k.id, a.unit_id, a.due_at`.execute(db);
  if (tasks.length === 0) return [];
  const ids = [...new Set(tasks.map((task) => task.activityId))];
  const read = asked.onlyRead;
  const { rows: matches } = await sql<MatchRow>`
    select m.unit_id as "unitId", m.subject_id as "activityId", m.state as decision, m.kind, m.grade,
      case when m.published_known then date_part('epoch', m.published_at)::float8 end as at
    from monitoring_match m
    where m.subject_type = 'activity' and m.subject_id = any(${ids}::uuid[]) and m.unit_id = any(${units})
      and not m.gone and m.state <> 'rejected'
      ${
        read
          ? sql`and m.grade in ('A', 'B') and exists (select 1 from monitoring_post p where p.tenant_id = m.tenant_id
              and p.id = m.post_id and p.channel_id = any(${[...read.channelIds]}::uuid[]))`
          : sql``
      }`.execute(db);
  return judged(tasks, matches, Date.parse(asked.now) / 1000);
}

function judged(tasks: readonly TaskRow[], matches: readonly MatchRow[], now: number): LeaderTask[] {
  const key = (row: { unitId: string; activityId: string }) => `${row.unitId} ${row.activityId}`;
  const tallies = new Map(tasks.map((task) => [key(task), { due: task.due, tally: emptyTally() }]));
  for (const match of matches) {
    const slot = tallies.get(key(match));
    if (!slot) continue;
    const decision = match.decision === 'confirmed' ? ('confirmed' as const) : ('pending' as const);
    countPost(slot.tally, { ...match, decision, publishedAt: match.at }, slot.due);
  }
  return tasks.map(({ due, state: taskState, ...task }) => {
    const { tally } = tallies.get(key(task))!;
    const asked = { dueAt: due, excused: taskState === 'excused', cancelled: false };
    const cell = stateOfTally(asked, tally, now);
    return { ...task, state: cell.state, grade: cell.grade, counts: counts(cell), covered: isCovered(cell) };
  });
}
