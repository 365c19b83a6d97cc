import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  // What an office's numbers look like; without a row the built-in pattern holds.
  `create table document_numbering (
    tenant_id uuid not null references org_government (id) on delete cascade,
    pattern text not null,
    classification text,
    updated_at timestamptz not null,
    primary key (tenant_id)
  )`,
  // What a letter says of a participant beyond the name. Blanked when it is no longer needed.
  `create table training_service (
    tenant_id uuid not null,
    registration_id uuid not null,
    nip text,
    rank text,
    post text,
    updated_at timestamptz not null,
    primary key (tenant_id, registration_id),
    foreign key (tenant_id, registration_id) references training_registration (tenant_id, id)
  )`,
  // One making of the file for the accountability report (SPJ), with its progress.
  `create table training_file_run (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    steps int not null,
    done int not null default 0,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    pdf_file_id uuid,
    xlsx_file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id),
    foreign key (tenant_id, pdf_file_id) references file (tenant_id, id),
    foreign key (tenant_id, xlsx_file_id) references file (tenant_id, id)
  )`,
];

/** Letters of trainings: what they print, how they are numbered, and the file for the accountability report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  for (const table of ['document_numbering', 'training_service', 'training_file_run'])
    await guardTenantTable(db, table, { grants: ['select', 'insert', 'update'] });
  await sql`create index training_file_run_batch on training_file_run (tenant_id, batch_id, asked_at)`.execute(
    db,
  );
  // A number is one document's, whatever pattern the office writes.
  await sql`create unique index document_number on document (tenant_id, number)`.execute(db);
  await sql`alter table training_letter add column facts jsonb not null default '{}'`.execute(db);
  await sql`create index training_letter_batch on training_letter (tenant_id, batch_id, kind)`.execute(db);
  // Officers are found by the address they are registered with.
  await sql
    .raw(
      `create or replace view org_read_person with (security_invoker = true) as
        select tenant_id, id, account_id, name, state, humas_level, email from org_person`,
    )
    .execute(db);
  await sql`grant select on org_read_person to ${sql.ref(APP_ROLE)}`.execute(db);
}
