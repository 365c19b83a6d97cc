import { type Kysely, sql } from 'kysely';

/** A lease of a notice is over by the database's clock; when it may be sent is a matter of the schedule. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create or replace function notify_due_tenants(at timestamptz) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select distinct tenant_id from public.notify_delivery
        where state = 'waiting' and not_before <= at and (lease_until is null or lease_until <= now())
      $$`,
    )
    .execute(db);
}
