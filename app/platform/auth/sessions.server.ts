import './tables.ts';
import type { Db } from '../db/db.server.ts';
import { deviceWords } from './device-words.ts';

/** One sign-in of an account, as its owner sees it. */
export type SignInView = {
  readonly sessionId: string;
  /** `Chrome di Android`. */
  readonly device: string;
  /** Coarse network, such as `203.0.113.0`. */
  readonly network: string | null;
  readonly signedInAt: string;
  /** To the hour: refreshed at most once an hour. */
  readonly lastSeenAt: string;
};

/** The sign-ins of an account that still work, newest first. */
export async function listSignIns(db: Db, accountId: string, now: string): Promise<SignInView[]> {
  const rows = await db
    .selectFrom('auth_session')
    .select(['id', 'user_agent', 'network', 'created_at', 'updated_at'])
    .where('user_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    device: deviceWords(row.user_agent),
    network: row.network || null,
    signedInAt: row.created_at,
    lastSeenAt: row.updated_at,
  }));
}

/** Ends one sign-in of this account. False when it is not there, or not of this account. */
export async function revokeSignIn(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('auth_session')
    .where('user_id', '=', accountId)
    .where((where) => where(where.cast<string>('id', 'text'), '=', sessionId))
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/**
 * Ends all sign-ins of an account at once and forgets its known devices: when a role ends, when a password is reset.
 * Runs in the caller's transaction.
 */
export async function revokeAllSignIns(db: Db, accountId: string, exceptSessionId?: string): Promise<number> {
  let query = db.deleteFrom('auth_session').where('user_id', '=', accountId);
  if (exceptSessionId) query = query.where('id', '!=', exceptSessionId);
  const result = await query.executeTakeFirst();
  if (!exceptSessionId) await db.deleteFrom('auth_known_device').where('user_id', '=', accountId).execute();
  return Number(result.numDeletedRows);
}
