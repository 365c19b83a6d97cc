import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handoverPreview } from '#app/features/org/queries/hand-over.server.ts';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { approveChannel, closeChannel } from '../actions/decide.server.ts';
import { proposeChannel } from '../actions/propose.server.ts';
import type { Publishers } from '../connectors/publishers.server.ts';
import type { Grant, Publisher, WhoResult } from '../connectors/publishing.ts';
import { PUBLISHING_LIMITS } from '../connectors/publishing-limits.ts';
import { releaseReconnected } from '../delivery/engine/tend.server.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import { channels } from '../module.ts';
import { readChannel } from '../queries/detail.server.ts';
import { removeApp, setApp } from './actions/apps.server.ts';
import { disconnect } from './actions/disconnect.server.ts';
import { comeBack, connectByForm, setOut } from './connect.server.ts';
import { paidUseWait } from './paid-use.server.ts';
import { readApps } from './queries/apps.server.ts';
import { readConnectionPage } from './queries/connection.server.ts';
import { listConnections } from './queries/connections.server.ts';
import { testConnection } from './test-connection.server.ts';

const KEY = 'sandi-aplikasi-RAHASIA-4711';
const APP_KEY = 'kunci-aplikasi-RAHASIA-0815';
const BACK = 'https://simpul.wanasari.example/kerja/sambungan/kembali';

let office: Office;
let site: string;
let page: string;
/** Who answers at the form's network, and what the consent page gave. */
let answering: WhoResult;
let grants: readonly Grant[];
let exchanged: { code: string; verifier: string; redirectUri: string }[] = [];
let asked = 0;

const never = async () => {
  throw new Error('nothing is published here');
};
const common = { pace: { gapMs: 0 }, prepare: never, check: never, finalise: never, look: never };
const publishers: Publishers = {
  website: {
    ...common,
    network: 'website',
    limits: PUBLISHING_LIMITS.website,
    connect: {
      by: 'form',
      fields: [
        { name: 'username', label: 'Nama pengguna', hint: '', secret: false },
        { name: 'password', label: 'Sandi aplikasi', hint: '', secret: true },
        { name: 'categories', label: 'Nomor kategori', hint: '', secret: false, optional: true },
      ],
    },
    who: async () => {
      asked += 1;
      return answering;
    },
  } satisfies Publisher,
  facebook: {
    ...common,
    network: 'facebook',
    limits: PUBLISHING_LIMITS.facebook,
    connect: { by: 'oauth', scopes: ['pages_manage_posts'] },
    oauth: {
      authorizeAddress: ({ clientId, redirectUri, state, challenge }) =>
        `https://jejaring.example/izin?${new URLSearchParams({ clientId, redirectUri, state, challenge })}`,
      exchange: async ({ code, verifier, redirectUri }) => {
        exchanged.push({ code, verifier, redirectUri });
        return { ok: true, grants };
      },
    },
    who: async () => answering,
  } satisfies Publisher,
};

const as = (who: Role | 'otherOfficer'): ActionCall => ({
  platform: office.platform,
  actor: office.actors[who],
});
const connectSite = (who: Role | 'otherOfficer' = 'officer', fields = { username: 'humas', password: KEY }) =>
  connectByForm(as(who), { channelId: site, fields }, { publishers });
const outTo = async (who: Role = 'officer') => {
  const out = await setOut(as(who), { channelId: page, redirectUri: BACK }, { publishers });
  if (!out.ok) throw new Error(JSON.stringify(out.error));
  return new URL(out.value.address).searchParams;
};
const back = (state: string | null, who: Role = 'officer') =>
  comeBack(as(who), { state, code: 'kode-1' }, { publishers });

async function account(pasted: string): Promise<string> {
  const proposed = await proposeChannel(as('officer'), { unitId: office.units.dinkes, pasted });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.error));
  await approveChannel(as('head'), { channelId: proposed.value.channelId });
  return proposed.value.channelId;
}
const connections = () => office.db.owner.selectFrom('channels_connection').selectAll().execute();
const moment = () => ({ now: office.clock.now().toString(), zone: 'Asia/Jakarta', publishers });
const read = <T>(run: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, run);

