import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { resetFactors } from './accounts.server.ts';
import { aBrowser, notTotpCode, totpCode } from './test-browser.server.ts';
import { authStage, PASSWORD } from './testing.server.ts';

const stage = await authStage();
const { db, auth, now, anOfficer, signedIn, elsewhere } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

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
    const enrolment = await auth.enrolTotp({ password: PASSWORD, client: browser.client() });
    if (!enrolment.ok) throw new Error(enrolment.error.type);
    const code = notTotpCode(enrolment.value.otpauthUri, Date.now());
    expect(await auth.confirmTotp({ code, client: browser.client() })).toMatchObject({ ok: false });
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

  test('a code seen over the shoulder does not work a second time', async () => {
    const { officer, otpauthUri } = await enrolled();
    const code = totpCode(otpauthUri, Date.now());
    const owner = await challenged(officer.email);
    const thief = await challenged(officer.email);
    const answers = await Promise.all(
      [owner, thief].map((browser) =>
        auth.verifySecondFactor({ code, kind: 'totp', client: browser.client() }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.error.type)).sort()).toEqual([
      'in',
      'wrong-code',
    ]);
  });

  test('wrong codes are slowed down over many sign-ins, but not for the owner at a known device', async () => {
    const { officer, browser, otpauthUri } = await enrolled();
    const refusals: string[] = [];
    const wrong = notTotpCode(otpauthUri, Date.now());
    for (let round = 0; round < 4; round += 1) {
      const thief = await challenged(officer.email);
      for (let i = 0; i < 4; i += 1) {
        const answer = await auth.verifySecondFactor({
          code: wrong,
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
