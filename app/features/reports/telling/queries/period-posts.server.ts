import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { FirstPost, TopPost } from '../facts.ts';

/** Posts of a unit on a network in one week, by the government's clock. */
export type PostCount = {
  readonly unitId: string;
  readonly network: string;
  /** Monday. */
  readonly week: string;
  readonly posts: number;
  readonly shares: number;
};

type Days = { readonly from: string; readonly to: string; readonly zone: string };

const within = ({ from, to, zone }: Days) => sql`
  p.gone_at is null and p.published_at >= ${from}::date::timestamp at time zone ${zone}
  and p.published_at < (${to}::date + 1)::timestamp at time zone ${zone}`;

export async function postCounts(db: Tx, days: Days): Promise<PostCount[]> {
  const { rows } = await sql<PostCount>`
    select p.unit_id as "unitId", p.network, date_trunc('week', p.published_at at time zone ${days.zone})::date::text as week,
      (count(*) filter (where p.kind <> 'amplification'))::int as posts,
      (count(*) filter (where p.kind = 'amplification'))::int as shares
    from monitoring_read_post p where ${within(days)}
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Below this many followers a share of them says nothing. */
export const LEAST_FOLLOWERS = 100;

/**
 * Own posts that others reacted to most, by share of the account's followers when it was measured. Only networks that tell are here,
 * and only evidence that needs nobody's word.
 */
export async function topPosts(db: Tx, days: Days, limit: number): Promise<TopPost[]> {
  const { rows } = await sql<TopPost>`
    select u.short_name as unit, p.network, coalesce(nullif(p.title, ''), left(p.text, 140)) as text, p.address, p.id as "postId",
      p.published_at as "publishedAt", m.reactions, m.followers, m.measured_at::text as "measuredOn"
    from monitoring_read_metric m
      join monitoring_read_post p on p.tenant_id = m.tenant_id and p.id = m.post_id
      join org_read_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.kind = 'original' and p.grade in ('A', 'B') and m.followers >= ${LEAST_FOLLOWERS} and m.reactions > 0 and ${within(days)}
    order by m.reactions::float8 / m.followers desc, m.reactions desc, p.id limit ${limit}`.execute(db);
  return rows;
}

type Asked = { readonly id: string; readonly title: string; readonly covered: number; readonly of: number };

/** Of each activity the unit that posted first, and how long after it began. */
export async function firstPosts(db: Tx, activities: readonly Asked[]): Promise<FirstPost[]> {
  if (activities.length === 0) return [];
  const { rows } = await sql<{ id: string } & Pick<FirstPost, 'unit' | 'network' | 'postId' | 'minutes'>>`
    select distinct on (m.subject_id) m.subject_id as id, u.short_name as unit, p.network, p.id as "postId",
      floor(extract(epoch from p.published_at - a.starts_at) / 60)::int as minutes
    from monitoring_read_match m
      join monitoring_read_post p on p.tenant_id = m.tenant_id and p.id = m.post_id
      join agenda_read_activity a on a.tenant_id = m.tenant_id and a.id = m.subject_id
      join org_read_unit u on u.tenant_id = m.tenant_id and u.id = m.unit_id
    where m.subject_type = 'activity' and m.subject_id = any(${activities.map(({ id }) => id)}::uuid[]) and m.state = 'confirmed'
      and m.kind = 'original' and not m.gone and p.published_known and p.grade in ('A', 'B')
      and (a.starts_at is null or p.published_at >= a.starts_at)
    order by m.subject_id, p.published_at, p.id`.execute(db);
  return activities.flatMap(({ id, title, covered, of }) => {
    const first = rows.find((row) => row.id === id);
    if (!first) return [];
    const { id: _, ...found } = first;
    return [{ activity: title, ...found, covered, of }];
  });
}
