import { type Kysely, sql } from 'kysely';

/**
 * An archive is the state of a moment that is over: what was due since may have gone out from the machine it was made on. It is held for a
 * person, and never sent by itself. The importer runs every function that is called so, in its own transaction.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function channels_after_import() returns void language sql set search_path = public, pg_temp as $$
    update channels_delivery set state = 'held', held_reason = 'restored', stage = null, lease_key = null, lease_until = null
      where state in ('waiting', 'preparing', 'prepared') and due_at <= now();
    update channels_delivery set state = 'unconfirmed', held_reason = 'unsettled', failure = 'unconfirmed',
      failure_reason = 'lost-process', lease_key = null, lease_until = null, looks = 5, next_at = now()
      where state = 'finalising';
    update channels_lane set busy_until = null;
    $$`.execute(db);
  await sql`revoke all on function channels_after_import() from public`.execute(db);
}
