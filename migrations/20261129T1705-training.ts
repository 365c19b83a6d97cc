import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  `create table training_programme (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    title text not null,
    purpose text,
    basis text,
    organiser_unit_id uuid not null,
    evaluation jsonb not null default '[]',
    state text not null default 'live' check (state in ('live', 'closed')),
    cloned_from_id uuid,
    created_by uuid,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, organiser_unit_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, cloned_from_id) references training_programme (tenant_id, id)
  )`,
  `create table training_batch (
    tenant_id uuid not null,
    id uuid not null,
    programme_id uuid not null,
    name text not null,
    unit_kinds text[] not null default '{}',
    from_date date not null,
    to_date date not null,
    zone text not null,
    place text not null,
    quota int not null check (quota between 1 and 1000),
    quota_per_unit int not null default 1 check (quota_per_unit between 1 and 100),
    opens_at timestamptz,
    closes_at timestamptz,
    moderated boolean not null default false,
    offer_hours int not null default 24 check (offer_hours between 1 and 336),
    late_minutes int not null default 15 check (late_minutes between 0 and 120),
    rule jsonb not null,
    rule_frozen_at timestamptz,
    state text not null default 'draft' check (state in ('draft', 'open', 'cancelled', 'finished')),
    state_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id, id),
    foreign key (tenant_id, programme_id) references training_programme (tenant_id, id),
    check (to_date >= from_date),
    check (closes_at is null or opens_at is null or closes_at > opens_at)
  )`,
  `create index training_batch_date on training_batch (tenant_id, from_date)`,
  `create table training_quota (
    tenant_id uuid not null,
    batch_id uuid not null,
    unit_id uuid not null,
    places int not null check (places between 0 and 100),
    primary key (tenant_id, batch_id, unit_id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id) on delete cascade,
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
  )`,
  `create table training_speaker (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    name text not null,
    institution text,
    expertise text,
    person_id uuid,
    state text not null default 'live' check (state in ('live', 'gone')),
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references org_person (tenant_id, id)
  )`,
  `create table training_session (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    date date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    kind text not null check (kind in ('lesson', 'break', 'ceremony', 'test')),
    subject text not null,
    speaker_id uuid,
    room text,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, batch_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id),
    foreign key (tenant_id, speaker_id) references training_speaker (tenant_id, id),
    check (ends_at > starts_at)
  )`,
  `create index training_session_time on training_session (tenant_id, batch_id, starts_at)`,
  `create table training_material (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    session_id uuid,
    title text not null,
    file_id uuid,
    url text,
    visible_from timestamptz,
    added_by uuid,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id),
    foreign key (tenant_id, batch_id, session_id) references training_session (tenant_id, batch_id, id),
    foreign key (tenant_id, file_id) references file (tenant_id, id),
    check ((file_id is null) <> (url is null))
  )`,
  `create table training_registration (
    tenant_id uuid not null,
    id uuid not null,
    programme_id uuid not null,
    batch_id uuid not null,
    person_id uuid not null,
    unit_id uuid not null,
    humas_level text,
    state text not null check (state in ('pending', 'confirmed', 'waiting', 'offered', 'rejected', 'withdrawn', 'replaced')),
    via text not null check (via in ('quota', 'invitation', 'csv', 'desk')),
    queued_at timestamptz,
    offered_until timestamptz,
    replaces_id uuid,
    note text,
    created_by uuid,
    created_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, batch_id, id),
    foreign key (tenant_id, programme_id, batch_id) references training_batch (tenant_id, programme_id, id),
    foreign key (tenant_id, person_id) references org_person (tenant_id, id),
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
    foreign key (tenant_id, replaces_id) references training_registration (tenant_id, id),
    check ((state = 'waiting') = (queued_at is not null)),
    check ((state = 'offered') = (offered_until is not null))
  )`,
  // One live registration per person and programme, whatever two requests do at once.
  `create unique index training_registration_live on training_registration (tenant_id, programme_id, person_id)
    where state in ('pending', 'confirmed', 'waiting', 'offered')`,
  `create index training_registration_batch on training_registration (tenant_id, batch_id, state)`,
  `create index training_registration_person on training_registration (tenant_id, person_id)`,
  `create index training_registration_queue on training_registration (tenant_id, batch_id, queued_at) where state = 'waiting'`,
  `create table training_scan (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    session_id uuid not null,
    registration_id uuid,
    kind text not null check (kind in ('in', 'out', 'excused', 'absent')),
    how text not null check (how in ('wall', 'committee', 'roster')),
    at timestamptz not null,
    received_at timestamptz not null,
    by_person_id uuid,
    refused text,
    note text,
    undone_at timestamptz,
    undone_by uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id, session_id) references training_session (tenant_id, batch_id, id),
    foreign key (tenant_id, batch_id, registration_id) references training_registration (tenant_id, batch_id, id),
    check (registration_id is not null or refused is not null)
  )`,
  `create index training_scan_session on training_scan (tenant_id, session_id, registration_id, at)`,
  `create table training_room_check (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    session_id uuid not null,
    at timestamptz not null,
    by_person_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id, session_id) references training_session (tenant_id, batch_id, id)
  )`,
  `create table training_room_check_row (
    tenant_id uuid not null,
    check_id uuid not null,
    registration_id uuid not null,
    seen boolean,
    primary key (tenant_id, check_id, registration_id),
    foreign key (tenant_id, check_id) references training_room_check (tenant_id, id) on delete cascade,
    foreign key (tenant_id, registration_id) references training_registration (tenant_id, id)
  )`,
  `create table training_question (
    tenant_id uuid not null references org_government (id) on delete cascade,
    id uuid not null,
    topic text not null,
    text text not null,
    options jsonb not null,
    answer int not null,
    state text not null default 'live' check (state in ('live', 'retired')),
    written_by uuid,
    created_at timestamptz not null,
    primary key (tenant_id, id)
  )`,
  `create table training_test (
    tenant_id uuid not null,
    id uuid not null,
    programme_id uuid not null,
    minutes int not null check (minutes between 1 and 240),
    form_a uuid[] not null,
    form_b uuid[] not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id),
    foreign key (tenant_id, programme_id) references training_programme (tenant_id, id)
  )`,
  `create table training_test_window (
    tenant_id uuid not null,
    batch_id uuid not null,
    part text not null check (part in ('pre', 'post')),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    primary key (tenant_id, batch_id, part),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id),
    check (closes_at > opens_at)
  )`,
  `create table training_attempt (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    registration_id uuid not null,
    part text not null check (part in ('pre', 'post')),
    form text not null check (form in ('A', 'B')),
    questions uuid[] not null,
    answers jsonb not null default '{}',
    started_at timestamptz not null,
    deadline_at timestamptz not null,
    submitted_at timestamptz,
    closed_by text check (closed_by in ('person', 'time')),
    correct int,
    primary key (tenant_id, id),
    unique (tenant_id, registration_id, part),
    foreign key (tenant_id, batch_id, registration_id) references training_registration (tenant_id, batch_id, id),
    check ((submitted_at is null) = (closed_by is null)),
    check ((submitted_at is null) = (correct is null))
  )`,
  `create index training_attempt_open on training_attempt (tenant_id, deadline_at) where submitted_at is null`,
  `create table training_task (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    title text not null,
    kind text not null check (kind in ('release', 'link', 'plan')),
    instructions text not null,
    rubric jsonb not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id)
  )`,
  `create table training_submission (
    tenant_id uuid not null,
    id uuid not null,
    task_id uuid not null,
    registration_id uuid not null,
    text text,
    url text,
    file_id uuid,
    submitted_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, task_id, registration_id),
    foreign key (tenant_id, task_id) references training_task (tenant_id, id),
    foreign key (tenant_id, registration_id) references training_registration (tenant_id, id),
    foreign key (tenant_id, file_id) references file (tenant_id, id),
    check (text is not null or url is not null or file_id is not null)
  )`,
  `create table training_grading (
    tenant_id uuid not null,
    submission_id uuid not null,
    marker_id uuid not null,
    points jsonb not null,
    note text,
    at timestamptz not null,
    primary key (tenant_id, submission_id, marker_id),
    foreign key (tenant_id, submission_id) references training_submission (tenant_id, id),
    foreign key (tenant_id, marker_id) references org_person (tenant_id, id)
  )`,
  // Who answered and what was answered stand apart and share neither key nor time: the form is anonymous.
  `create table training_evaluation_done (
    tenant_id uuid not null,
    batch_id uuid not null,
    registration_id uuid not null,
    primary key (tenant_id, batch_id, registration_id),
    foreign key (tenant_id, batch_id, registration_id) references training_registration (tenant_id, batch_id, id)
  )`,
  `create table training_evaluation_answer (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    answers jsonb not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id)
  )`,
  `create table training_letter (
    tenant_id uuid not null,
    document_id uuid not null,
    batch_id uuid not null,
    unit_id uuid not null,
    kind text not null check (kind in ('undangan', 'surat-tugas')),
    created_at timestamptz not null,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id),
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
  )`,
  `create table training_certificate (
    tenant_id uuid not null,
    registration_id uuid not null,
    batch_id uuid not null,
    document_id uuid not null,
    jp int not null check (jp >= 0),
    held_until date not null,
    credential jsonb,
    issued_at timestamptz not null,
    primary key (tenant_id, registration_id),
    unique (tenant_id, document_id),
    foreign key (tenant_id, batch_id, registration_id) references training_registration (tenant_id, batch_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id)
  )`,
  `create table training_certificate_run (
    tenant_id uuid not null,
    id uuid not null,
    batch_id uuid not null,
    wanted int not null,
    issued int not null default 0,
    state text not null default 'running' check (state in ('running', 'done', 'failed')),
    asked_by uuid,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, batch_id) references training_batch (tenant_id, id)
  )`,
  `create table training_plan (
    tenant_id uuid not null,
    programme_id uuid not null,
    measure text not null check (measure in ('posts', 'coverage')),
    before_days int not null check (before_days between 14 and 180),
    after_days int not null check (after_days between 14 and 180),
    declared_by uuid,
    declared_at timestamptz not null,
    primary key (tenant_id, programme_id),
    foreign key (tenant_id, programme_id) references training_programme (tenant_id, id)
  )`,
  `create table training_lot (
    tenant_id uuid not null,
    id uuid not null,
    programme_id uuid not null,
    unit_kind text not null,
    first_batch_id uuid not null,
    second_batch_id uuid not null,
    seed text not null,
    drawn_by uuid,
    drawn_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id, unit_kind),
    foreign key (tenant_id, programme_id, first_batch_id) references training_batch (tenant_id, programme_id, id),
    foreign key (tenant_id, programme_id, second_batch_id) references training_batch (tenant_id, programme_id, id),
    check (first_batch_id <> second_batch_id)
  )`,
  `create table training_lot_unit (
    tenant_id uuid not null,
    lot_id uuid not null,
    unit_id uuid not null,
    place text not null check (place in ('first', 'second')),
    primary key (tenant_id, lot_id, unit_id),
    foreign key (tenant_id, lot_id) references training_lot (tenant_id, id) on delete cascade,
    foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
  )`,
  `create table training_coaching (
    tenant_id uuid not null,
    id uuid not null,
    registration_id uuid not null,
    note text not null,
    state text not null default 'open' check (state in ('open', 'done')),
    by_person_id uuid,
    at timestamptz not null,
    done_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, registration_id) references training_registration (tenant_id, id)
  )`,
];

/** Rows that are evidence: they are added and corrected by further rows, never taken away. */
const KEPT = new Set(['training_scan', 'training_lot', 'training_lot_unit', 'training_certificate']);

/** Training: programmes, batches, registration, attendance, tests, tasks, evaluation, certificates, follow-up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  for (const statement of TABLES) {
    const table = /^create table (\w+)/.exec(statement)?.[1];
    if (!table) continue;
    await guardTenantTable(db, table, KEPT.has(table) ? { grants: ['select', 'insert', 'update'] } : {});
  }
  // The register of pranata humas is read by training.
  await sql
    .raw(
      `create or replace view org_read_person with (security_invoker = true) as
        select tenant_id, id, account_id, name, state, humas_level from org_person`,
    )
    .execute(db);
  await sql`grant select on org_read_person to ${sql.ref(APP_ROLE)}`.execute(db);
}
