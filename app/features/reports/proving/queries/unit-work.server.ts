import { sql } from 'kysely';
import {
  type CoveringPost,
  coverageState,
  type Grade,
  type PostKind,
} from '#app/features/monitoring/index.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Days, NarrativeLine, PostLine, TaskLine, UnitWork } from '../facts.ts';
import { isWithin } from '../rules/periods.ts';

export type WorkAsked = {
  readonly unitId: string;
  /** Days that count; between the first and the last of them what lies outside is left out. */
  readonly periods: readonly Days[];
  readonly zone: string;
  readonly now: string;
  /** Whose paper it is; null for a table of the unit. */
  readonly personId: string | null;
};

const TITLE_LETTERS = 140;

/** The first line of a post, as long as a paper has room for. */
function titleOf(title: string | null, text: string): string {
  const line = (title?.trim() || text.trim().split(/\r?\n/, 1)[0] || '').replace(/\s+/g, ' ');
  return line.length > TITLE_LETTERS ? `${line.slice(0, TITLE_LETTERS - 1).trimEnd()}…` : line;
}

type PostRow = {
  id: string;
  day: string;
  time: string | null;
  network: string;
  title: string | null;
  text: string;
  address: string | null;
  grade: Grade;
  kind: PostKind;
  reportedBy: string | null;
  gone: boolean;
};

const spanOf = (periods: readonly Days[]): Days => ({ from: periods[0]!.from, to: periods.at(-1)!.to });

/** Moments of local days in a zone, the last one whole. */
const within = (column: string, { from, to }: Days, zone: string) => sql`
  ${sql.ref(column)} >= ${from}::date::timestamp at time zone ${zone}
  and ${sql.ref(column)} < (${to}::date + 1)::timestamp at time zone ${zone}`;

async function postRows(db: Tx, { unitId, periods, zone }: WorkAsked): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select id, (published_at at time zone ${zone})::date::text as day,
      case when published_known then to_char(published_at at time zone ${zone}, 'HH24:MI') end as time,
      network, title, left(text, 400) as text, address, grade, kind, reported_by as "reportedBy", gone_at is not null as gone
    from monitoring_read_post
    where unit_id = ${unitId} and ${within('published_at', spanOf(periods), zone)}
    order by published_at, id`.execute(db);
  return rows.filter(({ day }) => isWithin(day, periods));
}

/** Titles of what each of the posts covers, by post; internal activities are not named. */
async function coversOf(db: Tx, asked: WorkAsked): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ postId: string; title: string }>`
    select m.post_id as "postId", coalesce(k.title, n.title) as title
    from monitoring_read_match m
    left join agenda_read_activity k on m.subject_type = 'activity' and k.tenant_id = m.tenant_id and k.id = m.subject_id
    left join agenda_read_narrative n on m.subject_type = 'narrative' and n.tenant_id = m.tenant_id and n.id = m.subject_id
    where m.unit_id = ${asked.unitId} and m.state = 'confirmed' and ${within('m.published_at', spanOf(asked.periods), asked.zone)}
      and coalesce(k.visibility, 'public') <> 'internal' and coalesce(k.title, n.title) is not null
    order by m.post_id, 2, m.subject_id`.execute(db);
  const covers = new Map<string, string[]>();
  for (const { postId, title } of rows) covers.set(postId, [...(covers.get(postId) ?? []), title]);
  return covers;
}

async function postsOf(db: Tx, asked: WorkAsked): Promise<Pick<UnitWork, 'posts' | 'gone'>> {
  const rows = await postRows(db, asked);
  if (rows.length === 0) return { posts: [], gone: 0 };
  const covers = await coversOf(db, asked);
  const posts = rows
    .filter(({ gone }) => !gone)
    .map(
      ({ gone: _, reportedBy, title, text, ...row }): PostLine => ({
        ...row,
        title: titleOf(title, text),
        reported: reportedBy === null ? null : reportedBy === asked.personId ? 'self' : 'other',
        covers: covers.get(row.id) ?? [],
      }),
    );
  return { posts, gone: rows.length - posts.length };
}

type TaskRow = Omit<TaskLine, 'state' | 'grade' | 'takenBySelf'> & {
  subjectId: string;
  dueAt: string;
  excused: boolean;
  acceptedBy: string | null;
  doneBy: string | null;
};

async function taskRows(db: Tx, { unitId, periods, zone }: WorkAsked): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select a.id, case when a.activity_id is null then 'narrative' else 'activity' end as subject,
      coalesce(a.activity_id, a.narrative_id) as "subjectId",
      case when k.visibility = 'internal' then null else coalesce(k.title, n.title) end as title, k.date::text as day,
      (a.due_at at time zone ${zone})::date::text as "dueDay", to_char(a.due_at at time zone ${zone}, 'HH24:MI') as "dueTime",
      a.due_at as "dueAt", a.state = 'excused' as excused, a.excuse_reason as excuse, a.accepted_by as "acceptedBy", a.done_by as "doneBy"
    from agenda_read_assignment a
    left join agenda_read_activity k on k.tenant_id = a.tenant_id and k.id = a.activity_id
    left join agenda_read_narrative n on n.tenant_id = a.tenant_id and n.id = a.narrative_id
    where a.unit_id = ${unitId} and a.state <> 'cancelled' and coalesce(k.state, 'planned') not in ('cancelled', 'postponed')
      and coalesce(n.state, 'live') <> 'draft' and ${within('a.due_at', spanOf(periods), zone)}
    order by a.due_at, a.id`.execute(db);
  return rows.filter(({ dueDay }) => isWithin(dueDay, periods));
}

