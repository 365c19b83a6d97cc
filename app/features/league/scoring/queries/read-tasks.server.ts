import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { SeasonFacts, TaskFact } from '../facts.ts';

/**
 * Tasks due within the season, by unit. Not held against anyone: what was given after the activity was over, a postponed or cancelled
 * activity, a withdrawn narrative or one that nobody might speak of before it was due. What the office took back itself is no task.
 * @param unitId only this unit's
 */
export async function readTasks(
  db: Tx,
  season: SeasonFacts['season'],
  unitId: string | null = null,
): Promise<Map<string, TaskFact[]>> {
  const ofUnit = unitId === null ? sql`` : sql`and a.unit_id = ${unitId}`;
  const { rows } = await sql<{
    id: string;
    unit_id: string;
    activity_id: string | null;
    narrative_id: string | null;
    due_at: string;
    excused: boolean;
    removed: boolean;
  }>`
    select a.id, a.unit_id, a.activity_id, a.narrative_id, a.due_at, a.state = 'excused' as excused,
      coalesce(k.state in ('cancelled', 'postponed'), false)
        or coalesce(a.given_at > coalesce(k.ends_at, k.starts_at, (k.date + 1)::timestamp at time zone k.zone), false)
        or coalesce(n.state = 'withdrawn', false) or coalesce(n.embargo_until > a.due_at, false) as removed
    from agenda_read_assignment a
    left join agenda_read_activity k on k.tenant_id = a.tenant_id and k.id = a.activity_id
    left join agenda_read_narrative n on n.tenant_id = a.tenant_id and n.id = a.narrative_id
    where a.state <> 'cancelled' and a.given_at <= ${season.asOf}
      and a.due_at >= (${season.from}::date)::timestamp at time zone ${season.zone}
      and a.due_at < (${season.to}::date + 1)::timestamp at time zone ${season.zone} ${ofUnit}
    order by a.due_at, a.id`.execute(db);
  return Map.groupBy(
    rows.map(
      (row): TaskFact => ({
        id: row.id,
        unitId: row.unit_id,
        subject: row.activity_id === null ? 'narrative' : 'activity',
        subjectId: row.activity_id ?? row.narrative_id ?? '',
        dueAt: row.due_at,
        excused: row.excused,
        removed: row.removed,
      }),
    ),
    ({ unitId }) => unitId,
  );
}
