import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handoverPreview } from '#app/features/org/queries/hand-over.server.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import { removeApp, setApp } from './actions/apps.server.ts';
import { disconnect } from './actions/disconnect.server.ts';
import { setOut } from './connect.server.ts';
import { readConnectionPage } from './queries/connection.server.ts';
import { listConnections } from './queries/connections.server.ts';
import { testConnection } from './test-connection.server.ts';
import { BACK, type Connecting, openConnecting } from './testing.server.ts';

let at: Connecting;
let office: Office;
let site: string;
let page: string;
beforeAll(async () => {
  at = await openConnecting();
  ({ office, site, page } = at);
});
afterAll(() => office.close());
beforeEach(() => at.reset());

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
    const connected = await at.connectSite(role);
    expect(connected.ok).toBe(allowed);
    if (!allowed) {
      expect(connected).toMatchObject({ error: { type: 'forbidden' } });
      // A network is never asked for somebody who may not.
      expect(at.network.asked).toBe(0);
      await at.connectSite('head');
    }
    const acts = [
      await setOut(at.as(role), { channelId: page, redirectUri: BACK }, { publishers: at.publishers }),
      await testConnection(at.as(role), { channelId: site }, { publishers: at.publishers }),
      await disconnect(at.as(role), { channelId: site }),
    ];
    expect(acts.map(({ ok }) => ok)).toEqual([allowed, allowed, allowed]);
    if (!allowed) for (const act of acts) expect(act).toMatchObject({ error: { type: 'forbidden' } });
  });

  test.each(ROLES)('%s: the apps of the government', async (role) => {
    const allowed = role === 'coordinator' || role === 'operator';
    const app = { network: 'x', clientId: 'x-1', clientSecret: 'kunci' };
    expect((await setApp(at.as(role), app)).ok).toBe(allowed);
    await setApp(at.as('coordinator'), app);
    expect((await removeApp(at.as(role), { network: 'x' })).ok).toBe(allowed);
  });

  test('the list shows officers their units only, the desk and the operator all', async () => {
    const seen = async (who: Role | 'otherOfficer') =>
      (await at.read((db) => listConnections(db, office.actors[who], {}, at.moment()))).all;
    expect([
      await seen('officer'),
      await seen('head'),
      await seen('operator'),
      await seen('coordinator'),
    ]).toEqual([2, 2, 2, 2]);
    expect([await seen('otherOfficer'), await seen('leader')]).toEqual([0, 0]);
    expect(await at.read((db) => readConnectionPage(db, office.actors.otherOfficer, site, at.moment()))).toBe(
      'forbidden',
    );
  });
});

test('a hand-over lists what the leaving officer connected in the unit, with until when and where it is connected anew', async () => {
  const { dinkes, kelurahan } = office.units;
  const preview = (who: Role, unitId = dinkes) =>
    at.read((db) =>
      handoverPreview(office.platform, db, {
        tenantId: office.tenantId,
        unitId,
        fromPersonId: office.actors[who].personId,
        zone: 'Asia/Jakarta',
      }),
    );
  await at.connectSite();
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
  await disconnect(at.as('officer'), { channelId: site });
  expect((await preview('officer')).rest).toEqual([]);
});
