import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { CoverFact, PostFact, SeasonFacts, TaskFact } from '../facts.ts';

type Season = SeasonFacts['season'];

const TIMES = { n: 'network', u: 'unit', o: 'officer' } as const;
const utc = (column: 'published_at' | 'first_seen_at' | 'absent_at') =>
  sql`replace((${sql.ref(`p.${column}`)} at time zone 'UTC')::text, ' ', 'T') || 'Z'`;

const KINDS = { o: 'original', a: 'amplification', c: 'copied' } as const;

/**
 * Posts leave the database as one text a unit, a line a post: hundreds of thousands of rows of a dozen values each would cost more than
 * all the scoring. What speaks against a stated time stands there only where it could: of nearly all posts nothing does. No value holds
 * the signs that part them. The measurement is asked post by post: joined, each few units would read all.
 */
const line = ({ zone, asOf }: Season) => sql`concat(p.id, '|', p.channel_id, '|', p.network, '|',
  ${utc('published_at')}, '|', (p.published_at at time zone ${zone})::date, '|',
  left(p.kind, 1), p.grade, case when p.published_known then 'k' else '-' end,
  case when p.gone_at <= ${asOf} then 'g' else '-' end, left(p.time_by, 1), '|',
  case when p.time_by = 'officer' then ${utc('first_seen_at')} end, '|',
  case when p.absent_at > p.published_at then ${utc('absent_at')} end, '|', (select concat(m.reactions, '|', m.followers) from monitoring_read_metric m
    where m.tenant_id = p.tenant_id and m.post_id = p.id))`;

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

const textOf = (text: string): string | null => (text === '' ? null : text);

function postOf(text: string, unitId: string, rejected: ReadonlySet<string>): PostFact {
  const [id, channel, network, publishedAt, day, flags, seen, absent, reactions, followers] = text.split(
    '|',
  ) as [string, string, string, string, string, string, string, string, ...string[]];
  return {
    id,
    unitId,
    accountId: channel !== '' && !rejected.has(channel) ? channel : null,
    network,
    publishedAt,
    timeKnown: flags[2] === 'k',
    timeBy: TIMES[flags[4] as keyof typeof TIMES],
    firstSeenAt: textOf(seen),
    absentAt: textOf(absent),
    day,
    kind: KINDS[flags[0] as keyof typeof KINDS],
    grade: flags[1] as PostFact['grade'],
    gone: flags[3] === 'g',
    reactions: numberOf(reactions),
    followers: numberOf(followers),
  };
}

type Texts = { readonly unit_id: string; readonly posts: string };

const postsOf = (rows: readonly Texts[], rejected: ReadonlySet<string>): Map<string, PostFact[]> =>
  new Map(
    rows.map(({ unit_id, posts }) => [
      unit_id,
      posts.split('\n').map((text) => postOf(text, unit_id, rejected)),
    ]),
  );

/** Posts of these units on the season's days, by unit. */
export async function readPosts(
  db: Tx,
  season: Season,
  unitIds: readonly string[],
  rejected: ReadonlySet<string>,
): Promise<Map<string, PostFact[]>> {
  const { rows } = await sql<Texts>`
    select p.unit_id, string_agg(${line(season)}, e'\n' order by p.published_at, p.id) as posts
    from monitoring_read_post p
    where p.unit_id = any(${unitIds}::uuid[]) and p.published_at <= ${season.asOf}
      and p.published_at >= (${season.from}::date)::timestamp at time zone ${season.zone}
      and p.published_at < (${season.to}::date + 1)::timestamp at time zone ${season.zone}
    group by p.unit_id`.execute(db);
  return postsOf(rows, rejected);
}

/** What answers the tasks of these units: matches that are confirmed, or wait for a person. */
export async function readCovers(
  db: Tx,
  season: Season,
  unitIds: readonly string[],
  tasks: readonly TaskFact[],
): Promise<CoverFact[]> {
  const taskOf = new Map<string, Map<string, string>>();
  for (const { unitId, subjectId, id } of tasks)
    taskOf.set(unitId, (taskOf.get(unitId) ?? new Map<string, string>()).set(subjectId, id));
  const { rows } = await sql<{
    post_id: string;
    subject_id: string;
    unit_id: string;
    kind: CoverFact['kind'];
    state: 'proposed' | 'confirmed';
    published_at: string;
    published_known: boolean;
    grade: CoverFact['grade'];
  }>`
    select post_id, subject_id, unit_id, kind, state, published_at, published_known, grade
    from monitoring_read_match
    where unit_id = any(${unitIds}::uuid[]) and state in ('confirmed', 'proposed') and published_at <= ${season.asOf}
      and subject_id = any(${[...new Set(tasks.map(({ subjectId }) => subjectId))]}::uuid[])
    order by unit_id, published_at, post_id, subject_id`.execute(db);
  return rows.flatMap((row) => {
    const taskId = taskOf.get(row.unit_id)?.get(row.subject_id);
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

/** Posts that answer a task from outside the season's days, by unit. */
export async function readPostsById(
  db: Tx,
  season: Season,
  ids: readonly string[],
  rejected: ReadonlySet<string>,
): Promise<Map<string, PostFact[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Texts>`
    select p.unit_id, string_agg(${line(season)}, e'\n' order by p.published_at, p.id) as posts
    from monitoring_read_post p
    where p.id = any(${ids}::uuid[]) group by p.unit_id`.execute(db);
  return postsOf(rows, rejected);
}