type MatchRow = {
  subjectId: string;
  decision: 'confirmed' | 'pending';
  kind: PostKind;
  grade: Grade;
  at: string | null;
};

async function matchesOf(
  db: Tx,
  unitId: string,
  subjects: readonly string[],
): Promise<Map<string, CoveringPost[]>> {
  const { rows } = await sql<MatchRow>`
    select subject_id as "subjectId", case state when 'confirmed' then 'confirmed' else 'pending' end as decision, kind, grade,
      case when published_known then published_at end as at
    from monitoring_read_match
    where unit_id = ${unitId} and subject_id = any(${[...subjects]}::uuid[]) and not gone and state <> 'rejected'`.execute(
    db,
  );
  const posts = new Map<string, CoveringPost[]>();
  for (const { subjectId, at, ...match } of rows)
    posts.set(subjectId, [
      ...(posts.get(subjectId) ?? []),
      { ...match, publishedAt: at === null ? null : Date.parse(at) },
    ]);
  return posts;
}

async function tasksOf(db: Tx, asked: WorkAsked): Promise<TaskLine[]> {
  const rows = await taskRows(db, asked);
  if (rows.length === 0) return [];
  const matches = await matchesOf(
    db,
    asked.unitId,
    rows.map(({ subjectId }) => subjectId),
  );
  const self = asked.personId;
  return rows.map(({ subjectId, dueAt, excused, acceptedBy, doneBy, ...row }) => {
    const task = { dueAt: Date.parse(dueAt), excused, cancelled: false };
    const { state, grade } = coverageState(task, matches.get(subjectId) ?? [], Date.parse(asked.now));
    const takenBySelf = self !== null && (acceptedBy === self || doneBy === self);
    return { ...row, state: state as TaskLine['state'], grade, takenBySelf };
  });
}

type UseRow = Omit<NarrativeLine, 'bySelf'> & { seenBy: string | null; usedBy: string | null };

async function narrativesOf(
  db: Tx,
  { unitId, periods, zone, personId }: WorkAsked,
): Promise<NarrativeLine[]> {
  const span = spanOf(periods);
  const { rows } = await sql<UseRow>`
    select title, version, (seen_at at time zone ${zone})::date::text as "seenOn", (used_at at time zone ${zone})::date::text as "usedOn",
      (published_at at time zone ${zone})::date::text as "publishedOn", seen_by as "seenBy", used_by as "usedBy"
    from agenda_read_narrative_use
    where unit_id = ${unitId} and (${within('seen_at', span, zone)} or ${within('used_at', span, zone)} or ${within('published_at', span, zone)})
    order by least(seen_at, used_at, published_at), narrative_id, version`.execute(db);
  const inside = (day: string | null) => (day !== null && isWithin(day, periods) ? day : null);
  return rows
    .map(({ seenBy, usedBy, ...row }) => ({
      title: row.title,
      version: row.version,
      seenOn: inside(row.seenOn),
      usedOn: inside(row.usedOn),
      publishedOn: inside(row.publishedOn),
      bySelf: personId !== null && (seenBy === personId || usedBy === personId),
    }))
    .filter(({ seenOn, usedOn, publishedOn }) => (seenOn ?? usedOn ?? publishedOn) !== null);
}

/** What a unit published, was asked for and used in these days, each figure by the same rules as the board of coverage. */
export async function unitWork(db: Tx, asked: WorkAsked): Promise<UnitWork> {
  const { posts, gone } = await postsOf(db, asked);
  return { posts, gone, tasks: await tasksOf(db, asked), narratives: await narrativesOf(db, asked) };
}
