import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '#app/testing/office.server.ts';
import { releaseReconnected } from '../delivery/engine/tend.server.ts';
import { openSecret } from '../delivery/secrets.server.ts';
import { readChannel } from '../queries/detail.server.ts';
import { readApps } from './queries/apps.server.ts';
import { readConnectionPage } from './queries/connection.server.ts';
import { listConnections } from './queries/connections.server.ts';
import { APP_KEY, type Connecting, KEY, openConnecting } from './testing.server.ts';

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

async function held(reason: string): Promise<void> {
  const now = office.clock.now().toString();
  await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, channel_id, network, message, due_at, state,
    next_at, held_reason, created_at, updated_at) values (${office.tenantId}, gen_random_uuid(), ${reason}, 'content', gen_random_uuid(),
    ${office.units.dinkes}, ${site}, 'website', '{}', ${now}, 'held', ${now}, ${reason}, ${now}, ${now})`.execute(
    office.db.owner,
  );
}

describe('by a form', () => {
  test('the key is kept sealed, for this account, and stands nowhere in the database', async () => {
    expect(await at.connectSite()).toMatchObject({
      ok: true,
      value: { accountName: 'Humas Dinkes', again: false },
    });
    const [row] = await at.connections();
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
    await at.connectSite();
    const views = [
      await at.read((db) => readConnectionPage(db, office.actors.officer, site, at.moment())),
      await at.read((db) => listConnections(db, office.actors.coordinator, {}, at.moment())),
      await at.read((db) => readApps(db, at.moment())),
    ];
    expect(JSON.stringify(views)).not.toMatch(/RAHASIA/i);
  });

  test('another account is refused with both names, and nothing is kept', async () => {
    at.network.answering = {
      ...at.network.answering,
      ok: true,
      accountName: 'DPUPR',
      remoteId: '9',
      address: 'https://dpupr.wanasari.go.id/',
    };
    expect(await at.connectSite()).toEqual({
      ok: false,
      error: { type: 'other-account', registered: 'dinkes.wanasari.go.id', found: ['DPUPR'] },
    });
    expect(await at.connections()).toEqual([]);
  });

  test('an empty field is told at the field, and a key that the network refuses is not kept', async () => {
    expect(await at.connectSite('officer', { username: 'humas', password: ' ' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'password' }] },
    });
    expect(at.network.asked).toBe(0);
    // A site tells a wrong password and one that was taken back apart in its own way: to who pastes it, it is wrong.
    for (const reason of ['token-expired', 'token-revoked'] as const) {
      at.network.answering = { ok: false, failure: { class: 'reconnect', reason } };
      expect(await at.connectSite()).toMatchObject({
        error: {
          type: 'invalid',
          faults: [{ path: 'password', message: expect.stringContaining('menolak') }],
        },
      });
    }
    at.network.answering = { ok: false, failure: { class: 'later', reason: 'no-answer' } };
    expect(await at.connectSite()).toMatchObject({ error: { type: 'network-says-no', reason: 'no-answer' } });
    expect(await at.connections()).toEqual([]);
  });

  test('a connected account is official by that proof', async () => {
    await at.connectSite();
    const channel = await at.read((db) => readChannel(db, office.actors.officer, site, at.moment()));
    expect(channel?.standing).toBe('official');
    expect(channel?.history[0]).toMatchObject({ method: 'connected-api', holds: true });
  });

  test('connected again it is the same connection, with the new key, and what waited goes on', async () => {
    await at.connectSite();
    await office.db.owner.updateTable('channels_connection').set({ state: 'reconnect' }).execute();
    await held('reconnect');
    await held('stale');
    expect(await at.connectSite('head', { username: 'humas', password: 'baru' })).toMatchObject({
      value: { again: true },
    });
    const rows = await at.connections();
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
