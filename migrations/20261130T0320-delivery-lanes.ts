import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '#app/platform/db/tenant-table.ts';

/**
 * One lane an account: whoever sends to it holds the lane, so that one message at a time is under way there, at the network's pace; when a
 * unit's lanes were last taken is what makes turns between units fair.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table channels_lane (
      tenant_id uuid not null references org_government (id) on delete cascade,
      account text not null,
      unit_id uuid not null,
      network text not null,
      taken_at timestamptz not null,
      busy_until timestamptz,
      next_at timestamptz not null,
      primary key (tenant_id, account)
    )`,
    'alter table channels_delivery add column absences int not null default 0',
    `create index channels_delivery_shown on channels_delivery (tenant_id, state, due_at desc, id)`,
    `create index channels_delivery_leased on channels_delivery (tenant_id, lease_until) where lease_until is not null`,
    // Pauses, budgets and lanes are looked at when a delivery is claimed; this only says where to look, and when next.
    `create function channels_deliveries_due(asked_at timestamptz)
      returns table (tenant_id uuid, due boolean, next_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select g.id, d.next_at <= asked_at, d.next_at from org_government g
        cross join lateral (
          select c.next_at from channels_delivery c
          where c.tenant_id = g.id and c.state in ('waiting', 'preparing', 'prepared', 'finalising', 'unconfirmed')
            and (c.lease_until is null or c.lease_until <= asked_at)
          order by c.next_at limit 1
        ) d $$`,
    'revoke all on function channels_deliveries_due(timestamptz) from public',
    'grant execute on function channels_deliveries_due(timestamptz) to simpul_app',
  ])
    await sql.raw(statement).execute(db);
  await guardTenantTable(db, 'channels_lane');
}
