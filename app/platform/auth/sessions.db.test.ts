import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount, setPassword } from './accounts.server.ts';
import { revokeAllSignIns } from './sessions.server.ts';
import { aBrowser } from './test-browser.server.ts';
import { authStage, ORIGIN, PASSWORD } from './testing.server.ts';

const stage = await authStage();
const { db, auth, outside, now, anOfficer, signedIn, elsewhere } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

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
    expect(new Set(list.map((entry) => entry.network))).toEqual(new Set([`198.18.${outside.network}.0`]));
    const deskId = (await auth.session(desk.client()))?.sessionId ?? '';
    const stranger = await anOfficer();
    expect(await auth.revokeSignIn(stranger.accountId, deskId)).toBe(false);
    expect(await auth.revokeSignIn(officer.accountId, deskId)).toBe(true);
    expect(await auth.session(desk.client())).toBeNull();
    expect(await auth.session(phone.client())).not.toBeNull();
  });

  test('a sign-in from a device never seen before is outside.announced; the first one and a known one are not', async () => {
    const officer = await anOfficer();
    outside.announced.length = 0;
    const own = await signedIn(officer.email);
    await signedIn(officer.email, own);
    expect(outside.announced).toEqual([]);
    await signedIn(officer.email, aBrowser({ ip: '192.0.2.44' }));
    expect(outside.announced).toMatchObject([{ accountId: officer.accountId, device: 'Chrome di Android' }]);
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
  outside.nowMs += 500 * 86_400_000;
  await auth.sweep();
  expect(await auth.session(browser.client())).toBeNull();
  const left = await db.owner.selectFrom('auth_throttle').select('key_hash').execute();
  expect(left).toEqual([]);
});

test('logs hold neither address, number, password nor code', () => {
  expect(outside.logged.join('\n')).not.toMatch(/wanasari|0812|kucing|\d{6}/);
});
