import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import type { Grant } from '../connectors/publishing.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import { removeApp, setApp } from './actions/apps.server.ts';
import { comeBack, setOut } from './connect.server.ts';
import { paidUseWait } from './paid-use.server.ts';
import { readApps } from './queries/apps.server.ts';
import { APP_KEY, BACK, type Connecting, openConnecting } from './testing.server.ts';

let at: Connecting;
let office: Office;
let page: string;
beforeAll(async () => {
  at = await openConnecting();
  ({ office, page } = at);
});
afterAll(() => office.close());
beforeEach(() => at.reset());

describe('by a consent page', () => {
  test('the way there and back: state and challenge go out, the verifier stays', async () => {
    const params = await at.outTo();
    expect(params.get('clientId')).toBe('app-1');
    expect(params.get('challenge')).toMatch(/^[\w-]{43}$/);
    const { result } = await at.back(params.get('state'));
    expect(result).toMatchObject({ ok: true, value: { accountName: 'Dinkes Wanasari' } });
    expect(at.network.exchanged).toMatchObject([{ code: 'kode-1', redirectUri: BACK }]);
    expect(at.network.exchanged[0]!.verifier).toMatch(/^[\w-]{43}$/);
    const rows = await office.db.owner.selectFrom('channels_consent').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(params.get('state'));
    expect(rows.every((row) => !row.verifier.includes(at.network.exchanged[0]!.verifier))).toBe(true);
  });

  test('of several pages the registered one is kept, and where it is missing none is', async () => {
    const [own] = at.network.grants;
    const other: Grant = {
      ...own!,
      accountName: 'Pasar Lama',
      remoteId: '2',
      addresses: ['https://www.facebook.com/pasarlama'],
    };
    at.network.grants = [other, own!];
    expect((await at.back((await at.outTo()).get('state'))).result.ok).toBe(true);
    expect(await at.connections()).toMatchObject([{ remote_id: '100064' }]);
    await office.db.owner.deleteFrom('channels_connection').execute();
    at.network.grants = [other];
    const { channelId, result } = await at.back((await at.outTo()).get('state'));
    expect(channelId).toBe(page);
    expect(result).toEqual({
      ok: false,
      error: { type: 'other-account', registered: '@dinkeswanasari', found: ['Pasar Lama'] },
    });
    expect(await at.connections()).toEqual([]);
  });

  test('a state works once', async () => {
    const state = (await at.outTo()).get('state');
    expect((await at.back(state)).result.ok).toBe(true);
    expect((await at.back(state)).result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect(at.network.exchanged).toHaveLength(1);
  });

  test('a state of another person is refused and stays his', async () => {
    const state = (await at.outTo('officer')).get('state');
    expect((await at.back(state, 'head')).result).toMatchObject({ error: { type: 'consent-of-another' } });
    expect((await at.back(state, 'officer')).result.ok).toBe(true);
  });

  test('a state of another government is unknown', async () => {
    const state = (await at.outTo()).get('state');
    const neighbour = await office.neighbour();
    const there = { platform: neighbour.platform, actor: neighbour.actors.officer };
    const { result } = await comeBack(there, { state, code: 'kode-1' }, { publishers: at.publishers });
    expect(result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect(at.network.exchanged).toEqual([]);
  });

  test('after ten minutes it is over', async () => {
    const state = (await at.outTo()).get('state');
    office.clock.advance({ minutes: 10 });
    expect((await at.back(state)).result).toMatchObject({ error: { type: 'consent-over' } });
    expect(at.network.exchanged).toEqual([]);
  });

  test('an invented state is unknown, and no app means no way', async () => {
    expect((await at.back('x'.repeat(43))).result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect((await at.back(null)).result).toMatchObject({ error: { type: 'consent-unknown' } });
    await removeApp(at.as('coordinator'), { network: 'facebook' });
    expect(
      await setOut(at.as('officer'), { channelId: page, redirectUri: BACK }, { publishers: at.publishers }),
    ).toMatchObject({
      error: { type: 'app-missing' },
    });
    await setApp(at.as('coordinator'), { network: 'facebook', clientId: 'app-1', clientSecret: APP_KEY });
  });

  test('the app keeps its key when only its settings change, and wants a new one for a new id', async () => {
    const given = { network: 'facebook', clientId: 'app-1', clientSecret: '' };
    const of = { tenantId: office.tenantId, app: 'facebook' };
    expect((await setApp(at.as('operator'), given)).ok).toBe(true);
    const row = await office.db.owner
      .selectFrom('channels_app')
      .selectAll()
      .where('network', '=', 'facebook')
      .executeTakeFirstOrThrow();
    expect(openSecret(office.platform, of, row.secret)).toEqual({ clientSecret: APP_KEY });
    expect(await setApp(at.as('operator'), { ...given, clientId: 'app-2' })).toMatchObject({
      error: { type: 'app-secret-missing' },
    });
  });
});

describe('what X may cost', () => {
  const wait = () =>
    writeTenant(office.platform.db, office.tenantId, (tx) =>
      paidUseWait(tx, 'x', office.clock.now().toString()),
    );
  const begun = async (key: string, at: string) => {
    const x = await office.db.owner
      .selectFrom('channels_channel')
      .select('id')
      .where('network', '=', 'facebook')
      .executeTakeFirstOrThrow();
    await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, channel_id, network, message, due_at, state,
      next_at, finalised_at, created_at, updated_at) values (${office.tenantId}, gen_random_uuid(), ${key}, 'content', gen_random_uuid(),
      ${office.units.dinkes}, ${x.id}, 'x', '{}', ${at}, 'refused', ${at}, ${at}, ${at}, ${at})`.execute(
      office.db.owner,
    );
  };

  test('after the month’s limit the next one waits for the next month, in the government’s zone', async () => {
    const app = { network: 'x', clientId: 'x-1', clientSecret: 'kunci' };
    await setApp(at.as('coordinator'), app);
    expect(await wait()).toBeNull();
    await setApp(at.as('coordinator'), { ...app, monthlyCap: '2', noLinks: 'on' });
    // The last moment of October, and the first of November, in Jakarta.
    await begun('oktober', '2026-10-31T16:59:59Z');
    await begun('november', '2026-10-31T17:00:00Z');
    expect(await wait()).toBeNull();
    await begun('hari-ini', office.clock.now().toString());
    const left = Date.parse('2026-11-30T17:00:00Z') - office.clock.now().epochMilliseconds;
    expect(await wait()).toBe(left / 1000);
    const [view] = (await at.read((db) => readApps(db, at.moment()))).filter(
      ({ network }) => network === 'x',
    );
    expect(view).toMatchObject({ monthlyCap: '2', noLinks: true, used: 2 });
    expect(await setApp(at.as('coordinator'), { ...app, monthlyCap: 'banyak' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'monthlyCap' }] },
    });
    await removeApp(at.as('coordinator'), { network: 'x' });
  });
});
