import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createPool } from '#app/platform/db/db.server.ts';
import { testDatabase } from '#app/testing/database.server.ts';
import { createAccount, resetFactors, setPassword } from './accounts.server.ts';
import { createAuth } from './auth.server.ts';
import { revokeAllSignIns } from './sessions.server.ts';
import { softwareAuthenticator } from './software-authenticator.server.ts';
import { aBrowser, type TestBrowser, totpCode } from './testing.server.ts';

const db = await testDatabase();
const pool = createPool({ connectionString: db.appUrl, max: 8 });
afterAll(async () => {
  await pool.end();
  await db.drop();
});

const ORIGIN = 'https://simpul.wanasari.go.id';
const PASSWORD = 'kucing makan ikan asin';
let nowMs = Date.now();
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) };
const now = () => clock.now().toString();
const announced: { accountId: string; device: string }[] = [];
const logged: string[] = [];
const auth = createAuth({
  pool,
  clock,
  config: { origin: ORIGIN, secret: 's'.repeat(64), appName: 'Simpul Kota Wanasari', oidc: null },
  log: (level, message) => logged.push(`${level} ${message}`),
  onNewDevice: async (event) => {
    announced.push(event);
  },
});

let counter = 0;
async function anOfficer(options: { phoneOnly?: boolean } = {}) {
  counter += 1;
  const email = options.phoneOnly ? null : `petugas${counter}@wanasari.go.id`;
  const phone = `0812 7000 ${String(1000 + counter)}`;
  const made = await db.app.transaction().execute((tx) =>
    createAccount(tx, {
      name: `Petugas ${counter}`,
      email,
      phone,
      emailVerified: true,
      password: PASSWORD,
      now: now(),
    }),
  );
  if (!made.ok) throw new Error(made.error.type);
  return { accountId: made.value.accountId, email: email ?? '', phone };
}

async function signedIn(identifier: string, browser: TestBrowser = aBrowser({ origin: ORIGIN })) {
  const result = await auth.signIn({ identifier, password: PASSWORD, client: browser.client() });
  if (!result.ok || result.value.step !== 'signed-in') throw new Error('sign-in failed');
  browser.accept(result.value.setCookies);
  return browser;
}

/** Each test stands in a network of its own, so that the counts of one never reach another. */
let network = 0;
function elsewhere(last = 10): { ip: string; origin: string } {
  return { ip: `198.18.${network}.${last}`, origin: ORIGIN };
}
beforeEach(() => {
  network += 1;
  nowMs = Date.now();
});

