import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable } from '../app/platform/db/tenant-table.ts';

async function notices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notify_notice (
      tenant_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      kind text not null,
      urgency text not null check (urgency in ('urgent', 'normal', 'low')),
      title text not null check (length(title) between 1 and 200),
      body text not null default '',
      href text not null check (href like '/%' and href not like '//%'),
      key text,
      created_at timestamptz not null,
      read_at timestamptz,
      primary key (tenant_id, id)
    )`.execute(db);
  await sql`create index notify_notice_person on notify_notice (tenant_id, person_id, id)`.execute(db);
  await sql`create index notify_notice_unread on notify_notice (tenant_id, person_id) where read_at is null`.execute(
    db,
  );
  await sql`create unique index notify_notice_key on notify_notice (tenant_id, person_id, key) where key is not null`.execute(
    db,
  );
  await guardTenantTable(db, 'notify_notice');
}

async function deliveries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notify_delivery (
      tenant_id uuid not null,
      notice_id uuid not null,
      channel text not null check (channel in ('push', 'mail')),
      person_id uuid not null,
      digest boolean not null,
      state text not null check (state in ('waiting', 'sent', 'skipped', 'failed')),
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts integer not null default 0,
      reason text,
      done_at timestamptz,
      primary key (tenant_id, notice_id, channel),
      foreign key (tenant_id, notice_id) references notify_notice (tenant_id, id) on delete cascade
    )`.execute(db);
  await sql`create index notify_delivery_due on notify_delivery (tenant_id, not_before) where state = 'waiting'`.execute(
    db,
  );
  await guardTenantTable(db, 'notify_delivery');
  // The worker asks which governments have something to send; it learns their ids and nothing else.
  await sql`
    create function notify_due_tenants(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as $$
      select distinct tenant_id from public.notify_delivery
      where state = 'waiting' and not_before <= at and (lease_until is null or lease_until <= at)
    $$`.execute(db);
  await sql`revoke execute on function notify_due_tenants(timestamptz) from public`.execute(db);
  await sql`grant execute on function notify_due_tenants(timestamptz) to ${sql.ref(APP_ROLE)}`.execute(db);
}

async function reaching(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notify_preference (
      tenant_id uuid not null,
      person_id uuid not null,
      push text not null check (push in ('off', 'each', 'digest')),
      mail text not null check (mail in ('off', 'each', 'digest')),
      quiet_from integer not null check (quiet_from between 0 and 1439),
      quiet_to integer not null check (quiet_to between 0 and 1439),
      digest_at integer not null check (digest_at between 0 and 1439),
      updated_at timestamptz not null,
      primary key (tenant_id, person_id)
    )`.execute(db);
  await guardTenantTable(db, 'notify_preference');
  await sql`
    create table notify_subscription (
      tenant_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      endpoint text not null,
      p256dh text not null,
      auth text not null,
      device text not null,
      created_at timestamptz not null,
      last_ok_at timestamptz,
      primary key (tenant_id, id),
      unique (tenant_id, endpoint)
    )`.execute(db);
  await sql`create index notify_subscription_person on notify_subscription (tenant_id, person_id)`.execute(
    db,
  );
  await guardTenantTable(db, 'notify_subscription');
  await sql`
    create table notify_vapid (
      only_one boolean primary key default true check (only_one),
      public_key text not null,
      private_key text not null,
      created_at timestamptz not null
    )`.execute(db);
  await sql`grant select, insert on notify_vapid to ${sql.ref(APP_ROLE)}`.execute(db);
}

/** Reaching people: notices in the app, their delivery by push and mail, wishes and devices of each person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await notices(db);
  await deliveries(db);
  await reaching(db);
}
