import './tables.ts';
import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '../db/db.server.ts';
import { type ClientRequest, readCookie } from './client-request.server.ts';

const YEAR = 365 * 24 * 60 * 60;

export type KnownDevices = {
  /** The device's hash when this account has signed in from it before. */
  recognize(client: ClientRequest, accountId: string | null): Promise<string | null>;
  /** Remembers the device after a full sign-in. `isNew` when the account had devices, but not this one. */
  remember(
    client: ClientRequest,
    accountId: string,
    now: string,
  ): Promise<{ setCookie: string; isNew: boolean }>;
};

/** Devices are known by a random cookie of their own that outlives sign-ins; stored as a keyed hash. */
export function createKnownDevices(db: Db, options: { secret: string; secure: boolean }): KnownDevices {
  const cookieName = options.secure ? '__Host-simpul.device' : 'simpul.device';
  const hashOf = (device: string) =>
    createHmac('sha256', options.secret).update(`device:${device}`).digest('base64url');
  const deviceOf = (client: ClientRequest) => {
    const value = readCookie(client, cookieName);
    return value && /^[\w-]{43}$/.test(value) ? value : null;
  };
  return {
    async recognize(client, accountId) {
      const device = deviceOf(client);
      const row = await db
        .selectFrom('auth_known_device')
        .select('device_hash')
        .where('user_id', '=', accountId ?? '00000000-0000-0000-0000-000000000000')
        .where('device_hash', '=', hashOf(device ?? ''))
        .executeTakeFirst();
      return row?.device_hash ?? null;
    },
    async remember(client, accountId, now) {
      const device = deviceOf(client) ?? randomBytes(32).toString('base64url');
      const before = await db
        .selectFrom('auth_known_device')
        .select('device_hash')
        .where('user_id', '=', accountId)
        .execute();
      await db
        .insertInto('auth_known_device')
        .values({ user_id: accountId, device_hash: hashOf(device), first_seen_at: now, last_seen_at: now })
        .onConflict((conflict) =>
          conflict.columns(['user_id', 'device_hash']).doUpdateSet({ last_seen_at: now }),
        )
        .execute();
      const attributes = `Max-Age=${YEAR}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
      return {
        setCookie: `${cookieName}=${device}; ${attributes}`,
        isNew: before.length > 0 && before.every((row) => row.device_hash !== hashOf(device)),
      };
    },
  };
}
