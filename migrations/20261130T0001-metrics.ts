import { type Kysely, sql } from 'kysely';
import { APP_ROLE, guardTenantTable, publishReadView } from '../app/platform/db/tenant-table.ts';

/**
 * What others did with a post, the newest measurement only, with the followers of its account at that time as its denominator; the
 * followers of each account by day; when each account is measured next. Who holds an account is published as facts without a person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table monitoring_metric (
      tenant_id uuid not null,
      post_id uuid not null,
      measured_at date not null,
      likes int check (likes >= 0),
      shares int check (shares >= 0),
      replies int check (replies >= 0),
      reactions int not null check (reactions >= 0),
      followers int check (followers >= 0),
      followers_on date,
      primary key (tenant_id, post_id),
      foreign key (tenant_id, post_id) references monitoring_post (tenant_id, id) on delete cascade,
      check ((followers is null) = (followers_on is null)),
      check (reactions = coalesce(likes, 0) + coalesce(shares, 0) + coalesce(replies, 0)),
      check (num_nonnulls(likes, shares, replies) > 0)
    )`,
    `create table monitoring_followers (
      tenant_id uuid not null,
      channel_id uuid not null,
      day date not null,
      followers int not null check (followers >= 0),
      primary key (tenant_id, channel_id, day),
      foreign key (tenant_id, channel_id) references channels_channel (tenant_id, id) on delete cascade
    )`,
    `create table monitoring_measuring (
      tenant_id uuid not null,
      channel_id uuid not null,
      next_at timestamptz not null,
      since timestamptz,
      measured_at timestamptz,
      failure text,
      failure_count int not null default 0,
      primary key (tenant_id, channel_id),
      foreign key (tenant_id, channel_id) references channels_channel (tenant_id, id) on delete cascade
    )`,
    `create index monitoring_measuring_due on monitoring_measuring (next_at)`,
  ])
    await sql.raw(statement).execute(db);
  for (const table of ['monitoring_metric', 'monitoring_followers', 'monitoring_measuring'])
    await guardTenantTable(db, table);
  await publishReadView(
    db,
    'monitoring_read_metric',
    `select tenant_id, post_id, measured_at, likes, shares, replies, reactions, followers, followers_on from monitoring_metric`,
  );
  await publishReadView(
    db,
    'monitoring_read_followers',
    `select tenant_id, channel_id, day, followers from monitoring_followers`,
  );
  await publishReadView(
    db,
    'channels_read_custody',
    `select tenant_id, id as channel_id, unit_id, custodian_person_id is not null as held, recovery_mail_official, second_factor,
       custody_checked_on, failure is not distinct from 'private' as private, failure, failure_count, last_success_at
     from channels_channel`,
  );
  for (const statement of [
    `create function monitoring_measures_due(asked_at timestamptz, at_most int)
      returns table (tenant_id uuid, channel_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.tenant_id, c.id from channels_channel c
        left join monitoring_measuring m on m.tenant_id = c.tenant_id and m.channel_id = c.id
        where c.state = 'approved' and c.connector in ('bluesky', 'mastodon') and c.last_success_at is not null
          and coalesce(m.next_at <= asked_at, true)
          and (m.since is null or m.since < asked_at - interval '10 minutes')
        order by m.next_at nulls first limit at_most $$`,
    `revoke all on function monitoring_measures_due(timestamptz, int) from public`,
  ])
    await sql.raw(statement).execute(db);
  await sql`grant execute on function monitoring_measures_due(timestamptz, int) to ${sql.ref(APP_ROLE)}`.execute(
    db,
  );
}
