/**
 * How often somebody may try to sign in. Nobody can lock another person out:
 * - wrong tries count per identifier **and** network, so a stranger's tries never slow down the owner elsewhere;
 * - a device that has signed in before has a count of its own, whatever its network does;
 * - the delay grows, but it ends: there is no hard lock.
 */
export type Bucket = {
  /** Wrong tries remembered; sinks as time passes. */
  level: number;
  /** Epoch milliseconds of the last change. */
  at: number;
};

export type Limit = {
  /** Tries without delay. */
  free: number;
  /** First delay in ms; doubles with each further try. */
  base: number;
  /** Longest delay in ms. */
  cap: number;
  /** One remembered try is forgotten in this many ms. */
  leak: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const LIMITS = {
  /** One identifier from one network. */
  pair: { free: 5, base: 2 * SECOND, cap: 15 * MINUTE, leak: 20 * MINUTE },
  /** All identifiers from one network: a whole office behind one address, so generous. */
  network: { free: 60, base: SECOND, cap: 2 * MINUTE, leak: 20 * SECOND },
  /** One identifier from a device that has signed in as it before. */
  device: { free: 8, base: SECOND, cap: 5 * MINUTE, leak: 5 * MINUTE },
  /** The second factor of one account from unknown devices: who gets here knows the password. */
  code: { free: 10, base: 10 * SECOND, cap: 60 * MINUTE, leak: 30 * MINUTE },
  /** Starting a passkey or SSO sign-in from one network. */
  start: { free: 120, base: SECOND, cap: MINUTE, leak: SECOND },
  /** Asking for recovery from one network: thirty in ten minutes, then one at a time. */
  recovery: { free: 30, base: 20 * SECOND, cap: 10 * MINUTE, leak: 20 * SECOND },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** What is left of the remembered tries at a time. */
export function levelAt(bucket: Bucket | null, limit: Limit, now: number): number {
  if (!bucket) return 0;
  return Math.max(0, bucket.level - Math.max(0, now - bucket.at) / limit.leak);
}

/** The delay after so many wrong tries, in ms. */
export function delayFor(level: number, limit: Limit): number {
  if (level < limit.free) return 0;
  return Math.min(limit.cap, limit.base * 2 ** Math.min(30, Math.floor(level - limit.free)));
}

/**
 * Epoch ms from which the next try is allowed. Without a delay it is any time: of two tries that meet, the one that began first may be
 * counted last, and its own time then lies before the bucket's.
 */
export function allowedFrom(bucket: Bucket | null, limit: Limit): number {
  const delay = bucket ? delayFor(bucket.level, limit) : 0;
  return bucket && delay > 0 ? bucket.at + delay : 0;
}

/** The bucket after one more try. */
export function withTry(bucket: Bucket | null, limit: Limit, now: number): Bucket {
  return { level: levelAt(bucket, limit, now) + 1, at: now };
}

/** The bucket after a try turned out right: that try no longer counts. */
export function withoutTry(bucket: Bucket | null, limit: Limit, now: number): Bucket {
  return { level: Math.max(0, levelAt(bucket, limit, now) - 1), at: now };
}

export type Attempt = { limit: LimitName; bucket: Bucket | null };

/** Decides one try against every bucket that concerns it; waits for the slowest. */
export function decideAttempt(
  attempts: readonly Attempt[],
  now: number,
): { ok: true } | { ok: false; waitMs: number } {
  const from = Math.max(0, ...attempts.map(({ limit, bucket }) => allowedFrom(bucket, LIMITS[limit])));
  return from <= now ? { ok: true } : { ok: false, waitMs: from - now };
}

/**
 * Which counts concern a sign-in try. A known device answers only for itself: neither strangers on the same network
 * nor a flood from elsewhere can slow its owner down.
 */
export function bucketsFor(input: {
  identifier: string;
  network: string;
  knownDevice: string | null;
}): { limit: LimitName; key: string }[] {
  if (input.knownDevice) return [{ limit: 'device', key: `device:${input.identifier}:${input.knownDevice}` }];
  return [
    { limit: 'network', key: `network:${input.network}` },
    { limit: 'pair', key: `pair:${input.identifier}:${input.network}` },
  ];
}

/** As {@link bucketsFor}, for the code of the second factor. */
export function codeBucketsFor(input: {
  accountId: string;
  knownDevice: string | null;
}): { limit: LimitName; key: string }[] {
  return input.knownDevice
    ? [{ limit: 'device', key: `code-device:${input.accountId}:${input.knownDevice}` }]
    : [{ limit: 'code', key: `code:${input.accountId}` }];
}
