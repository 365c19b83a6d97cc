import { type Kysely, sql } from 'kysely';
import { guardTenantTable } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  `create table reports_setting (
    tenant_id uuid not null references org_government (id) on delete cascade,
    daily boolean not null,
    daily_minute smallint not null check (daily_minute between 0 and 1439),
    daily_days text not null check (daily_days in ('working', 'every')),
    daily_roles text[] not null,
    weekly boolean not null,
    weekly_minute smallint not null check (weekly_minute between 0 and 1439),
    weekly_roles text[] not null,
    memo_to text,
    memo_from text,
    updated_by uuid,
    updated_at timestamptz not null,
    primary key (tenant_id)
  )`,
  `create table reports_wish (
    tenant_id uuid not null references org_government (id) on delete cascade,
    person_id uuid not null,
    daily boolean not null,
    weekly boolean not null,
    updated_at timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references org_person (tenant_id, id) on delete cascade
  )`,
  `create table reports_daily (
    tenant_id uuid not null references org_government (id) on delete cascade,
    day date not null,
    facts jsonb not null,
    text text not null,
    made_by uuid,
    made_at timestamptz not null,
    primary key (tenant_id, day)
  )`,
  `create table reports_period (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    kind text not null check (kind in ('weekly', 'monthly', 'quarterly')),
    from_date date not null,
    to_date date not null,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    steps smallint not null,
    done smallint not null default 0,
    facts jsonb,
    digest text,
    document_id uuid,
    pdf_file_id uuid,
    xlsx_file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null,
    ended_at timestamptz,
    superseded_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, pdf_file_id) references file (tenant_id, id),
    foreign key (tenant_id, xlsx_file_id) references file (tenant_id, id),
    check (to_date >= from_date),
    check ((state = 'running') = (ended_at is null)),
    check (state <> 'done' or (facts is not null and digest is not null and document_id is not null and pdf_file_id is not null and xlsx_file_id is not null))
  )`,
  `create index reports_period_of on reports_period (tenant_id, kind, from_date desc, asked_at desc)`,
  `create unique index reports_period_standing on reports_period (tenant_id, kind, from_date) where state = 'done' and superseded_at is null`,
];

/** Reports that arrive without asking: when and to whom, who wants them, the text of each day, and the reports of weeks, months and quarters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  for (const table of ['reports_setting', 'reports_wish', 'reports_daily', 'reports_period'])
    await guardTenantTable(db, table);
}
