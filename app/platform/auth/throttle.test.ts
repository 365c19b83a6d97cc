import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import {
  allowedFrom,
  type Bucket,
  bucketsFor,
  codeBucketsFor,
  decideAttempt,
  delayFor,
  LIMITS,
  type LimitName,
  levelAt,
  withoutTry,
  withTry,
} from './throttle.ts';

const limitName = fc.constantFrom(...(Object.keys(LIMITS) as LimitName[]));
const MINUTE = 60_000;

/** The shared memory of a server: every try counted in the buckets that the rule names. */
function server() {
  const buckets = new Map<string, Bucket>();
  return {
    buckets,
    /** A wrong try; returns whether it was let through. */
    wrong(keys: { limit: LimitName; key: string }[], now: number): boolean {
      const attempts = keys.map(({ limit, key }) => ({ limit, key, bucket: buckets.get(key) ?? null }));
      if (!decideAttempt(attempts, now).ok) return false;
      for (const { limit, key, bucket } of attempts) buckets.set(key, withTry(bucket, LIMITS[limit], now));
      return true;
    },
    wait(keys: { limit: LimitName; key: string }[], now: number): number {
      const decision = decideAttempt(
        keys.map(({ limit, key }) => ({ limit, bucket: buckets.get(key) ?? null })),
        now,
      );
      return decision.ok ? 0 : decision.waitMs;
    },
  };
}

const strangerTries = fc.array(
  fc.record({
    network: fc.constantFrom('198.51.100.0', '192.0.2.0', '2001:db8::'),
    after: fc.integer({ min: 0, max: 5_000 }),
  }),
  { maxLength: 300 },
);

test('of many who sign in behind one address at the same moment, none waits for having begun before the last that was counted', () => {
  fc.assert(
    fc.property(
      limitName,
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 1_000 }),
      (limit, level, earlier) => {
        const counted: Bucket = { level, at: 10_000 };
        expect(decideAttempt([{ limit, bucket: counted }], 10_000 - earlier)).toEqual({ ok: true });
      },
    ),
  );
});

describe('nobody can lock another person out', () => {
  test("strangers' tries from other networks never delay the owner at the office", () => {
    fc.assert(
      fc.property(strangerTries, (tries) => {
        const s = server();
        let now = 0;
        for (const { network, after } of tries) {
          now += after;
          s.wrong(bucketsFor({ identifier: 'dewi@wanasari.go.id', network, knownDevice: null }), now);
        }
        const owner = { identifier: 'dewi@wanasari.go.id', network: '203.0.113.0', knownDevice: null };
        expect(s.wait(bucketsFor(owner), now)).toBe(0);
      }),
    );
  });

  test('a known device is never delayed by anybody else, not even on the same network', () => {
    fc.assert(
      fc.property(strangerTries, fc.constantFrom('198.51.100.0', '192.0.2.0'), (tries, network) => {
        const s = server();
        let now = 0;
        for (const attempt of tries) {
          now += attempt.after;
          s.wrong(
            bucketsFor({ identifier: 'dewi@wanasari.go.id', network: attempt.network, knownDevice: null }),
            now,
          );
          s.wrong(codeBucketsFor({ accountId: 'dewi', knownDevice: null }), now);
        }
        const owner = { identifier: 'dewi@wanasari.go.id', network, knownDevice: 'ponsel' };
        expect(s.wait(bucketsFor(owner), now)).toBe(0);
        expect(s.wait(codeBucketsFor({ accountId: 'dewi', knownDevice: 'ponsel' }), now)).toBe(0);
      }),
    );
  });

  test('no delay is longer than its cap, and it always ends', () => {
    fc.assert(
      fc.property(limitName, fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(), (name, level, at) => {
        const limit = LIMITS[name];
        const from = allowedFrom({ level, at }, limit);
        expect(from - at).toBeLessThanOrEqual(limit.cap);
        expect(decideAttempt([{ limit: name, bucket: { level, at } }], at + limit.cap).ok).toBe(true);
      }),
    );
  });
});

describe('guessing is slow', () => {
  test('one network gets at most about a hundred guesses a day at one account', () => {
    const s = server();
    const keys = bucketsFor({
      identifier: 'dewi@wanasari.go.id',
      network: '198.51.100.0',
      knownDevice: null,
    });
    let through = 0;
    for (let now = 0; now < 24 * 60 * MINUTE; now += 1_000) if (s.wrong(keys, now)) through += 1;
    expect(through).toBeGreaterThan(5);
    expect(through).toBeLessThan(150);
  });

  test('somebody with the password gets at most 100 codes a day, however many networks he uses', () => {
    const s = server();
    let through = 0;
    for (let now = 0; now < 24 * 60 * MINUTE; now += 1_000)
      if (s.wrong(codeBucketsFor({ accountId: 'dewi', knownDevice: null }), now)) through += 1;
    expect(through).toBeLessThan(100);
  });

  test('trying many accounts from one network is slowed down too', () => {
    const s = server();
    let through = 0;
    for (let i = 0; i < 10_000; i += 1) {
      const keys = bucketsFor({
        identifier: `orang${i}@wanasari.go.id`,
        network: '198.51.100.0',
        knownDevice: null,
      });
      if (s.wrong(keys, i * 100)) through += 1;
    }
    expect(through).toBeLessThan(130);
  });

  test('more wrong tries never shorten the delay', () => {
    fc.assert(
      fc.property(
        limitName,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (name, a, b) => {
          expect(delayFor(Math.max(a, b), LIMITS[name])).toBeGreaterThanOrEqual(
            delayFor(Math.min(a, b), LIMITS[name]),
          );
        },
      ),
    );
  });
});

test('wrong tries are forgotten as time passes, and a right one gives its try back', () => {
  fc.assert(
    fc.property(limitName, fc.integer({ min: 1, max: 50 }), fc.nat({ max: 1e9 }), (name, tries, pause) => {
      const limit = LIMITS[name];
      let bucket: Bucket | null = null;
      for (let i = 0; i < tries; i += 1) bucket = withTry(bucket, limit, 0);
      expect(levelAt(bucket, limit, pause)).toBeLessThanOrEqual(tries);
      expect(levelAt(bucket, limit, tries * limit.leak)).toBe(0);
      expect(withoutTry(withTry(bucket, limit, pause), limit, pause).level).toBeCloseTo(
        levelAt(bucket, limit, pause),
      );
    }),
  );
});