describe('an officer signs in with password', () => {
  test('by e-mail address or by phone number, however it is written', async () => {
    const officer = await anOfficer();
    for (const identifier of [
      officer.email.toUpperCase(),
      officer.phone,
      officer.phone.replace('0', '+62'),
    ]) {
      const browser = await signedIn(identifier);
      expect((await auth.session(browser.client()))?.accountId).toBe(officer.accountId);
    }
  });

  test('with a phone number alone, when there is no e-mail address', async () => {
    const officer = await anOfficer({ phoneOnly: true });
    const browser = await signedIn(officer.phone);
    const session = await auth.session(browser.client());
    expect(session?.accountId).toBe(officer.accountId);
    expect(await auth.account(officer.accountId)).toMatchObject({ email: null, hasPassword: true });
  });

  test('the cookies cannot be read by scripts, go over HTTPS only and belong to this host', async () => {
    const officer = await anOfficer();
    const result = await auth.signIn({
      identifier: officer.email,
      password: PASSWORD,
      client: aBrowser(elsewhere()).client(),
    });
    if (!result.ok) throw new Error('refused');
    expect(result.value.setCookies.length).toBeGreaterThanOrEqual(2);
    for (const cookie of result.value.setCookies) {
      expect(cookie).toMatch(/^__Host-simpul\./);
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
      expect(cookie).toMatch(/;\s*Secure/i);
      expect(cookie).toMatch(/Path=\/(;|$)/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  test('a wrong password, an unknown person and rubbish get the very same answer', async () => {
    const officer = await anOfficer();
    const client = aBrowser(elsewhere()).client();
    const answers = [];
    for (const identifier of [officer.email, 'tidak.ada@wanasari.go.id', '0899 0000 0000', "' or 1=1 --", ''])
      answers.push(await auth.signIn({ identifier, password: 'salah sama sekali', client }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":false,"error":{"type":"wrong-credentials"}}']),
    );
  });

  test('the answer takes as long for an unknown person as for a known one', async () => {
    const officer = await anOfficer();
    const median = async (identifier: string) => {
      const times = [];
      for (let i = 0; i < 5; i += 1) {
        const started = performance.now();
        await auth.signIn({
          identifier,
          password: 'salah sama sekali',
          client: aBrowser(elsewhere(i)).client(),
        });
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const known = await median(officer.email);
    const unknown = await median('tidak.ada@wanasari.go.id');
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  test('an altered cookie signs nobody in', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email);
    const { headers, ip } = browser.client();
    headers.set('cookie', (headers.get('cookie') ?? '').replace(/session_token=./, 'session_token=X'));
    expect(await auth.session({ headers, ip })).toBeNull();
  });

  test('an expired sign-in is over', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email);
    await db.owner
      .updateTable('auth_session')
      .set({ expires_at: '2020-01-01T00:00:00Z' })
      .where('user_id', '=', officer.accountId)
      .execute();
    expect(await auth.session(browser.client())).toBeNull();
  });

  test('signing out ends the sign-in and clears the cookie', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email);
    const before = browser.client();
    browser.accept(await auth.signOut(browser.client()));
    expect(await auth.session(before)).toBeNull();
    expect(browser.cookieNames()).not.toContain('__Host-simpul.session_token');
  });
});

describe('too many wrong tries', () => {
  async function guess(identifier: string, times: number, client: ReturnType<TestBrowser['client']>) {
    let last = await auth.signIn({ identifier, password: 'tebakan yang salah', client });
    for (let i = 1; i < times; i += 1)
      last = await auth.signIn({ identifier, password: 'tebakan yang salah', client });
    return last;
  }

  test('make the stranger wait, but neither the owner elsewhere nor the owner at a known device', async () => {
    const officer = await anOfficer();
    const stranger = aBrowser(elsewhere());
    const ownDevice = await signedIn(officer.email, aBrowser(elsewhere(99)));
    const last = await guess(officer.email, 7, stranger.client());
    expect(last).toMatchObject({ ok: false, error: { type: 'wait' } });
    const right = await auth.signIn({
      identifier: officer.email,
      password: PASSWORD,
      client: stranger.client(),
    });
    expect(right).toMatchObject({ ok: false, error: { type: 'wait' } });

    await signedIn(officer.email, aBrowser({ ip: '192.0.2.5', origin: ORIGIN }));
    const again = await auth.signIn({
      identifier: officer.email,
      password: PASSWORD,
      client: ownDevice.client(),
    });
    expect(again.ok).toBe(true);
  });

  test('make one wait for an unknown person just the same', async () => {
    const last = await guess('tidak.ada.juga@wanasari.go.id', 7, aBrowser(elsewhere()).client());
    expect(last).toMatchObject({ ok: false, error: { type: 'wait' } });
  });

  test('cannot be hidden by asking many times at once', async () => {
    const officer = await anOfficer();
    const client = aBrowser(elsewhere()).client();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        auth.signIn({ identifier: officer.email, password: 'tebakan yang salah', client }),
      ),
    );
    const tried = answers.filter((answer) => !answer.ok && answer.error.type === 'wrong-credentials');
    expect(tried).toHaveLength(5);
  });

  test('are over after the wait, and the right password clears them', async () => {
    const officer = await anOfficer();
    const browser = aBrowser(elsewhere());
    const last = await guess(officer.email, 7, browser.client());
    if (last.ok || last.error.type !== 'wait') throw new Error('should wait');
    nowMs += last.error.seconds * 1000;
    await signedIn(officer.email, browser);
    expect(await guess(officer.email, 3, browser.client())).toMatchObject({
      error: { type: 'wrong-credentials' },
    });
  });

  test('leave neither address nor network in the counting table', async () => {
    const rows = await db.owner.selectFrom('auth_throttle').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/wanasari|198\.18/);
  });
});

