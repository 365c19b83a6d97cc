import { type Kysely, sql } from 'kysely';
import { guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

/** Register of official accounts, dated proofs, known fakes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table channels_channel (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      unit_id uuid not null,
      network text not null,
      handle text,
      remote_id text,
      address text,
      address_key text not null,
      label text,
      languages text[] not null default '{id}',
      state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'closed')),
      proposed_by uuid,
      decided_by uuid,
      decided_at timestamptz,
      rejected_reason text,
      opened_on date,
      closed_on date,
      amplifiable boolean not null default false,
      custodian_person_id uuid,
      recovery_mail_official boolean,
      second_factor boolean,
      custody_checked_on date,
      bio_code text,
      connector text,
      feed_address text,
      cursor jsonb,
      collect_every_minutes int not null default 60,
      next_collect_at timestamptz,
      collecting_since timestamptz,
      last_collect_at timestamptz,
      last_success_at timestamptz,
      last_post_at timestamptz,
      failure text check (failure in ('later', 'reconnect', 'gone', 'private', 'moved', 'refused', 'broken')),
      failure_detail text,
      failure_count int not null default 0,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
      foreign key (tenant_id, custodian_person_id) references org_person (tenant_id, id)
    )`,
    `create unique index channels_channel_key on channels_channel (tenant_id, address_key) where state in ('proposed', 'approved')`,
    `create index channels_channel_unit on channels_channel (tenant_id, unit_id)`,
    `create index channels_channel_due on channels_channel (next_collect_at) where state = 'approved' and connector is not null`,
    `create table channels_proof (
      tenant_id uuid not null,
      id uuid not null,
      channel_id uuid not null,
      method text not null check (method in ('official-page', 'rel-me', 'dns-txt', 'bio-code', 'connected-api')),
      holds boolean not null,
      detail text not null,
      evidence_address text,
      checked_at timestamptz not null,
      stale_after timestamptz not null,
      checked_by uuid,
      primary key (tenant_id, id),
      foreign key (tenant_id, channel_id) references channels_channel (tenant_id, id) on delete cascade
    )`,
    `create index channels_proof_channel on channels_proof (tenant_id, channel_id, checked_at desc)`,
    `create table channels_fake (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      network text not null,
      handle text,
      address text,
      address_key text not null,
      imitates_unit_id uuid,
      note text not null,
      report_state text not null default 'noted' check (report_state in ('noted', 'reported', 'taken-down', 'refused')),
      reported_on date,
      seen_on date not null,
      created_by uuid,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, imitates_unit_id) references org_unit (tenant_id, id)
    )`,
    `create unique index channels_fake_key on channels_fake (tenant_id, address_key)`,
  ])
    await sql.raw(statement).execute(db);
  for (const table of ['channels_channel', 'channels_proof', 'channels_fake'])
    await guardTenantTable(db, table);
  await publishReadView(
    db,
    'channels_read_channel',
    `select tenant_id, id, unit_id, network, handle, address, address_key, label, state, amplifiable, connector, opened_on, closed_on,
       last_collect_at, last_success_at, last_post_at, failure, failure_detail, failure_count from channels_channel`,
  );
  for (const statement of [
    `create function channels_due(asked_at timestamptz, at_most int)
      returns table (tenant_id uuid, channel_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.tenant_id, c.id from channels_channel c
        where c.state = 'approved' and c.connector is not null and c.next_collect_at <= asked_at
        order by c.next_collect_at limit at_most $$`,
    `revoke all on function channels_due(timestamptz, int) from public`,
    `grant execute on function channels_due(timestamptz, int) to simpul_app`,
  ])
    await sql.raw(statement).execute(db);
}
