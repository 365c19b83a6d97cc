import { type Kysely, sql } from 'kysely';

/**
 * A post of several accounts (collab) stands once for each of their units; `collab_key` is the address key of the post that
 * was there first. Public lists show it once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table monitoring_post add column collab_key text',
    'create index monitoring_post_collab on monitoring_post (tenant_id, collab_key) where collab_key is not null',
    `create or replace view portal_public_post with (security_invoker = true) as
     select p.tenant_id, p.id, p.unit_id, p.channel_id, p.network, p.address, p.published_at, p.published_known, p.edited_at,
       p.title, p.text, p.kind, p.grade, p.source, p.search, c.handle, c.address as channel_address, p.address_key, p.collab_key
     from monitoring_post p join channels_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
     where p.gone_at is null and p.address is not null and c.state in ('approved', 'closed')`,
  ])
    await sql.raw(statement).execute(db);
}
