import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../app/platform/db/tenant-table.ts';

/**
 * A lot can be drawn again by anybody from its seed and the units' codes as they were then, so the codes are kept and nothing of a lot
 * is ever changed. A plan is declared before the first batch begins, or not at all. When an account came into the register is
 * read by who compares what units published before and after.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const role = sql.ref(APP_ROLE);
  await sql`alter table training_lot_unit add column code text not null`.execute(db);
  await sql`revoke update on training_lot, training_lot_unit from ${role}`.execute(db);
  await sql`revoke delete on training_plan from ${role}`.execute(db);
  await sql`
    create function training_plan_before() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if exists (
          select 1 from training_batch b
          where b.tenant_id = new.tenant_id and b.programme_id = new.programme_id and b.state in ('open', 'finished')
            and b.from_date <= (new.declared_at at time zone b.zone)::date) then
          raise exception 'a plan is declared before the first batch begins' using errcode = 'check_violation';
        end if;
        return new;
      end $$`.execute(db);
  await sql`create trigger training_plan_before before insert or update on training_plan
    for each row execute function training_plan_before()`.execute(db);
  await sql`
    create or replace view channels_read_channel with (security_invoker = true) as
      select tenant_id, id, unit_id, network, handle, address, address_key, label, state, amplifiable, connector, opened_on, closed_on,
        last_collect_at, last_success_at, last_post_at, failure, failure_detail, failure_count, created_at
      from channels_channel`.execute(db);
}
