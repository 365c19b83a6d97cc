import { type Kysely, sql } from 'kysely';
import { guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Government, units, persons, roles with dates, invitations, recovery. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table org_government (
      id uuid primary key,
      code text,
      name text not null,
      short_name text not null,
      level text not null check (level in ('provinsi', 'kabupaten', 'kota')),
      province_name text,
      zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
      work_week int not null default 5 check (work_week in (5, 6)),
      accent text not null default 'toska',
      root_domain text,
      portal_host text unique,
      coordinator_unit_id uuid,
      sample boolean not null default false,
      portal_generation bigint not null default 1,
      created_at timestamptz not null
    )`,
    `create table org_unit (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      parent_id uuid,
      kind text not null check (kind in ('opd', 'bagian', 'kecamatan', 'kelurahan', 'desa', 'bumd', 'uptd', 'lainnya')),
      name text not null,
      short_name text not null,
      slug text not null,
      code text,
      region_code text,
      address text,
      phone text,
      state text not null default 'live' check (state in ('live', 'closed')),
      closed_reason text check (closed_reason in ('merged', 'renamed', 'split', 'dissolved')),
      closed_on date,
      successor_id uuid,
      position int not null default 0,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, parent_id) references org_unit (tenant_id, id) deferrable initially deferred,
      foreign key (tenant_id, successor_id) references org_unit (tenant_id, id) deferrable initially deferred,
      check ((state = 'closed') = (closed_on is not null))
    )`,
    `create unique index org_unit_slug on org_unit (tenant_id, slug)`,
    `create unique index org_unit_code on org_unit (tenant_id, code) where code is not null`,
    `create table org_person (
      tenant_id uuid not null references org_government (id) on delete cascade,
      id uuid not null,
      account_id text,
      name text not null,
      email text,
      phone text,
      humas_level text check (humas_level in ('terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda', 'ahli-madya')),
      state text not null default 'live' check (state in ('live', 'left')),
      created_at timestamptz not null,
      primary key (tenant_id, id)
    )`,
    `create unique index org_person_account on org_person (tenant_id, account_id) where account_id is not null`,
    `create unique index org_person_email on org_person (tenant_id, lower(email)) where email is not null`,
    `create unique index org_person_phone on org_person (tenant_id, phone) where phone is not null`,
    `create table org_role (
      tenant_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      unit_id uuid not null,
      role text not null check (role in ('coordinator', 'prokopim', 'reviewer', 'officer', 'head', 'leader', 'ppid', 'ppid-superior', 'trainer', 'operator')),
      from_date date not null,
      to_date date,
      ended_at timestamptz,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, person_id) references org_person (tenant_id, id) on delete cascade,
      foreign key (tenant_id, unit_id) references org_unit (tenant_id, id),
      check (to_date is null or to_date >= from_date)
    )`,
    `create unique index org_role_live on org_role (tenant_id, person_id, unit_id, role) where to_date is null`,
    `create index org_role_unit on org_role (tenant_id, unit_id)`,
    `create table org_invitation (
      tenant_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      unit_id uuid not null,
      role text not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      created_by uuid,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, person_id) references org_person (tenant_id, id) on delete cascade,
      foreign key (tenant_id, unit_id) references org_unit (tenant_id, id)
    )`,
    `create table org_recovery (
      tenant_id uuid not null,
      id uuid not null,
      person_id uuid not null,
      requested_at timestamptz not null,
      head_approved_by uuid,
      head_approved_at timestamptz,
      coordinator_approved_by uuid,
      coordinator_approved_at timestamptz,
      refused_at timestamptz,
      expires_at timestamptz,
      used_at timestamptz,
      primary key (tenant_id, id),
      foreign key (tenant_id, person_id) references org_person (tenant_id, id) on delete cascade
    )`,
  ]);
  await guardTenantTable(db, 'org_government', { column: 'id', grants: ['select', 'update'] });
  for (const table of ['org_unit', 'org_person', 'org_role', 'org_invitation', 'org_recovery'])
    await guardTenantTable(db, table);

  await publishReadView(
    db,
    'org_read_unit',
    `select tenant_id, id, parent_id, kind, name, short_name, slug, region_code, address, phone, state, closed_reason, closed_on, successor_id, position from org_unit`,
  );
  await publishReadView(
    db,
    'org_read_person',
    `select tenant_id, id, account_id, name, state from org_person`,
  );
  await publishReadView(
    db,
    'org_read_role',
    `select tenant_id, id, person_id, unit_id, role, from_date, to_date, ended_at from org_role`,
  );
  await publishReadView(
    db,
    'org_read_government',
    `select id as tenant_id, code, name, short_name, level, province_name, zone, work_week, accent, root_domain, portal_host, coordinator_unit_id, sample, portal_generation from org_government`,
  );

  // Before a government is known no row can be seen; these few questions are asked by their owner instead.
  await run(db, [
    `create function org_government_for_host(asked_host text)
      returns table (tenant_id uuid, name text, short_name text, accent text, zone text, sample boolean, portal_generation bigint)
      language sql stable security definer set search_path = public, pg_temp as $$
        select id, g.name, g.short_name, g.accent, g.zone, g.sample, g.portal_generation from org_government g
        where portal_host = lower(asked_host)
           or (select count(*) from org_government) = 1
           or (portal_host is null and not exists (select 1 from org_government h where h.portal_host = lower(asked_host))
               and id = (select id from org_government where portal_host is null order by created_at limit 1))
        order by (portal_host = lower(asked_host)) desc nulls last limit 1 $$`,
    `create function org_memberships(asked_account text)
      returns table (tenant_id uuid, government_name text, person_id uuid, person_name text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select p.tenant_id, g.name, p.id, p.name from org_person p join org_government g on g.id = p.tenant_id
        where p.account_id = asked_account and p.state = 'live' order by g.name $$`,
    `create function org_tenant_ids() returns table (tenant_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$ select id from org_government order by created_at $$`,
    `create function org_found_government(new_id uuid, new_name text, new_short_name text, new_level text, new_zone text, is_sample boolean, at timestamptz)
      returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if exists (select 1 from org_government where not sample) and not is_sample then
          if nullif(current_setting('app.may_found', true), '') is distinct from 'yes' then
            raise exception 'a government exists already' using errcode = 'P0001';
          end if;
        end if;
        insert into org_government (id, name, short_name, level, zone, sample, created_at)
        values (new_id, new_name, new_short_name, new_level, new_zone, is_sample, at);
      end $$`,
  ]);
  for (const fn of [
    'org_government_for_host(text)',
    'org_memberships(text)',
    'org_tenant_ids()',
    'org_found_government(uuid, text, text, text, text, boolean, timestamptz)',
  ]) {
    await sql.raw(`revoke all on function ${fn} from public`).execute(db);
    await sql.raw(`grant execute on function ${fn} to simpul_app`).execute(db);
  }
}