beforeAll(async () => {
  office = await openOffice({ modules: [channels, notifyModule] });
  site = await account('https://dinkes.wanasari.go.id');
  page = await account('https://www.facebook.com/dinkeswanasari');
  await setApp(as('coordinator'), { network: 'facebook', clientId: 'app-1', clientSecret: APP_KEY });
});
afterAll(() => office.close());
beforeEach(async () => {
  answering = {
    ok: true,
    accountName: 'Humas Dinkes',
    remoteId: '7',
    address: 'https://dinkes.wanasari.go.id/',
  };
  grants = [
    {
      credential: { secret: { token: KEY }, expiresAt: null, refreshAfter: null },
      accountName: 'Dinkes Wanasari',
      remoteId: '100064',
      addresses: ['https://www.facebook.com/DinkesWanasari'],
    },
  ];
  exchanged = [];
  asked = 0;
  await office.db.owner.deleteFrom('channels_connection').execute();
  await office.db.owner.deleteFrom('channels_delivery').execute();
});

describe('who may', () => {
  const MAY: Record<string, boolean> = { officer: true, head: true, coordinator: true };
  const ROLES: (Role | 'otherOfficer')[] = [
    'coordinator',
    'prokopim',
    'reviewer',
    'leader',
    'operator',
    'trainer',
    'ppid',
    'ppid-superior',
    'head',
    'officer',
    'otherOfficer',
  ];
  test.each(ROLES)('%s: connect, set out, test, disconnect', async (role) => {
    const allowed = MAY[role] === true;
    const connected = await connectSite(role);
    expect(connected.ok).toBe(allowed);
    if (!allowed) {
      expect(connected).toMatchObject({ error: { type: 'forbidden' } });
      // A network is never asked for somebody who may not.
      expect(asked).toBe(0);
      await connectSite('head');
    }
    const acts = [
      await setOut(as(role), { channelId: page, redirectUri: BACK }, { publishers }),
      await testConnection(as(role), { channelId: site }, { publishers }),
      await disconnect(as(role), { channelId: site }),
    ];
    expect(acts.map(({ ok }) => ok)).toEqual([allowed, allowed, allowed]);
    if (!allowed) for (const act of acts) expect(act).toMatchObject({ error: { type: 'forbidden' } });
  });

  test.each(ROLES)('%s: the apps of the government', async (role) => {
    const allowed = role === 'coordinator' || role === 'operator';
    const app = { network: 'x', clientId: 'x-1', clientSecret: 'kunci' };
    expect((await setApp(as(role), app)).ok).toBe(allowed);
    await setApp(as('coordinator'), app);
    expect((await removeApp(as(role), { network: 'x' })).ok).toBe(allowed);
  });

  test('the list shows officers their units only, the desk and the operator all', async () => {
    const seen = async (who: Role | 'otherOfficer') =>
      (await read((db) => listConnections(db, office.actors[who], {}, moment()))).all;
    expect([
      await seen('officer'),
      await seen('head'),
      await seen('operator'),
      await seen('coordinator'),
    ]).toEqual([2, 2, 2, 2]);
    expect([await seen('otherOfficer'), await seen('leader')]).toEqual([0, 0]);
    expect(await read((db) => readConnectionPage(db, office.actors.otherOfficer, site, moment()))).toBe(
      'forbidden',
    );
  });
});

test('a hand-over lists what the leaving officer connected in the unit, with until when and where it is connected anew', async () => {
  const { dinkes, kelurahan } = office.units;
  const preview = (who: Role, unitId = dinkes) =>
    read((db) =>
      handoverPreview(office.platform, db, {
        tenantId: office.tenantId,
        unitId,
        fromPersonId: office.actors[who].personId,
        zone: 'Asia/Jakarta',
      }),
    );
  await connectSite();
  const expires = (change: object) =>
    writeTenant(office.platform.db, office.tenantId, (tx) =>
      tx.updateTable('channels_connection').set(change).where('channel_id', '=', site).execute(),
    );
  await expires({ connected_at: '2026-11-19T03:00:00Z', expires_at: '2027-01-18T03:00:00Z' });
  const { rest } = await preview('officer');
  expect(rest).toHaveLength(1);
  expect(rest[0]!.items).toMatchObject([
    {
      title: expect.stringContaining('dinkes.wanasari.go.id'),
      sub: 'disambungkan Bagas Prakoso, 19 Nov 2026, berlaku sampai 18 Jan 2027',
      href: `/kerja/sambungan/${site}`,
    },
  ]);
  expect((await preview('head')).rest).toEqual([]);
  expect((await preview('officer', kelurahan)).rest).toEqual([]);
  await expires({ state: 'reconnect' });
  expect((await preview('officer')).rest[0]!.items[0]!.sub).toContain('sambungan sudah putus');
  await disconnect(as('officer'), { channelId: site });
  expect((await preview('officer')).rest).toEqual([]);
});

