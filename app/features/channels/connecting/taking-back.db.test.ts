import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '#app/testing/office.server.ts';
import { closeChannel } from '../actions/decide.server.ts';
import { disconnect } from './actions/disconnect.server.ts';
import { connectByForm } from './connect.server.ts';
import { testConnection } from './test-connection.server.ts';
import { type Connecting, KEY, openConnecting } from './testing.server.ts';

let at: Connecting;
let office: Office;
let site: string;
beforeAll(async () => {
  at = await openConnecting();
  ({ office, site } = at);
});
afterAll(() => office.close());
beforeEach(() => at.reset());

describe('trying and taking back', () => {
  test('a key that no longer opens the account is told, and marks it', async () => {
    await at.connectSite();
    at.network.answering = { ok: false, failure: { class: 'reconnect', reason: 'token-revoked' } };
    expect(
      await testConnection(at.as('officer'), { channelId: site }, { publishers: at.publishers }),
    ).toMatchObject({
      error: { type: 'network-says-no', reason: 'token-revoked' },
    });
    expect(await at.connections()).toMatchObject([{ state: 'reconnect', state_reason: 'token-revoked' }]);
    at.network.answering = {
      ok: true,
      accountName: 'Humas Dinkes',
      remoteId: '7',
      address: 'https://dinkes.wanasari.go.id/',
    };
    expect(
      (await testConnection(at.as('officer'), { channelId: site }, { publishers: at.publishers })).ok,
    ).toBe(true);
    expect(await at.connections()).toMatchObject([{ state: 'live', state_reason: null }]);
  });

  test('a network that does not answer marks nothing', async () => {
    await at.connectSite();
    at.network.answering = { ok: false, failure: { class: 'later', reason: 'timeout' } };
    expect(
      (await testConnection(at.as('officer'), { channelId: site }, { publishers: at.publishers })).ok,
    ).toBe(false);
    expect(await at.connections()).toMatchObject([{ state: 'live' }]);
  });

  test('disconnecting erases the key and tells the unit; a second time there is nothing', async () => {
    await at.connectSite();
    expect((await disconnect(at.as('officer'), { channelId: site })).ok).toBe(true);
    const [row] = await at.connections();
    expect(row).toMatchObject({ state: 'revoked', connected_by: office.actors.officer.personId });
    expect(row!.secret).toHaveLength(0);
    expect(await disconnect(at.as('officer'), { channelId: site })).toMatchObject({
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
    const closing = await at.account('https://lama.wanasari.go.id');
    at.network.answering = {
      ok: true,
      accountName: 'Lama',
      remoteId: '8',
      address: 'https://lama.wanasari.go.id/',
    };
    await connectByForm(
      at.as('officer'),
      { channelId: closing, fields: { username: 'a', password: KEY } },
      { publishers: at.publishers },
    );
    await closeChannel(at.as('head'), { channelId: closing, closedOn: '2026-11-18' });
    const [row] = await at.connections();
    expect([row!.state, row!.secret.length]).toEqual(['revoked', 0]);
  });

  test('events carry ids and names of networks, no key', async () => {
    await at.connectSite();
    const events = await office.db.owner.selectFrom('event').selectAll().execute();
    expect(events.filter(({ name }) => name === 'channels.connected').length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/RAHASIA/);
  });
});
