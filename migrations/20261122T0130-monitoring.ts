import { type Kysely, sql } from 'kysely';
import { guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

/** Collected and reported posts, matches with reasons, decisions that are kept for ever, weekly samples, collecting runs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table monitoring_post (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      channel_id uuid,
      unit_id uuid not null,
      network text not null,
      remote_id text not null,
      address text,
      address_key text,
      published_at timestamptz not null,
      published_known boolean not null default true,
      first_seen_at timestamptz not null,
      edited_at timestamptz,
      gone_at timestamptz,
      title text,
      text text not null default '',
      images jsonb not null default '[]',
      hashtags text[] not null default '{}',
      kind text not null default 'original' check (kind in ('original', 'amplification', 'copied')),
      share_of jsonb,
      copy_of_id uuid,
      grade text not null check (grade in ('A', 'B', 'C')),
      source text not null check (source in ('collected', 'reported', 'published')),
      reported_by uuid,
      reported_assignment_id uuid,
      screenshot_file_id uuid,
      content_hash text not null,
      search tsvector not null default ''::tsvector,
      primary key (tenant_id, id),
      foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
      foreign key (tenant_id, channel_id) references channels_channel (tenant_id, id)
    )`,
    `create unique index monitoring_post_remote on monitoring_post (tenant_id, channel_id, remote_id) where channel_id is not null`,
    `create unique index monitoring_post_address on monitoring_post (tenant_id, address_key) where address_key is not null`,
    `create index monitoring_post_time on monitoring_post (tenant_id, published_at desc, id desc)`,
    `create index monitoring_post_unit on monitoring_post (tenant_id, unit_id, published_at desc, id desc)`,
    `create index monitoring_post_search on monitoring_post using gin (search) with (fastupdate = on)`,
    `create table monitoring_match (
      tenant_id uuid not null,
      post_id uuid not null,
      subject_type text not null check (subject_type in ('activity', 'narrative')),
      subject_id uuid not null,
      unit_id uuid not null,
      score real not null,
      band text not null check (band in ('sure', 'unsure')),
      kind text not null check (kind in ('original', 'amplification', 'copied')),
      hard_evidence text,
      reasons jsonb not null default '[]',
      state text not null check (state in ('proposed', 'confirmed', 'rejected')),
      decided_by_kind text check (decided_by_kind in ('rule', 'person')),
      decided_by uuid,
      decided_at timestamptz,
      published_at timestamptz not null,
      primary key (tenant_id, post_id, subject_type, subject_id),
      foreign key (tenant_id, post_id) references monitoring_post (tenant_id, id) on delete cascade
    )`,
    `create index monitoring_match_subject on monitoring_match (tenant_id, subject_type, subject_id, unit_id)`,
    `create index monitoring_match_queue on monitoring_match (tenant_id, published_at, post_id) where state = 'proposed'`,
    `create table monitoring_decision (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      post_id uuid not null,
      subject_type text not null,
      subject_id uuid not null,
      verdict text not null check (verdict in ('yes', 'no')),
      kind text check (kind in ('original', 'amplification', 'copied')),
      machine_band text,
      machine_score real,
      sample_of text check (sample_of in ('automatic-yes', 'automatic-no')),
      decided_by uuid not null,
      decided_at timestamptz not null,
      undone_at timestamptz,
      primary key (tenant_id, id)
    )`,
    `create index monitoring_decision_pair on monitoring_decision (tenant_id, post_id, subject_type, subject_id) where undone_at is null`,
    `create table monitoring_sample (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      week date not null,
      post_id uuid not null,
      subject_type text not null,
      subject_id uuid,
      drawn_from text not null check (drawn_from in ('automatic-yes', 'automatic-no', 'declared')),
      decision_id uuid,
      answered_at timestamptz,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, week, post_id, subject_type, subject_id)
    )`,
    `create table monitoring_run (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      channel_id uuid not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      outcome text check (outcome in ('ok', 'unchanged', 'failed')),
      failure text,
      found int not null default 0,
      added int not null default 0,
      edited int not null default 0,
      gone int not null default 0,
      primary key (tenant_id, id)
    )`,
    `create index monitoring_run_channel on monitoring_run (tenant_id, channel_id, started_at desc)`,
  ])
    await sql.raw(statement).execute(db);
  for (const table of ['monitoring_post', 'monitoring_match', 'monitoring_sample', 'monitoring_run'])
    await guardTenantTable(db, table);
  await guardTenantTable(db, 'monitoring_decision', { grants: ['select', 'insert', 'update'] });
  await publishReadView(
    db,
    'monitoring_read_post',
    `select tenant_id, id, channel_id, unit_id, network, address, published_at, published_known, edited_at, gone_at, title, text, images, hashtags, kind, grade, source
     from monitoring_post`,
  );
  await publishReadView(
    db,
    'monitoring_read_match',
    `select tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, decided_by_kind, published_at from monitoring_match`,
  );
}
