import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../app/platform/db/tenant-table.ts';

/**
 * Whose turn it is at each host outside, for all processes of all machines. Unlogged: a crash forgets it, an archive does not carry it,
 * and a turn costs no write to the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create unlogged table outside_host (
      host text primary key,
      busy_until timestamptz,
      next_at timestamptz not null,
      failures int not null default 0,
      quiet_until timestamptz,
      seen_at timestamptz not null
    ) with (fillfactor = 50)`,
    `grant select, insert, update, delete on outside_host to ${APP_ROLE}`,
  ])
    await sql.raw(statement).execute(db);
}
