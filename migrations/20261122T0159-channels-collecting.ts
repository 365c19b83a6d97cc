import { type Kysely, sql } from 'kysely';
import { publishReadView } from '../app/platform/db/tenant-table.ts';

/** A channel on a visit is not due again until its lease has run out; proofs and fakes can be read by other features. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    'alter table channels_channel add column moved_to text',
    `create or replace function channels_due(asked_at timestamptz, at_most int)
      returns table (tenant_id uuid, channel_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.tenant_id, c.id from channels_channel c
        where c.state = 'approved' and c.connector is not null and c.next_collect_at <= asked_at
          and (c.collecting_since is null or c.collecting_since < asked_at - interval '10 minutes')
        order by c.next_collect_at limit at_most $$`,
  ])
    await sql.raw(statement).execute(db);
  await publishReadView(
    db,
    'channels_read_proof',
    'select tenant_id, channel_id, method, holds, checked_at, stale_after from channels_proof',
  );
  await publishReadView(
    db,
    'channels_read_fake',
    `select tenant_id, id, network, handle, address, address_key, imitates_unit_id, note, report_state, reported_on, seen_on
     from channels_fake`,
  );
}
