import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** Calendar feeds by a secret key per unit: only the key's hash is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table agenda_feed (
    tenant_id uuid not null references org_government (id) on delete cascade,
    unit_id uuid not null,
    generation int not null default 1,
    key_hash text not null unique,
    renewed_at timestamptz not null,
    primary key (tenant_id, unit_id),
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
  )`.execute(db);
  await guardTenantTable(db, 'agenda_feed');
  // A calendar program brings only its key: which government it belongs to is asked by the owner.
  await sql`create function agenda_feed_of(asked_hash text)
    returns table (tenant_id uuid, unit_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
      select f.tenant_id, f.unit_id from agenda_feed f where f.key_hash = asked_hash
    $$`.execute(db);
  await sql`revoke all on function agenda_feed_of(text) from public`.execute(db);
  await sql`grant execute on function agenda_feed_of(text) to ${sql.ref(APP_ROLE)}`.execute(db);
}
