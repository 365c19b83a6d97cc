import { type Kysely, sql } from 'kysely';

/** The latest posts of one account, without reading all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index monitoring_post_channel on monitoring_post (tenant_id, channel_id, published_at desc) where channel_id is not null`.execute(
    db,
  );
}
