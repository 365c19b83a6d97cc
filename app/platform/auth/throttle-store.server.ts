import './tables.ts';
import { createHmac } from 'node:crypto';
import type { Db, Tx } from '../db/db.server.ts';
import { type Bucket, decideAttempt, LIMITS, type LimitName, withoutTry, withTry } from './throttle.ts';

export type BucketKey = { limit: LimitName; key: string };

export type ThrottleStore = {
  /** Counts one try before it is made, or says how long to wait. A refused try is not counted. */
  attempt(keys: readonly BucketKey[], now: string): Promise<{ ok: true } | { ok: false; seconds: number }>;
  /** The try was right: `forget` clears these counts, every other one is given its try back. */
  succeeded(keys: readonly BucketKey[], now: string, forget: readonly LimitName[]): Promise<void>;
};

/** Rolls back: whoever has to wait leaves no row, else ever new names would fill the table. */
class TooSoon extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super('too soon');
    this.waitMs = waitMs;
  }
}

async function readLocked(tx: Tx, hash: string, now: string): Promise<Bucket> {
  await tx
    .insertInto('auth_throttle')
    .values({ key_hash: hash, level: 0, at: now })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .execute();
  const row = await tx
    .selectFrom('auth_throttle')
    .select(['level', 'at'])
    .where('key_hash', '=', hash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { level: row.level, at: Date.parse(row.at) };
}

async function write(tx: Tx, hash: string, bucket: Bucket): Promise<void> {
  await tx
    .updateTable('auth_throttle')
    .set({ level: bucket.level, at: new Date(bucket.at).toISOString() })
    .where('key_hash', '=', hash)
    .execute();
}

/** Counts in PostgreSQL, so that all processes share them. Keys are stored as keyed hashes: no address, no network. */
export function createThrottleStore(db: Db, secret: string): ThrottleStore {
  const hashed = (keys: readonly BucketKey[]) =>
    keys
      .map((key) => ({
        ...key,
        hash: createHmac('sha256', secret).update(`throttle:${key.key}`).digest('base64url'),
      }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return {
    async attempt(keys, now) {
      const at = Date.parse(now);
      try {
        await db.transaction().execute(async (tx) => {
          const found = [];
          for (const { limit, hash } of hashed(keys))
            found.push({ limit, hash, bucket: await readLocked(tx, hash, now) });
          const decision = decideAttempt(found, at);
          if (!decision.ok) throw new TooSoon(decision.waitMs);
          for (const { limit, hash, bucket } of found)
            await write(tx, hash, withTry(bucket, LIMITS[limit], at));
        });
        return { ok: true };
      } catch (thrown) {
        if (thrown instanceof TooSoon) return { ok: false, seconds: Math.ceil(thrown.waitMs / 1000) };
        throw thrown;
      }
    },
    async succeeded(keys, now, forget) {
      const at = Date.parse(now);
      await db.transaction().execute(async (tx) => {
        for (const { limit, hash } of hashed(keys)) {
          const bucket = await readLocked(tx, hash, now);
          await write(
            tx,
            hash,
            forget.includes(limit) ? { level: 0, at } : withoutTry(bucket, LIMITS[limit], at),
          );
        }
      });
    },
  };
}
