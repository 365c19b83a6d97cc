import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '../app/platform/db/tenant-table.ts';

/** Events (outbox and audit trail in one), answers kept for the phone's outbox, files, working-day table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`
    create table event (
      tenant_id uuid not null,
      id uuid not null,
      seq bigint generated always as identity,
      at timestamptz not null,
      name text not null,
      actor_kind text not null check (actor_kind in ('person', 'system', 'anonymous')),
      actor_person_id uuid,
      subject_type text not null,
      subject_id uuid,
      data jsonb not null default '{}',
      request_id text,
      primary key (tenant_id, id)
    )`.execute(db);
  await sql`create unique index event_seq on event (tenant_id, seq)`.execute(db);
  await sql`create index event_subject on event (tenant_id, subject_type, subject_id, seq)`.execute(db);
  await guardTenantTable(db, 'event', { grants: ['select', 'insert'] });

  await sql`
    create table action_answer (
      tenant_id uuid not null,
      person_id uuid not null,
      act text not null,
      key text not null,
      payload_hash text not null,
      answer jsonb not null,
      created_at timestamptz not null,
      primary key (tenant_id, person_id, act, key)
    )`.execute(db);
  await sql`create index action_answer_age on action_answer (created_at)`.execute(db);
  await guardTenantTable(db, 'action_answer');

  await sql`
    create table file (
      tenant_id uuid not null,
      id uuid not null,
      sha256 text not null,
      bytes bigint not null,
      mime text not null,
      name text not null,
      purpose text not null,
      created_by uuid,
      created_at timestamptz not null,
      primary key (tenant_id, id)
    )`.execute(db);
  await guardTenantTable(db, 'file');

  await sql`
    create table clock_holiday (
      tenant_id uuid not null,
      date date not null,
      name text not null,
      type text not null check (type in ('libur', 'cuti', 'lokal')),
      basis text not null,
      primary key (tenant_id, date)
    )`.execute(db);
  await guardTenantTable(db, 'clock_holiday');
}
