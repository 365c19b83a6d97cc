import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '../app/platform/db/tenant-table.ts';

/**
 * Numbered documents (letters, certificates, reports) of all features. A number is never used again: the series only counts up,
 * and a withdrawn document keeps its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document_series (
      tenant_id uuid not null,
      unit_id uuid not null,
      kind text not null,
      year int not null check (year between 2000 and 2200),
      last int not null check (last >= 1),
      primary key (tenant_id, unit_id, kind, year)
    )`.execute(db);
  await guardTenantTable(db, 'document_series', { grants: ['select', 'insert', 'update'] });

  await sql`
    create table document (
      tenant_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      kind text not null,
      series_year int not null,
      series_no int not null,
      number text not null,
      title text not null,
      subject_type text not null,
      subject_id uuid not null,
      fields jsonb not null,
      check_code text not null,
      state text not null default 'draft' check (state in ('draft', 'signed', 'revoked')),
      file_id uuid,
      issued_by uuid,
      issued_at timestamptz not null,
      revoked_by uuid,
      revoked_at timestamptz,
      revoked_reason text,
      primary key (tenant_id, id),
      unique (tenant_id, unit_id, kind, series_year, series_no),
      unique (tenant_id, check_code),
      foreign key (tenant_id, file_id) references file (tenant_id, id),
      check ((state = 'revoked') = (revoked_at is not null and revoked_reason is not null))
    )`.execute(db);
  await sql`create index document_subject on document (tenant_id, subject_type, subject_id)`.execute(db);
  await guardTenantTable(db, 'document', { grants: ['select', 'insert', 'update'] });
}
