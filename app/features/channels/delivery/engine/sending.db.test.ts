import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { createFakeNetwork, type FakeCall, type FakeFault, type FakeNetwork } from '../fake-network.ts';
import { fakePublisher } from '../fake-publisher.ts';
import { askFor, connectAccounts, engineWith, runOnce } from '../testing.server.ts';

let office: Office;
let channelId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
let names = 0;
beforeEach(async () => {
  names += 1;
  [channelId] = (await connectAccounts(office, [
    { unitId: office.units.dinkes, network: 'facebook', handle: `dinkes${names}` },
  ])) as [string];
});

async function one(dueAt?: string) {
  const [id] = await askFor(office, [
    {
      unitId: office.units.dinkes,
      channelId,
      network: 'facebook',
      key: `${channelId} ${Math.random()}`,
      ...(dueAt ? { dueAt } : {}),
    },
  ]);
  return id!;
}
const row = (id: string) =>
  office.db.owner.selectFrom('channels_delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const stateOf = async (id: string) => (await row(id)).state;
const run = (network: FakeNetwork, options: { certain?: boolean; refreshes?: boolean } = {}) =>
  runOnce(
    engineWith(office.platform, {
      facebook: fakePublisher('facebook', async (call) => network.answer(call), options),
    }),
  );
/** The fault at the first calls of an operation, so many times. */
const first = (operation: FakeCall['operation'], fault: FakeFault, times = 1) => {
  let left = times;
  return (call: FakeCall) => (call.operation === operation && left-- > 0 ? fault : null);
};

describe('a message', () => {
  test('goes out once, not before its time, with its address and story', async () => {
    const network = createFakeNetwork();
    const id = await one(office.clock.now().add({ minutes: 5 }).toString());
    await run(network);
    expect(await stateOf(id)).toBe('waiting');
    office.clock.advance({ minutes: 5 });
    await run(network);
    await run(network);
    expect(await row(id)).toMatchObject({
      state: 'delivered',
      remote_id: network.posts[0]!.id,
      address: `https://jejaring.example/${network.posts[0]!.id}`,
      lease_key: null,
    });
    expect(network.posts).toHaveLength(1);
    const story = await office.db.owner
      .selectFrom('channels_attempt')
      .select(['number', 'step', 'outcome'])
      .where('delivery_id', '=', id)
      .orderBy('number')
      .execute();
    expect(story).toEqual([
      { number: 1, step: 'prepare', outcome: 'ready' },
      { number: 2, step: 'finalise', outcome: 'out' },
    ]);
  });

  test('waits while the network works at its picture', async () => {
    const network = createFakeNetwork({ slowChecks: 2 });
    const id = await one();
    await run(network);
    expect(await stateOf(id)).toBe('prepared');
    for (let checks = 0; checks < 3; checks += 1) {
      office.clock.advance({ seconds: 2 });
      await run(network);
    }
    expect(await stateOf(id)).toBe('delivered');
  });
});

const UNKNOWN: FakeFault[] = ['accepted-no-answer', 'error-after-create'];
const NOT_OUT: FakeFault[] = ['no-answer', 'server-error'];

describe('when nobody knows whether it went out', () => {
  for (const fault of UNKNOWN)
    test(`${fault}: a look finds it, nothing is sent again`, async () => {
      const network = createFakeNetwork({ faultOf: first('finalise', fault) });
      const id = await one();
      await run(network);
      expect(await row(id)).toMatchObject({ state: 'unconfirmed', failure: 'unconfirmed' });
      await run(network);
      expect(network.calls.filter((call) => call.operation === 'look')).toHaveLength(0);
      office.clock.advance({ seconds: 30 });
      await run(network);
      expect(await stateOf(id)).toBe('delivered');
      expect(network.calls.filter((call) => call.operation === 'finalise')).toHaveLength(1);
    });

  for (const fault of NOT_OUT)
    test(`${fault}: two looks prove that it is not there, then it goes out`, async () => {
      const network = createFakeNetwork({ faultOf: first('finalise', fault) });
      const id = await one();
      await run(network);
      for (let looks = 0; looks < 2; looks += 1) {
        expect(await stateOf(id)).toBe('unconfirmed');
        office.clock.advance({ minutes: 2 });
        await run(network);
      }
      expect(await stateOf(id)).toBe('prepared');
      office.clock.advance({ minutes: 2 });
      await run(network);
      expect(await stateOf(id)).toBe('delivered');
      expect(network.posts).toHaveLength(1);
    });

  test('a network that shows it late is believed at the second look', async () => {
    const network = createFakeNetwork({
      faultOf: first('finalise', 'accepted-no-answer'),
      looksBeforeSeen: 1,
    });
    const id = await one();
    await run(network);
    for (let looks = 0; looks < 2; looks += 1) {
      office.clock.advance({ minutes: 2 });
      await run(network);
    }
    expect(await stateOf(id)).toBe('delivered');
    expect(network.posts).toHaveLength(1);
  });

  test('a network that proves nothing: a person is asked, and it is never sent by itself', async () => {
    const network = createFakeNetwork({ faultOf: first('finalise', 'no-answer') });
    const id = await one();
    await run(network, { certain: false });
    for (let looks = 0; looks < 7; looks += 1) {
      office.clock.advance({ hours: 1 });
      await run(network, { certain: false });
    }
    expect(await row(id)).toMatchObject({ state: 'unconfirmed', held_reason: 'unsettled' });
    expect(network.calls.filter((call) => call.operation === 'finalise')).toHaveLength(1);
    const notices = await office.db.owner
      .selectFrom('notify_notice')
      .select('kind')
      .where('href', '=', `/kerja/pengiriman/${id}`)
      .execute();
    expect(notices.length).toBeGreaterThan(0);
  });
});

describe('failures that say that it is not out', () => {
  test('asked to wait: the whole account waits as long as it was asked to', async () => {
    const network = createFakeNetwork({ faultOf: first('finalise', 'asked-to-wait') });
    const id = await one();
    await run(network);
    expect(await row(id)).toMatchObject({ state: 'prepared', failure: 'later', tries: 1 });
    await run(network);
    expect(network.calls.filter((call) => call.operation === 'finalise')).toHaveLength(1);
    office.clock.advance({ minutes: 2 });
    await run(network);
    expect(await stateOf(id)).toBe('delivered');
  });

  for (const fault of ['processing-failed', 'prepared-expired'] as const)
    test(`${fault}: it is prepared again`, async () => {
      const network = createFakeNetwork({ slowChecks: 1, faultOf: first('check', fault) });
      const id = await one();
      for (let round = 0; round < 5; round += 1) {
        await run(network);
        office.clock.advance({ minutes: 2 });
      }
      expect(await stateOf(id)).toBe('delivered');
      expect(network.calls.filter((call) => call.operation === 'prepare')).toHaveLength(2);
    });

  test('a network that is down for a day: it goes out when it is back; after two days it is given up', async () => {
    const network = createFakeNetwork({
      faultOf: (call) => (call.operation === 'prepare' ? 'no-answer' : null),
    });
    const id = await one();
    for (let hours = 0; hours < 27; hours += 3) {
      await run(network);
      expect(await stateOf(id)).toBe('waiting');
      office.clock.advance({ hours: 3 });
    }
    const back = createFakeNetwork();
    await run(back);
    expect(await stateOf(id)).toBe('delivered');

    const other = await one();
    for (let hours = 0; hours < 51; hours += 3) {
      await run(network);
      office.clock.advance({ hours: 3 });
    }
    expect(await row(other)).toMatchObject({ state: 'refused', failure_reason: 'given-up' });
  });

  test('a leave that ran out: everything of the account waits until it is connected, the rest goes on', async () => {
    const network = createFakeNetwork({ faultOf: first('prepare', 'token-expired') });
    const [id, next] = [await one(), await one()];
    await run(network);
    await run(network);
    expect(await row(id)).toMatchObject({ state: 'held', held_reason: 'reconnect' });
    expect(await row(next)).toMatchObject({ state: 'held', held_reason: 'reconnect' });
    const connection = await office.db.owner
      .selectFrom('channels_connection')
      .select(['state', 'state_reason'])
      .where('channel_id', '=', channelId)
      .executeTakeFirstOrThrow();
    expect(connection).toEqual({ state: 'reconnect', state_reason: 'token-expired' });
    const notices = await office.db.owner
      .selectFrom('notify_notice')
      .select('href')
      .distinct()
      .where('kind', '=', 'channels.connection-lost')
      .execute();
    expect(notices).toEqual([{ href: `/kerja/sambungan/${channelId}` }]);
  });
});
