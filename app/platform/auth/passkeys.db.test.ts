import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { softwareAuthenticator } from './software-authenticator.server.ts';
import { aBrowser } from './test-browser.server.ts';
import { authStage, ORIGIN } from './testing.server.ts';

const stage = await authStage();
const { db, auth, anOfficer, signedIn, elsewhere } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

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
