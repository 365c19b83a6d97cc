import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  `create table reports_proof (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    person_id uuid not null,
    month date not null check (extract(day from month) = 1),
    edition int not null check (edition >= 1),
    digest text not null,
    document_id uuid not null,
    pdf_file_id uuid,
    xlsx_file_id uuid,
    made_by uuid,
    made_at timestamptz not null,
    superseded_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, person_id, month, edition),
    foreign key (tenant_id, person_id) references org_person (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, pdf_file_id) references file (tenant_id, id),
    foreign key (tenant_id, xlsx_file_id) references file (tenant_id, id)
  )`,
  `create unique index reports_proof_standing on reports_proof (tenant_id, person_id, month) where superseded_at is null`,
  `create table reports_proof_bundle (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    month date not null check (extract(day from month) = 1),
    unit_id uuid,
    people jsonb not null,
    wanted int not null check (wanted >= 1),
    done int not null default 0,
    failed int not null default 0,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, file_id) references file (tenant_id, id)
  )`,
  `create index reports_proof_bundle_asked on reports_proof_bundle (tenant_id, asked_at desc)`,
  `create table reports_thumb (
    tenant_id uuid not null,
    post_id uuid not null,
    file_id uuid,
    tries int not null default 1,
    tried_at timestamptz not null,
    primary key (tenant_id, post_id),
    foreign key (tenant_id, post_id) references monitoring_post (tenant_id, id) on delete cascade,
    foreign key (tenant_id, file_id) references file (tenant_id, id)
  )`,
];

/** What other features' rows must say for papers of work; columns are added at the end. */
const VIEWS = [
  `create or replace view monitoring_read_post with (security_invoker = true) as
    select tenant_id, id, channel_id, unit_id, network, address, published_at, published_known, edited_at, gone_at, title, text, images,
      hashtags, kind, grade, source, reported_by, screenshot_file_id
    from monitoring_post`,
  `create or replace view agenda_read_assignment with (security_invoker = true) as
    select tenant_id, id, activity_id, narrative_id, unit_id, kinds, due_at, state, excuse_reason, excused_at, done_at, given_at,
      accepted_by, accepted_at, done_by
    from agenda_assignment`,
];

/** Papers of work (bukti kinerja), their making in bulk, and the small pictures that are drawn on them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...VIEWS]) await sql.raw(statement).execute(db);
  for (const table of ['reports_proof', 'reports_proof_bundle', 'reports_thumb'])
    await guardTenantTable(db, table);
  for (const view of ['monitoring_read_post', 'agenda_read_assignment'])
    await sql`grant select on ${sql.table(view)} to ${sql.ref(APP_ROLE)}`.execute(db);
  await publishReadView(
    db,
    'agenda_read_narrative_use',
    `select r.tenant_id, v.narrative_id, r.version_id, v.version, n.title, r.unit_id, r.seen_at, r.seen_by, r.used_at, r.used_by, r.published_at
     from agenda_narrative_reading r
     join agenda_narrative_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
     join agenda_narrative n on n.tenant_id = v.tenant_id and n.id = v.narrative_id`,
  );
  await publishReadView(
    db,
    'training_read_participation',
    `select r.tenant_id, r.id as registration_id, r.person_id, r.unit_id, r.batch_id, p.title as programme, b.name as batch,
       b.from_date, b.to_date, b.zone, b.state as batch_state, case when d.id is not null then c.jp end as jp, d.number as certificate
     from training_registration r
     join training_batch b on b.tenant_id = r.tenant_id and b.id = r.batch_id
     join training_programme p on p.tenant_id = b.tenant_id and p.id = b.programme_id
     left join training_certificate c on c.tenant_id = r.tenant_id and c.registration_id = r.id
     left join document d on d.tenant_id = c.tenant_id and d.id = c.document_id and d.state <> 'revoked'
     where r.state = 'confirmed' and b.state in ('open', 'finished')
       and exists (
         select from (
           select distinct on (s.session_id) s.kind from training_scan s
           where s.tenant_id = r.tenant_id and s.registration_id = r.id and s.refused is null and s.undone_at is null
           order by s.session_id, s.received_at desc
         ) last where last.kind in ('in', 'out')
       )`,
  );
}