describe('the authenticator app', () => {
  async function enrolled() {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email, aBrowser(elsewhere()));
    const enrolment = await auth.enrolTotp({ password: PASSWORD, client: browser.client() });
    if (!enrolment.ok) throw new Error(enrolment.error.type);
    browser.accept(enrolment.value.setCookies);
    const code = totpCode(enrolment.value.otpauthUri, Date.now());
    const confirmed = await auth.confirmTotp({ code, client: browser.client() });
    if (!confirmed.ok) throw new Error(confirmed.error.type);
    browser.accept(confirmed.value.setCookies);
    return { officer, browser, ...enrolment.value };
  }

  async function challenged(email: string) {
    const browser = aBrowser(elsewhere());
    const first = await auth.signIn({ identifier: email, password: PASSWORD, client: browser.client() });
    if (!first.ok || first.value.step !== 'second-factor') throw new Error('no second factor asked');
    browser.accept(first.value.setCookies);
    return browser;
  }

  test('is set up with a QR picture and asked for at the next sign-in', async () => {
    const { officer, otpauthUri, qrSvg } = await enrolled();
    expect(qrSvg).toMatch(/^<svg/);
    expect(decodeURIComponent(otpauthUri)).toContain(`Simpul Kota Wanasari:${officer.email}`);
    const browser = await challenged(officer.email);
    expect(await auth.session(browser.client())).toBeNull();
    const code = totpCode(otpauthUri, Date.now());
    const done = await auth.verifySecondFactor({ code, kind: 'totp', client: browser.client() });
    if (!done.ok) throw new Error(done.error.type);
    browser.accept(done.value.setCookies);
    expect(await auth.session(browser.client())).toMatchObject({
      accountId: officer.accountId,
      secondFactor: true,
    });
  });

  test('is not active before its first code was right', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email, aBrowser(elsewhere()));
    await auth.enrolTotp({ password: PASSWORD, client: browser.client() });
    expect(await auth.confirmTotp({ code: '000000', client: browser.client() })).toMatchObject({ ok: false });
    await signedIn(officer.email, aBrowser(elsewhere()));
  });

  test('needs the password to be set up or turned off', async () => {
    const { browser } = await enrolled();
    const wrong = { password: 'bukan kata sandinya', client: browser.client() };
    expect(await auth.disableTotp(wrong)).toEqual({ ok: false, error: { type: 'wrong-password' } });
    const off = await auth.disableTotp({ password: PASSWORD, client: browser.client() });
    expect(off.ok).toBe(true);
  });

  test('a backup code works once', async () => {
    const { officer, backupCodes } = await enrolled();
    const code = backupCodes[0] ?? '';
    const first = await challenged(officer.email);
    expect((await auth.verifySecondFactor({ code, kind: 'backup', client: first.client() })).ok).toBe(true);
    const second = await challenged(officer.email);
    expect(await auth.verifySecondFactor({ code, kind: 'backup', client: second.client() })).toEqual({
      ok: false,
      error: { type: 'wrong-code' },
    });
  });

  test('wrong codes are slowed down over many sign-ins, but not for the owner at a known device', async () => {
    const { officer, browser, otpauthUri } = await enrolled();
    const refusals: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const thief = await challenged(officer.email);
      for (let i = 0; i < 4; i += 1) {
        const answer = await auth.verifySecondFactor({
          code: '000000',
          kind: 'totp',
          client: thief.client(),
        });
        if (!answer.ok) refusals.push(answer.error.type);
      }
    }
    expect(refusals.filter((type) => type === 'wrong-code')).toHaveLength(10);
    expect(refusals.filter((type) => type === 'wait')).toHaveLength(6);
    browser.accept(await auth.signOut(browser.client()));
    const step = await auth.signIn({
      identifier: officer.email,
      password: PASSWORD,
      client: browser.client(),
    });
    if (!step.ok) throw new Error(step.error.type);
    browser.accept(step.value.setCookies);
    const code = totpCode(otpauthUri, Date.now());
    expect((await auth.verifySecondFactor({ code, kind: 'totp', client: browser.client() })).ok).toBe(true);
  });

  test('without the challenge of a right password a code is worth nothing', async () => {
    const { otpauthUri } = await enrolled();
    const code = totpCode(otpauthUri, Date.now());
    for (const cookie of ['', '__Host-simpul.two_factor=tebakan.abc', '__Host-simpul.two_factor=%E0%A4%A'])
      expect(
        await auth.verifySecondFactor({
          code,
          kind: 'totp',
          client: { ip: '192.0.2.9', headers: new Headers({ cookie }) },
        }),
      ).toEqual({ ok: false, error: { type: 'challenge-expired' } });
  });

  test('its secret is not readable in the database', async () => {
    const { otpauthUri } = await enrolled();
    const secret = new URL(otpauthUri).searchParams.get('secret') ?? '';
    const rows = await db.owner.selectFrom('auth_two_factor').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('recovery takes the lost factors away and ends every sign-in', async () => {
    const { officer, browser } = await enrolled();
    await db.app.transaction().execute((tx) => resetFactors(tx, officer.accountId, now()));
    expect(await auth.session(browser.client())).toBeNull();
    await signedIn(officer.email, aBrowser(elsewhere()));
  });
});

