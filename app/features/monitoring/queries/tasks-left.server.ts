import { sql } from 'kysely';
import { type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/**
 * Open tasks of this person's units that are late, fall due or take place until Sunday and are not covered: what the list
 * "Tugas saya" shows above "Sesudah minggu ini".
 */
export async function tasksLeft(db: Tx, actor: PersonActor, now: string): Promise<number> {
  const units = unitsOf(actor, 'officer', 'head');
  if (units.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n
    from agenda_read_assignment a
      join (select tenant_id, (${now}::timestamptz at time zone zone)::date as today, zone from org_read_government) g on g.tenant_id = a.tenant_id
      left join agenda_read_activity t on t.tenant_id = a.tenant_id and t.id = a.activity_id
    where a.unit_id = any(${units}::uuid[]) and a.state in ('given', 'accepted') and coalesce(t.state, 'planned') <> 'postponed'
      and ((a.due_at at time zone g.zone)::date < date_trunc('week', g.today)::date + 7
        or t.date between g.today and date_trunc('week', g.today)::date + 6)
      and not exists (select 1 from monitoring_match m where m.tenant_id = a.tenant_id and m.unit_id = a.unit_id
        and m.subject_type = case when a.activity_id is null then 'narrative' else 'activity' end
        and m.subject_id = coalesce(a.activity_id, a.narrative_id) and m.state = 'confirmed' and not m.gone)`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
