import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** The chain over committed events, and its daily heads that can be given to the Inspektorat or the province. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_seal (
      tenant_id uuid not null,
      position bigint not null,
      event_id uuid not null,
      event_hash text not null,
      chain_hash text not null,
      sealed_at timestamptz not null,
      primary key (tenant_id, position)
    )`.execute(db);
  await sql`create unique index audit_seal_event on audit_seal (tenant_id, event_id)`.execute(db);
  await guardTenantTable(db, 'audit_seal', { grants: ['select', 'insert'] });
  await sql`
    create table audit_head (
      tenant_id uuid not null,
      date date not null,
      position bigint not null,
      chain_hash text not null,
      published_at timestamptz not null,
      primary key (tenant_id, date)
    )`.execute(db);
  await guardTenantTable(db, 'audit_head', { grants: ['select', 'insert'] });
  await sql`
    create table audit_sealed_until (
      tenant_id uuid primary key,
      seq bigint not null
    )`.execute(db);
  await guardTenantTable(db, 'audit_sealed_until', { grants: ['select', 'insert', 'update'] });
}
