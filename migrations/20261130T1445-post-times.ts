import { type Kysely, sql } from 'kysely';
import { APP_ROLE, publishReadView } from '../app/platform/db/tenant-table.ts';

/** Who states a post's time, the last visit of its account at which it was not there, and how far down that visit looked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `alter table channels_channel add column looked_at timestamptz, add column looked_from timestamptz, add column looked_source text`,
    `alter table monitoring_post add column time_by text check (time_by in ('network', 'unit', 'officer')),
      add column absent_at timestamptz, add column absent_from timestamptz`,
    // What was stored before says it as far as it can be told from the row: no visit is held against it.
    `create or replace view monitoring_read_post with (security_invoker = true) as
      select tenant_id, id, channel_id, unit_id, network, address, published_at, published_known, edited_at, gone_at, title, text, images,
        hashtags, kind, grade, source, reported_by, screenshot_file_id, first_seen_at,
        coalesce(time_by, case when source = 'published' then 'network' when grade = 'C' then 'officer'
          when network in ('website', 'mastodon', 'bluesky') then 'unit' else 'network' end) as time_by,
        case when absent_from <= published_at then absent_at end as absent_at
      from monitoring_post`,
  ])
    await sql.raw(statement).execute(db);
  await sql`grant select on ${sql.table('monitoring_read_post')} to ${sql.ref(APP_ROLE)}`.execute(db);
  await publishReadView(
    db,
    'channels_read_look',
    `select tenant_id, id as channel_id, looked_at, looked_from from channels_channel where looked_at is not null`,
  );
}
