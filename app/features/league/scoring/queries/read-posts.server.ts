import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { CoverFact, PostFact, SeasonFacts, TaskFact } from '../facts.ts';

type Season = SeasonFacts['season'];

type PostRow = {
  id: string;
  unit_id: string;
  channel_id: string | null;
  network: string;
  published_at: string;
  published_known: boolean;
  day: string;
  kind: PostFact['kind'];
  grade: PostFact['grade'];
  gone: boolean;
  reactions: number | null;
  followers: number | null;
};

function postOf(row: PostRow, rejected: ReadonlySet<string>): PostFact {
  const account = row.channel_id !== null && !rejected.has(row.channel_id) ? row.channel_id : null;
  return {
    id: row.id,
    unitId: row.unit_id,
    accountId: account,
    network: row.network,
    publishedAt: row.published_at,
    timeKnown: row.published_known,
    day: row.day,
    kind: row.kind,
    grade: row.grade,
    gone: row.gone,
    reactions: row.reactions,
    followers: row.followers,
  };
}

/** Columns of a post; `gone` as of the season's moment. */
const columns = ({ zone, asOf }: Season) => sql`
  p.id, p.unit_id, p.channel_id, p.network, p.published_at, p.published_known, (p.published_at at time zone ${zone})::date as day,
  p.kind, p.grade, p.gone_at is not null and p.gone_at <= ${asOf} as gone, m.reactions, m.followers`;

/** Posts of these units on the season's days. */
export async function readPosts(
  db: Tx,
  season: Season,
  unitIds: readonly string[],
  rejected: ReadonlySet<string>,
): Promise<PostFact[]> {
  const { rows } = await sql<PostRow>`
    select ${columns(season)}
    from monitoring_read_post p left join monitoring_read_metric m on m.tenant_id = p.tenant_id and m.post_id = p.id
    where p.unit_id = any(${unitIds}::uuid[]) and p.published_at <= ${season.asOf}
      and p.published_at >= (${season.from}::date)::timestamp at time zone ${season.zone}
      and p.published_at < (${season.to}::date + 1)::timestamp at time zone ${season.zone}
    order by p.unit_id, p.published_at, p.id`.execute(db);
  return rows.map((row) => postOf(row, rejected));
}

/** What answers the tasks of these units: matches that are confirmed, or wait for a person. */
export async function readCovers(
  db: Tx,
  season: Season,
  unitIds: readonly string[],
  tasks: readonly TaskFact[],
): Promise<CoverFact[]> {
  const taskOf = new Map(tasks.map((task) => [`${task.unitId}|${task.subject}|${task.subjectId}`, task.id]));
  const { rows } = await sql<{
    post_id: string;
    subject_type: TaskFact['subject'];
    subject_id: string;
    unit_id: string;
    kind: CoverFact['kind'];
    state: 'proposed' | 'confirmed';
    published_at: string;
    published_known: boolean;
    grade: CoverFact['grade'];
  }>`
    select post_id, subject_type, subject_id, unit_id, kind, state, published_at, published_known, grade
    from monitoring_read_match
    where unit_id = any(${unitIds}::uuid[]) and state in ('confirmed', 'proposed') and published_at <= ${season.asOf}
      and subject_id = any(${[...new Set(tasks.map(({ subjectId }) => subjectId))]}::uuid[])
    order by unit_id, published_at, post_id, subject_id`.execute(db);
  return rows.flatMap((row) => {
    const taskId = taskOf.get(`${row.unit_id}|${row.subject_type}|${row.subject_id}`);
    if (taskId === undefined) return [];
    return [
      {
        taskId,
        postId: row.post_id,
        kind: row.kind,
        decision: row.state === 'confirmed' ? ('confirmed' as const) : ('pending' as const),
        publishedAt: row.published_known ? row.published_at : null,
        grade: row.grade,
      },
    ];
  });
}

/** Posts that answer a task from outside the season's days. */
export async function readPostsById(
  db: Tx,
  season: Season,
  ids: readonly string[],
  rejected: ReadonlySet<string>,
): Promise<PostFact[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PostRow>`
    select ${columns(season)}
    from monitoring_read_post p left join monitoring_read_metric m on m.tenant_id = p.tenant_id and m.post_id = p.id
    where p.id = any(${ids}::uuid[]) order by p.unit_id, p.published_at, p.id`.execute(db);
  return rows.map((row) => postOf(row, rejected));
}
