import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { aBrowser } from './test-browser.server.ts';
import { authStage, PASSWORD } from './testing.server.ts';

const stage = await authStage();
const { db, auth, anOfficer, signedIn, elsewhere } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

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
    // Processor time: what waits for other programs of the machine does not count.
    const timed = async (identifier: string, last: number) => {
      const before = process.cpuUsage();
      await auth.signIn({
        identifier,
        password: 'salah sama sekali',
        client: aBrowser(elsewhere(last)).client(),
      });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      known.push(await timed(officer.email, i));
      unknown.push(await timed('tidak.ada@wanasari.go.id', i));
    }
    // The least of each: what else this program does can only add to a try.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
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
