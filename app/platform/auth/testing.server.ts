import { createPool } from '#app/platform/db/db.server.ts';
import { testDatabase } from '#app/testing/database.server.ts';
import { Temporal } from '../clock/temporal.ts';
import { createAccount } from './accounts.server.ts';
import { createAuth } from './auth.server.ts';
import type { NewDevice } from './context.server.ts';
import { aBrowser, type TestBrowser } from './test-browser.server.ts';

export const ORIGIN = 'https://simpul.wanasari.go.id';
export const PASSWORD = 'kucing makan ikan asin';

/** The sign-in on a database of its own, for one test file. Time is real until a test moves it. */
export async function authStage() {
  const db = await testDatabase();
  const pool = createPool({ connectionString: db.appUrl, max: 8 });
  const outside = {
    nowMs: Date.now(),
    announced: [] as NewDevice[],
    logged: [] as string[],
    network: 0,
  };
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(outside.nowMs) };
  const process = () =>
    createAuth({
      pool,
      clock,
      config: { origin: ORIGIN, secret: 's'.repeat(64), appName: 'Simpul Kota Wanasari', oidc: null },
      log: (level, message) => outside.logged.push(`${level} ${message}`),
      onNewDevice: async (event) => {
        outside.announced.push(event);
      },
    });
  const auth = process();
  let counter = 0;
  const now = () => clock.now().toString();
  return {
    db,
    auth,
    outside,
    now,
    /** Another web process on the same database. */
    process,
    async anOfficer(options: { phoneOnly?: boolean } = {}) {
      counter += 1;
      const email = options.phoneOnly ? null : `petugas${counter}@wanasari.go.id`;
      const phone = `0812 7000 ${1000 + counter}`;
      const contact = { name: `Petugas ${counter}`, email, phone, emailVerified: true };
      const made = await db.app
        .transaction()
        .execute((tx) => createAccount(tx, { ...contact, password: PASSWORD, now: now() }));
      if (!made.ok) throw new Error(made.error.type);
      return { accountId: made.value.accountId, email: email ?? '', phone };
    },
    async signedIn(identifier: string, browser: TestBrowser = aBrowser({ origin: ORIGIN })) {
      const result = await auth.signIn({ identifier, password: PASSWORD, client: browser.client() });
      if (!result.ok || result.value.step !== 'signed-in') throw new Error('sign-in failed');
      browser.accept(result.value.setCookies);
      return browser;
    },
    /** A browser's place in this test's own network. */
    elsewhere: (last = 10) => ({ ip: `198.18.${outside.network}.${last}`, origin: ORIGIN }),
    /** A network of its own for each test, so that the counts of one never reach another. */
    fresh() {
      outside.network += 1;
      outside.nowMs = Date.now();
    },
    async close() {
      await pool.end();
      await db.drop();
    },
  };
}
