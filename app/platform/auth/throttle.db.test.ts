import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { aBrowser, type TestBrowser } from './test-browser.server.ts';
import { authStage, ORIGIN, PASSWORD } from './testing.server.ts';
import { createThrottleStore } from './throttle-store.server.ts';

const stage = await authStage();
const { db, auth, outside, anOfficer, signedIn, elsewhere } = stage;
afterAll(() => stage.close());
beforeEach(() => stage.fresh());

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
    outside.nowMs += last.error.seconds * 1000;
    await signedIn(officer.email, browser);
    expect(await guess(officer.email, 3, browser.client())).toMatchObject({
      error: { type: 'wrong-credentials' },
    });
  });

  test('leave no rows while they have to wait, however many names are tried', async () => {
    const store = createThrottleStore(db.app, 'a secret of this test');
    const tryAs = (name: string) =>
      store.attempt(
        [
          { limit: 'network', key: 'network:203.0.113.0' },
          { limit: 'pair', key: `pair:${name}:203.0.113.0` },
        ],
        stage.now(),
      );
    for (let n = 0; n < 60; n += 1) expect((await tryAs(`a${n}`)).ok).toBe(true);
    const count = () =>
      db.owner
        .selectFrom('auth_throttle')
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
    const before = await count();
    for (let n = 0; n < 20; n += 1) expect((await tryAs(`c${n}`)).ok).toBe(false);
    expect(await count()).toEqual(before);
  });

  test('leave neither address nor network in the counting table', async () => {
    const rows = await db.owner.selectFrom('auth_throttle').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/wanasari|198\.18/);
  });
});

describe('asking for recovery', () => {
  test('from one network is held up after thirty, in every process, and another network is not', async () => {
    const other = stage.process();
    const from = (host: number) => ({ headers: new Headers(), ip: `203.0.113.${host}` });
    for (let n = 0; n < 30; n += 1)
      expect((await (n % 2 ? auth : other).countRecovery(from(n))).ok).toBe(true);
    expect(await auth.countRecovery(from(200))).toMatchObject({ error: { type: 'wait', seconds: 20 } });
    expect(await other.countRecovery(from(201))).toMatchObject({ error: { type: 'wait' } });
    expect((await auth.countRecovery({ headers: new Headers(), ip: '198.51.100.7' })).ok).toBe(true);
    outside.nowMs += 10 * 60_000;
    expect((await auth.countRecovery(from(200))).ok).toBe(true);
  });
});