describe('by a form', () => {
  test('the key is kept sealed, for this account, and stands nowhere in the database', async () => {
    expect(await connectSite()).toMatchObject({
      ok: true,
      value: { accountName: 'Humas Dinkes', again: false },
    });
    const [row] = await connections();
    const of = { tenantId: office.tenantId, channelId: site };
    expect(openSecret(office.platform, of, row!.secret)).toEqual({ username: 'humas', password: KEY });
    expect(openSecret(office.platform, { ...of, channelId: page }, row!.secret)).toBeNull();
    expect(row).toMatchObject({ state: 'live', connected_by: office.actors.officer.personId });
    const { rows: tables } = await sql<{
      name: string;
    }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(office.db.owner);
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t
        where t::text like ${`%${KEY}%`} or t::text like ${`%${APP_KEY}%`}
          or t::text like ${`%${Buffer.from(KEY).toString('hex')}%`}`.execute(office.db.owner);
      expect([name, rows[0]!.n]).toEqual([name, 0]);
    }
  });

  test('what a page is given holds no key', async () => {
    await connectSite();
    const views = [
      await read((db) => readConnectionPage(db, office.actors.officer, site, moment())),
      await read((db) => listConnections(db, office.actors.coordinator, {}, moment())),
      await read((db) => readApps(db, moment())),
    ];
    expect(JSON.stringify(views)).not.toMatch(/RAHASIA/i);
  });

  test('another account is refused with both names, and nothing is kept', async () => {
    answering = {
      ...answering,
      ok: true,
      accountName: 'DPUPR',
      remoteId: '9',
      address: 'https://dpupr.wanasari.go.id/',
    };
    expect(await connectSite()).toEqual({
      ok: false,
      error: { type: 'other-account', registered: 'dinkes.wanasari.go.id', found: ['DPUPR'] },
    });
    expect(await connections()).toEqual([]);
  });

  test('an empty field is told at the field, and a key that the network refuses is not kept', async () => {
    expect(await connectSite('officer', { username: 'humas', password: ' ' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'password' }] },
    });
    expect(asked).toBe(0);
    // A site tells a wrong password and one that was taken back apart in its own way: to who pastes it, it is wrong.
    for (const reason of ['token-expired', 'token-revoked'] as const) {
      answering = { ok: false, failure: { class: 'reconnect', reason } };
      expect(await connectSite()).toMatchObject({
        error: {
          type: 'invalid',
          faults: [{ path: 'password', message: expect.stringContaining('menolak') }],
        },
      });
    }
    answering = { ok: false, failure: { class: 'later', reason: 'no-answer' } };
    expect(await connectSite()).toMatchObject({ error: { type: 'network-says-no', reason: 'no-answer' } });
    expect(await connections()).toEqual([]);
  });

  test('a connected account is official by that proof', async () => {
    await connectSite();
    const channel = await read((db) => readChannel(db, office.actors.officer, site, moment()));
    expect(channel?.standing).toBe('official');
    expect(channel?.history[0]).toMatchObject({ method: 'connected-api', holds: true });
  });

  test('connected again it is the same connection, with the new key, and what waited goes on', async () => {
    await connectSite();
    await office.db.owner.updateTable('channels_connection').set({ state: 'reconnect' }).execute();
    await held('reconnect');
    await held('stale');
    expect(await connectSite('head', { username: 'humas', password: 'baru' })).toMatchObject({
      value: { again: true },
    });
    const rows = await connections();
    expect(rows).toMatchObject([{ state: 'live', connected_by: office.actors.head.personId }]);
    const system = { kind: 'system' as const, tenantId: office.tenantId, job: 'channels.tend-deliveries' };
    await releaseReconnected({ platform: office.platform, actor: system }, {});
    const states = await office.db.owner
      .selectFrom('channels_delivery')
      .select(['state', 'held_reason'])
      .orderBy('key')
      .execute();
    expect(states).toEqual([
      { state: 'waiting', held_reason: null },
      { state: 'held', held_reason: 'stale' },
    ]);
  });
});

async function held(reason: string): Promise<void> {
  const now = office.clock.now().toString();
  await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, channel_id, network, message, due_at, state,
    next_at, held_reason, created_at, updated_at) values (${office.tenantId}, gen_random_uuid(), ${reason}, 'content', gen_random_uuid(),
    ${office.units.dinkes}, ${site}, 'website', '{}', ${now}, 'held', ${now}, ${reason}, ${now}, ${now})`.execute(
    office.db.owner,
  );
}

describe('by a consent page', () => {
  test('the way there and back: state and challenge go out, the verifier stays', async () => {
    const params = await outTo();
    expect(params.get('clientId')).toBe('app-1');
    expect(params.get('challenge')).toMatch(/^[\w-]{43}$/);
    const { result } = await back(params.get('state'));
    expect(result).toMatchObject({ ok: true, value: { accountName: 'Dinkes Wanasari' } });
    expect(exchanged).toMatchObject([{ code: 'kode-1', redirectUri: BACK }]);
    expect(exchanged[0]!.verifier).toMatch(/^[\w-]{43}$/);
    const rows = await office.db.owner.selectFrom('channels_consent').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(params.get('state'));
    expect(rows.every((row) => !row.verifier.includes(exchanged[0]!.verifier))).toBe(true);
  });

  test('of several pages the registered one is kept, and where it is missing none is', async () => {
    const [own] = grants;
    const other: Grant = {
      ...own!,
      accountName: 'Pasar Lama',
      remoteId: '2',
      addresses: ['https://www.facebook.com/pasarlama'],
    };
    grants = [other, own!];
    expect((await back((await outTo()).get('state'))).result.ok).toBe(true);
    expect(await connections()).toMatchObject([{ remote_id: '100064' }]);
    await office.db.owner.deleteFrom('channels_connection').execute();
    grants = [other];
    const { channelId, result } = await back((await outTo()).get('state'));
    expect(channelId).toBe(page);
    expect(result).toEqual({
      ok: false,
      error: { type: 'other-account', registered: '@dinkeswanasari', found: ['Pasar Lama'] },
    });
    expect(await connections()).toEqual([]);
  });

  test('a state works once', async () => {
    const state = (await outTo()).get('state');
    expect((await back(state)).result.ok).toBe(true);
    expect((await back(state)).result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect(exchanged).toHaveLength(1);
  });

  test('a state of another person is refused and stays his', async () => {
    const state = (await outTo('officer')).get('state');
    expect((await back(state, 'head')).result).toMatchObject({ error: { type: 'consent-of-another' } });
    expect((await back(state, 'officer')).result.ok).toBe(true);
  });

  test('a state of another government is unknown', async () => {
    const state = (await outTo()).get('state');
    const neighbour = await office.neighbour();
    const there = { platform: neighbour.platform, actor: neighbour.actors.officer };
    const { result } = await comeBack(there, { state, code: 'kode-1' }, { publishers });
    expect(result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect(exchanged).toEqual([]);
  });

  test('after ten minutes it is over', async () => {
    const state = (await outTo()).get('state');
    office.clock.advance({ minutes: 10 });
    expect((await back(state)).result).toMatchObject({ error: { type: 'consent-over' } });
    expect(exchanged).toEqual([]);
  });

  test('an invented state is unknown, and no app means no way', async () => {
    expect((await back('x'.repeat(43))).result).toMatchObject({ error: { type: 'consent-unknown' } });
    expect((await back(null)).result).toMatchObject({ error: { type: 'consent-unknown' } });
    await removeApp(as('coordinator'), { network: 'facebook' });
    expect(await setOut(as('officer'), { channelId: page, redirectUri: BACK }, { publishers })).toMatchObject(
      {
        error: { type: 'app-missing' },
      },
    );
    await setApp(as('coordinator'), { network: 'facebook', clientId: 'app-1', clientSecret: APP_KEY });
  });

  test('the app keeps its key when only its settings change, and wants a new one for a new id', async () => {
    const given = { network: 'facebook', clientId: 'app-1', clientSecret: '' };
    const of = { tenantId: office.tenantId, app: 'facebook' };
    expect((await setApp(as('operator'), given)).ok).toBe(true);
    const row = await office.db.owner
      .selectFrom('channels_app')
      .selectAll()
      .where('network', '=', 'facebook')
      .executeTakeFirstOrThrow();
    expect(openSecret(office.platform, of, row.secret)).toEqual({ clientSecret: APP_KEY });
    expect(await setApp(as('operator'), { ...given, clientId: 'app-2' })).toMatchObject({
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
    await setApp(as('coordinator'), app);
    expect(await wait()).toBeNull();
    await setApp(as('coordinator'), { ...app, monthlyCap: '2', noLinks: 'on' });
    // The last moment of October, and the first of November, in Jakarta.
    await begun('oktober', '2026-10-31T16:59:59Z');
    await begun('november', '2026-10-31T17:00:00Z');
    expect(await wait()).toBeNull();
    await begun('hari-ini', office.clock.now().toString());
    const left = Date.parse('2026-11-30T17:00:00Z') - office.clock.now().epochMilliseconds;
    expect(await wait()).toBe(left / 1000);
    const [view] = (await read((db) => readApps(db, moment()))).filter(({ network }) => network === 'x');
    expect(view).toMatchObject({ monthlyCap: '2', noLinks: true, used: 2 });
    expect(await setApp(as('coordinator'), { ...app, monthlyCap: 'banyak' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'monthlyCap' }] },
    });
    await removeApp(as('coordinator'), { network: 'x' });
  });
});

describe('trying and taking back', () => {
  test('a key that no longer opens the account is told, and marks it', async () => {
    await connectSite();
    answering = { ok: false, failure: { class: 'reconnect', reason: 'token-revoked' } };
    expect(await testConnection(as('officer'), { channelId: site }, { publishers })).toMatchObject({
      error: { type: 'network-says-no', reason: 'token-revoked' },
    });
    expect(await connections()).toMatchObject([{ state: 'reconnect', state_reason: 'token-revoked' }]);
    answering = {
      ok: true,
      accountName: 'Humas Dinkes',
      remoteId: '7',
      address: 'https://dinkes.wanasari.go.id/',
    };
    expect((await testConnection(as('officer'), { channelId: site }, { publishers })).ok).toBe(true);
    expect(await connections()).toMatchObject([{ state: 'live', state_reason: null }]);
  });

  test('a network that does not answer marks nothing', async () => {
    await connectSite();
    answering = { ok: false, failure: { class: 'later', reason: 'timeout' } };
    expect((await testConnection(as('officer'), { channelId: site }, { publishers })).ok).toBe(false);
    expect(await connections()).toMatchObject([{ state: 'live' }]);
  });

  test('disconnecting erases the key and tells the unit; a second time there is nothing', async () => {
    await connectSite();
    expect((await disconnect(as('officer'), { channelId: site })).ok).toBe(true);
    const [row] = await connections();
    expect(row).toMatchObject({ state: 'revoked', connected_by: office.actors.officer.personId });
    expect(row!.secret).toHaveLength(0);
    expect(await disconnect(as('officer'), { channelId: site })).toMatchObject({
      error: { type: 'not-connected' },
    });
    const told = await office.db.owner
      .selectFrom('notify_notice')
      .select('person_id')
      .where('kind', '=', 'channels.disconnected')
      .execute();
    expect(told.map(({ person_id }) => person_id)).toContain(office.actors.head.personId);
  });

  test('closing an account erases its key too', async () => {
    const closing = await account('https://lama.wanasari.go.id');
    answering = { ok: true, accountName: 'Lama', remoteId: '8', address: 'https://lama.wanasari.go.id/' };
    await connectByForm(
      as('officer'),
      { channelId: closing, fields: { username: 'a', password: KEY } },
      { publishers },
    );
    await closeChannel(as('head'), { channelId: closing, closedOn: '2026-11-18' });
    const [row] = await connections();
    expect([row!.state, row!.secret.length]).toEqual(['revoked', 0]);
  });

  test('events carry ids and names of networks, no key', async () => {
    await connectSite();
    const events = await office.db.owner.selectFrom('event').selectAll().execute();
    expect(events.filter(({ name }) => name === 'channels.connected').length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/RAHASIA/);
  });
});
