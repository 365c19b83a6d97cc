import './tables.ts';
import { sql } from 'kysely';
import type { Db } from '../db/db.server.ts';

/** Deletes sign-ins, challenges, tokens, counts and devices that have run out. */
export async function sweepAuth(db: Db, now: string): Promise<void> {
  const ago = (days: number) => sql<string>`${now}::timestamptz - make_interval(days => ${days})`;
  await db.deleteFrom('auth_session').where('expires_at', '<', now).execute();
  await db.deleteFrom('auth_verification').where('expires_at', '<', now).execute();
  await db.deleteFrom('auth_throttle').where('at', '<', ago(2)).execute();
  await db.deleteFrom('auth_token').where('expires_at', '<', ago(30)).execute();
  await db.deleteFrom('auth_known_device').where('last_seen_at', '<', ago(400)).execute();
}
