import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { PostToMatch, Task } from './findings.ts';

type Row = {
  post_id: string;
  variant_id: string;
  unit_id: string;
  activity_id: string | null;
  narrative_id: string | null;
  published_at: string;
  starts: string | null;
  due_at: string | null;
};

/**
 * What posts that went out through the program were made for: an activity, a narrative, or both. The window of an activity is that of
 * the unit's task, or its own where the unit had none; a narrative without a task has no window.
 */
export async function madeFor(
  tx: Tx,
  tenantId: string,
  posts: readonly PostToMatch[],
): Promise<ReadonlyMap<string, readonly Task[]>> {
  const ids = posts.filter(({ source }) => source === 'published').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select p.id as post_id, v.variant_id, v.unit_id, v.activity_id, v.narrative_id, v.published_at,
      coalesce(k.starts_at, (k.date::timestamp at time zone k.zone)) as starts, t.due_at
    from monitoring_post p
    join content_read_published v on v.tenant_id = p.tenant_id and v.channel_id is not distinct from p.channel_id and v.remote_id = p.remote_id
    left join agenda_read_activity k on k.tenant_id = v.tenant_id and k.id = v.activity_id
    left join agenda_read_assignment t on t.tenant_id = v.tenant_id and t.activity_id = v.activity_id and t.unit_id = v.unit_id and t.state <> 'cancelled'
    where p.tenant_id = ${tenantId} and p.id = any(${ids}::uuid[])`.execute(tx);
  const made = new Map<string, Task[]>();
  for (const row of rows) {
    const subjects: Task[] = [];
    const { variant_id: id, unit_id, published_at: at } = row;
    if (row.activity_id !== null && row.starts !== null)
      subjects.push({
        id,
        unit_id,
        activity_id: row.activity_id,
        narrative_id: null,
        starts: row.starts,
        due_at: row.due_at ?? row.starts,
      });
    if (row.narrative_id !== null)
      subjects.push({
        id,
        unit_id,
        activity_id: null,
        narrative_id: row.narrative_id,
        starts: at,
        due_at: at,
      });
    made.set(row.post_id, subjects);
  }
  return made;
}