describe('a passkey', () => {
  async function withPasskey() {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email, aBrowser(elsewhere()));
    const start = await auth.passkeyRegistrationOptions(browser.client());
    if (!start.ok) throw new Error(start.error.type);
    browser.accept(start.value.setCookies);
    const device = softwareAuthenticator(ORIGIN);
    const added = await auth.registerPasskey({
      response: device.register(start.value.options),
      name: 'Ponsel dinas',
      client: browser.client(),
    });
    if (!added.ok) throw new Error(added.error.type);
    return { officer, device, passkeyId: added.value.passkeyId };
  }

  async function present(device: ReturnType<typeof softwareAuthenticator>, how?: { userVerified?: boolean }) {
    const browser = aBrowser(elsewhere());
    const start = await auth.passkeySignInOptions(browser.client());
    if (!start.ok) throw new Error(start.error.type);
    browser.accept(start.value.setCookies);
    const response = device.authenticate(start.value.options, how);
    return {
      browser,
      response,
      answer: await auth.signInWithPasskey({ response, client: browser.client() }),
    };
  }

  test('is added by a signed-in officer and signs in without password', async () => {
    const { officer, device } = await withPasskey();
    const { answer, browser } = await present(device);
    if (!answer.ok) throw new Error(answer.error.type);
    browser.accept(answer.value.setCookies);
    expect((await auth.session(browser.client()))?.accountId).toBe(officer.accountId);
    expect(await auth.listPasskeys(officer.accountId)).toMatchObject([{ name: 'Ponsel dinas' }]);
  });

  test('is refused when another device answers, when the answer is used again, or without finger, face or PIN', async () => {
    const { device } = await withPasskey();
    expect((await present(softwareAuthenticator(ORIGIN))).answer.ok).toBe(false);
    expect((await present(device, { userVerified: false })).answer).toEqual({
      ok: false,
      error: { type: 'passkey-refused' },
    });
    const { browser, response } = await present(device);
    expect(await auth.signInWithPasskey({ response, client: browser.client() })).toMatchObject({ ok: false });
    expect(await auth.signInWithPasskey({ response: { id: 1 }, client: browser.client() })).toMatchObject({
      ok: false,
    });
  });

  test('cannot be added long after the sign-in, nor by a stranger', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email, aBrowser(elsewhere()));
    await db.owner
      .updateTable('auth_session')
      .set({ created_at: new Date(Date.now() - 3_600_000).toISOString() })
      .where('user_id', '=', officer.accountId)
      .execute();
    expect(await auth.passkeyRegistrationOptions(browser.client())).toMatchObject({
      error: { type: 'not-fresh' },
    });
    expect(await auth.passkeyRegistrationOptions(aBrowser().client())).toMatchObject({
      error: { type: 'not-signed-in' },
    });
  });

  test('is removed by its owner only', async () => {
    const { officer, device, passkeyId } = await withPasskey();
    const other = await anOfficer();
    expect(await auth.removePasskey(other.accountId, passkeyId)).toBe(false);
    expect(await auth.removePasskey(officer.accountId, 'bukan-id')).toBe(false);
    expect(await auth.removePasskey(officer.accountId, passkeyId)).toBe(true);
    expect((await present(device)).answer.ok).toBe(false);
  });
});

