import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../app/platform/db/tenant-table.ts';

const TABLES = [
  'auth_user',
  'auth_session',
  'auth_account',
  'auth_verification',
  'auth_two_factor',
  'auth_passkey',
  'auth_known_device',
  'auth_throttle',
  'auth_token',
];

async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth_user (
      id uuid primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null,
      phone text unique check (phone ~ '^\\+62[0-9]{8,13}$'),
      image text,
      two_factor_enabled boolean,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`
    create table auth_session (
      id uuid primary key,
      user_id uuid not null references auth_user (id) on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      network text,
      user_agent text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create index auth_session_user on auth_session (user_id)`.execute(db);
  await sql`create index auth_session_expiry on auth_session (expires_at)`.execute(db);
  await sql`
    create table auth_account (
      id uuid primary key,
      user_id uuid not null references auth_user (id) on delete cascade,
      provider_id text not null,
      account_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null,
      unique (provider_id, account_id)
    )`.execute(db);
  await sql`create index auth_account_user on auth_account (user_id)`.execute(db);
}

async function factors(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth_verification (
      id uuid primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db);
  await sql`create index auth_verification_identifier on auth_verification (identifier)`.execute(db);
  await sql`create index auth_verification_expiry on auth_verification (expires_at)`.execute(db);
  await sql`
    create table auth_two_factor (
      id uuid primary key,
      user_id uuid not null unique references auth_user (id) on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean,
      failed_verification_count integer,
      locked_until timestamptz
    )`.execute(db);
  await sql`
    create table auth_passkey (
      id uuid primary key,
      user_id uuid not null references auth_user (id) on delete cascade,
      name text,
      public_key text not null,
      credential_id text not null unique,
      counter integer not null,
      device_type text not null,
      backed_up boolean not null,
      transports text,
      aaguid text,
      created_at timestamptz
    )`.execute(db);
  await sql`create index auth_passkey_user on auth_passkey (user_id)`.execute(db);
}

async function guards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table auth_known_device (
      user_id uuid not null references auth_user (id) on delete cascade,
      device_hash text not null,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      primary key (user_id, device_hash)
    )`.execute(db);
  await sql`
    create table auth_throttle (
      key_hash text primary key,
      level double precision not null check (level >= 0),
      at timestamptz not null
    )`.execute(db);
  await sql`create index auth_throttle_age on auth_throttle (at)`.execute(db);
  await sql`
    create table auth_token (
      id uuid primary key,
      purpose text not null,
      subject text not null,
      hash text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index auth_token_subject on auth_token (purpose, subject)`.execute(db);
}

/** Sign-in: accounts are global, a person of a government refers to one; so there is no tenant here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await factors(db);
  await guards(db);
  for (const table of TABLES)
    await sql`grant select, insert, update, delete on ${sql.table(table)} to ${sql.ref(APP_ROLE)}`.execute(
      db,
    );
}
