import { type Kysely, sql } from 'kysely';

/** A lease is over by the database's clock, whatever the clock of the machine that asks says; what is due goes by the moment it asks for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create or replace function channels_deliveries_due(asked_at timestamptz)
      returns table (tenant_id uuid, due boolean, next_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select g.id, d.next_at <= asked_at, d.next_at from org_government g
        cross join lateral (
          select c.next_at from channels_delivery c
          where c.tenant_id = g.id and c.state in ('waiting', 'preparing', 'prepared', 'finalising', 'unconfirmed')
            and (c.lease_until is null or c.lease_until <= now())
          order by c.next_at limit 1
        ) d $$`,
    )
    .execute(db);
}
