import { type Kysely, sql } from 'kysely';

/** Since when a unit and its government are known: a unit that was registered in mid-season is counted from that day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create or replace view org_read_unit with (security_invoker = true) as
      select tenant_id, id, parent_id, kind, name, short_name, slug, region_code, address, phone, state, closed_reason, closed_on, successor_id,
        position, created_at from org_unit`,
    `create or replace view org_read_government with (security_invoker = true) as
      select id as tenant_id, code, name, short_name, level, province_name, zone, work_week, accent, root_domain, portal_host,
        coordinator_unit_id, sample, portal_generation, created_at from org_government`,
  ])
    await sql.raw(statement).execute(db);
}