describe('sign-ins of an account', () => {
  test('are listed in words and with a coarse network, and can be ended one by one', async () => {
    const officer = await anOfficer();
    const phone = await signedIn(officer.email, aBrowser({ ...elsewhere(77) }));
    const desk = await signedIn(
      officer.email,
      aBrowser({
        ...elsewhere(78),
        userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0',
      }),
    );
    const list = await auth.listSignIns(officer.accountId);
    expect(list.map((entry) => entry.device).sort()).toEqual(['Chrome di Android', 'Firefox di Windows']);
    expect(new Set(list.map((entry) => entry.network))).toEqual(new Set([`198.18.${network}.0`]));
    const deskId = (await auth.session(desk.client()))?.sessionId ?? '';
    const stranger = await anOfficer();
    expect(await auth.revokeSignIn(stranger.accountId, deskId)).toBe(false);
    expect(await auth.revokeSignIn(officer.accountId, deskId)).toBe(true);
    expect(await auth.session(desk.client())).toBeNull();
    expect(await auth.session(phone.client())).not.toBeNull();
  });

  test('a sign-in from a device never seen before is announced; the first one and a known one are not', async () => {
    const officer = await anOfficer();
    announced.length = 0;
    const own = await signedIn(officer.email);
    await signedIn(officer.email, own);
    expect(announced).toEqual([]);
    await signedIn(officer.email, aBrowser({ ip: '192.0.2.44' }));
    expect(announced).toMatchObject([{ accountId: officer.accountId, device: 'Chrome di Android' }]);
  });

  test('end with the role: in the same transaction, and not when that is rolled back', async () => {
    const officer = await anOfficer();
    const browser = await signedIn(officer.email);
    const rolledBack = db.app.transaction().execute(async (tx) => {
      await revokeAllSignIns(tx, officer.accountId);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await auth.session(browser.client())).not.toBeNull();
    await db.app.transaction().execute((tx) => revokeAllSignIns(tx, officer.accountId));
    expect(await auth.session(browser.client())).toBeNull();
  });

  test('end when the password is changed, but the one at hand may stay', async () => {
    const officer = await anOfficer();
    const here = await signedIn(officer.email);
    const there = await signedIn(officer.email, aBrowser({ ip: '192.0.2.60', origin: ORIGIN }));
    const keepSessionId = (await auth.session(here.client()))?.sessionId;
    const { accountId } = officer;
    const change = (password: string) =>
      db.app
        .transaction()
        .execute((tx) => setPassword(tx, { accountId, password, keepSessionId, now: now() }));
    expect(await change('petugas1234567')).toMatchObject({ ok: false, error: { type: 'password-refused' } });
    expect((await change('sepeda biru di pasar')).ok).toBe(true);
    expect(await auth.session(here.client())).not.toBeNull();
    expect(await auth.session(there.client())).toBeNull();
    expect(await auth.passwordMatches(accountId, PASSWORD)).toBe(false);
    expect(await auth.passwordMatches(accountId, 'sepeda biru di pasar')).toBe(true);
  });
});

test('an address or number belongs to one account', async () => {
  const officer = await anOfficer();
  const input = { name: 'Orang Lain', emailVerified: true, password: PASSWORD, now: now() };
  const make = (contact: { email?: string; phone?: string }) =>
    db.app.transaction().execute((tx) => createAccount(tx, { ...input, ...contact }));
  expect(await make({ email: officer.email })).toMatchObject({
    error: { type: 'identifier-taken', field: 'email' },
  });
  expect(await make({ phone: officer.phone })).toMatchObject({
    error: { type: 'identifier-taken', field: 'phone' },
  });
  expect(await make({})).toMatchObject({ error: { type: 'identifier-invalid' } });
  expect(await make({ email: 'bukan surel' })).toMatchObject({ error: { type: 'identifier-invalid' } });
});

test('sweeping leaves what is still good', async () => {
  const officer = await anOfficer();
  const browser = await signedIn(officer.email);
  await auth.sweep();
  expect(await auth.session(browser.client())).not.toBeNull();
  nowMs += 500 * 86_400_000;
  await auth.sweep();
  expect(await auth.session(browser.client())).toBeNull();
  const left = await db.owner.selectFrom('auth_throttle').select('key_hash').execute();
  expect(left).toEqual([]);
});

test('logs hold neither address, number, password nor code', () => {
  expect(logged.join('\n')).not.toMatch(/wanasari|0812|kucing|\d{6}/);
});
