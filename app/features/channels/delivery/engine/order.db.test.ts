import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { liftPause, pauseDeliveries } from '../actions/pause.server.ts';
import { cancelOneDelivery, sendDeliveryAgain, settleDelivery } from '../actions/settle.server.ts';
import { createFakeNetwork, type FakeNetwork } from '../fake-network.ts';
import { fakePublisher } from '../fake-publisher.ts';
import { frozenAt } from '../requesting.server.ts';
import { askFor, connectAccounts, engineWith, runOnce } from '../testing.server.ts';
import { claimDeliveries } from './claim.server.ts';
import { drain } from './drain.server.ts';
import { type Engine, systemCall } from './engine.ts';
import { releaseReconnected, renewIdle, warnOfExpiry } from './tend.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

beforeEach(async () => {
  office.clock.advance({ minutes: 3 });
  await office.write((tx) =>
    tx
      .updateTable('channels_delivery')
      .set({ state: 'cancelled' })
      .where('state', 'in', ['waiting', 'preparing', 'prepared', 'unconfirmed'])
      .execute(),
  );
});

let names = 0;
const account = async (unitId: string, secret?: Record<string, string>) => {
  names += 1;
  const [id] = await connectAccounts(
    office,
    [{ unitId, network: 'facebook', handle: `akun${names}` }],
    ...(secret ? [secret] : []),
  );
  return id!;
};
const ask = async (unitId: string, channelId: string, many = 1) => {
  names += 1;
  return askFor(
    office,
    Array.from({ length: many }, (_, place) => ({
      unitId,
      channelId,
      network: 'facebook' as const,
      key: `kirim ${names} ${place}`,
    })),
  );
};
const engineTo = (network: FakeNetwork, at?: Engine['at'], options: { refreshes?: boolean } = {}) =>
  engineWith(
    office.platform,
    { facebook: fakePublisher('facebook', async (call) => network.answer(call), options) },
    at,
  );
const row = (id: string) =>
  office.db.owner.selectFrom('channels_delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const desk = () => ({ platform: office.platform, actor: office.actors.coordinator });
const head = () => ({ platform: office.platform, actor: office.actors.head });

describe('turns', () => {
  test('what is asked for now does not wait behind what is nearly due', async () => {
    const { dinkes, dpupr } = office.units;
    const [later] = await ask(dinkes, await account(dinkes));
    const soon = office.clock.now().add({ seconds: 18 }).toString();
    await office.write((tx) =>
      tx
        .updateTable('channels_delivery')
        .set({ due_at: soon, next_at: soon })
        .where('id', '=', later!)
        .execute(),
    );
    let over = false;
    const engine = engineTo(createFakeNetwork());
    const sending = drain(engine, { until: Number.POSITIVE_INFINITY, stopping: () => over });
    try {
      await sleep(300);
      const [now] = await ask(dpupr, await account(dpupr));
      await expect.poll(async () => (await row(now!)).state, { timeout: 25_000 }).toBe('delivered');
    } finally {
      over = true;
      await sending;
    }
    expect((await row(later!)).state).toBe('waiting');
  });

  test('a unit with hundreds due does not hold up one with one', async () => {
    const { dinkes, dpupr, kecamatan } = office.units;
    const big = [await account(dinkes), await account(dinkes), await account(dinkes)];
    for (const channelId of big) await ask(dinkes, channelId, 40);
    const [small] = await ask(dpupr, await account(dpupr));
    const [other] = await ask(kecamatan, await account(kecamatan));
    const claimed: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const result = await claimDeliveries(systemCall(engineTo(createFakeNetwork()), office.tenantId), {
        most: 2,
        leaseSeconds: 120,
      });
      if (result.ok) claimed.push(...result.value.claims.map((claim) => claim.deliveryId));
    }
    expect(claimed).toHaveLength(4);
    expect(claimed).toEqual(expect.arrayContaining([small, other]));
  });

  test('eight workers at once: one message of an account at a time, none twice', async () => {
    const unit = office.units.kelurahan;
    const channels = [await account(unit), await account(unit)];
    for (const channelId of channels) await ask(unit, channelId, 10);
    const network = createFakeNetwork();
    const flying = new Map<string, number>();
    let most = 0;
    const slow = {
      facebook: fakePublisher('facebook', async (call) => {
        flying.set(call.account, (flying.get(call.account) ?? 0) + 1);
        most = Math.max(most, flying.get(call.account)!);
        await new Promise((done) => setTimeout(done, 3));
        flying.set(call.account, flying.get(call.account)! - 1);
        return network.answer(call);
      }),
    };
    for (let round = 0; round < 4; round += 1)
      await Promise.all(Array.from({ length: 8 }, () => runOnce(engineWith(office.platform, slow))));
    expect(most).toBe(1);
    expect(network.duplicates()).toEqual([]);
    expect(network.posts.filter((post) => post.text.includes('kirim')).length).toBeGreaterThanOrEqual(20);
  });

  test('an allowance that is used up stops its account until it comes back, and no other', async () => {
    const unit = office.units.dpupr;
    const [poor, rich] = [await account(unit), await account(unit)];
    await office.write((tx) =>
      tx
        .insertInto('channels_budget')
        .values({
          tenant_id: office.tenantId,
          scope: 'account',
          key: poor,
          kind: 'posts',
          most: 25,
          remaining: 0,
          resets_at: office.clock.now().add({ hours: 2 }).toString(),
          read_at: office.clock.now().toString(),
        })
        .execute(),
    );
    const [waits] = await ask(unit, poor);
    const [goes] = await ask(unit, rich);
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(waits!)).state).toBe('waiting');
    expect((await row(goes!)).state).toBe('delivered');
    office.clock.advance({ hours: 2 });
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(waits!)).state).toBe('delivered');
  });
});

describe('a pause', () => {
  test('holds what waits, stops what is prepared right before it would go out, and loses nothing', async () => {
    const unit = office.units.dinkes;
    const channelId = await account(unit);
    const network = createFakeNetwork();
    const [id] = await ask(unit, channelId);
    let pauseId = '';
    await runOnce(
      engineTo(network, async (point) => {
        if (point !== 'stored-prepare') return;
        const paused = await pauseDeliveries(desk(), { scope: 'all', reason: 'Hari berkabung daerah' });
        if (paused.ok) pauseId = paused.value.pauseId;
      }),
    );
    const [later] = await ask(unit, channelId);
    await runOnce(engineTo(network));
    expect(network.posts).toEqual([]);
    expect((await row(id!)).state).toBe('prepared');
    expect((await row(later!)).state).toBe('waiting');
    expect((await liftPause(desk(), { pauseId })).ok).toBe(true);
    expect(await liftPause(desk(), { pauseId })).toEqual({ ok: false, error: { type: 'pause-is-over' } });
    await runOnce(engineTo(network));
    await runOnce(engineTo(network));
    expect((await row(id!)).state).toBe('delivered');
    expect((await row(later!)).state).toBe('delivered');
  });

  test('of one unit leaves the others alone; after more than a day a person lets it out', async () => {
    const { dinkes, dpupr } = office.units;
    const [mine, other] = [await account(dinkes), await account(dpupr)];
    const paused = await pauseDeliveries(desk(), { scope: 'unit', unitId: dinkes, reason: 'Narasi ditarik' });
    const [held] = await ask(dinkes, mine);
    const [free] = await ask(dpupr, other);
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(held!)).state).toBe('waiting');
    expect((await row(free!)).state).toBe('delivered');
    office.clock.advance({ hours: 30 });
    if (paused.ok) await liftPause(desk(), { pauseId: paused.value.pauseId });
    const network = createFakeNetwork();
    await runOnce(engineTo(network));
    expect(await row(held!)).toMatchObject({ state: 'held', held_reason: 'stale' });
    expect(network.posts).toEqual([]);
    expect((await sendDeliveryAgain(head(), { deliveryId: held })).ok).toBe(true);
    await runOnce(engineTo(network));
    expect((await row(held!)).state).toBe('delivered');
  });

  test('that is planned is known before it begins, and ends by itself', async () => {
    const unitId = office.units.dinkes;
    const channelId = await account(unitId);
    const local = (hours: number) =>
      office.clock
        .now()
        .add({ hours: hours + 7 })
        .toString()
        .slice(0, 16);
    const planned = await pauseDeliveries(desk(), {
      scope: 'network',
      network: 'facebook',
      reason: 'Masa tenang',
      from: local(2),
      until: local(5),
    });
    expect(planned.ok).toBe(true);
    const frozen = (hours: number) =>
      office.write((tx) =>
        frozenAt(tx, office.tenantId, office.clock.now().add({ hours }).toString(), {
          unitId,
          network: 'facebook',
        }),
      );
    expect([await frozen(1), (await frozen(3))?.reason, await frozen(6)]).toEqual([
      null,
      'Masa tenang',
      null,
    ]);
    office.clock.advance({ hours: 3 });
    const [id] = await ask(unitId, channelId);
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(id!)).state).toBe('waiting');
    office.clock.advance({ hours: 3 });
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(id!)).state).toBe('delivered');
    expect(await pauseDeliveries(head(), { scope: 'all', reason: 'x' })).toMatchObject({ ok: false });
    expect(
      await pauseDeliveries(desk(), { scope: 'unit', reason: '', until: '2020-01-01T10:00' }),
    ).toMatchObject({ error: { type: 'invalid' } });
  });
});

describe('a person', () => {
  async function inDoubt() {
    const unit = office.units.dinkes;
    const network = createFakeNetwork({
      faultOf: (call) => (call.operation === 'finalise' && network.calls.length < 3 ? 'no-answer' : null),
    });
    const [id] = await ask(unit, await account(unit));
    await runOnce(engineTo(network));
    expect((await row(id!)).state).toBe('unconfirmed');
    return { id: id!, network };
  }

  test('says that it is out, with its link', async () => {
    const { id } = await inDoubt();
    expect(await settleDelivery(head(), { deliveryId: id, out: 'ya' })).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(await cancelOneDelivery(head(), { deliveryId: id })).toMatchObject({
      error: { type: 'cannot-be-taken-back' },
    });
    const address = 'https://jejaring.example/dinkes/1';
    expect(await settleDelivery(head(), { deliveryId: id, out: 'ya', address })).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({
      state: 'delivered',
      address,
      settled_by: office.actors.head.personId,
    });
    expect(await settleDelivery(head(), { deliveryId: id, out: 'tidak' })).toMatchObject({
      error: { type: 'not-in-doubt' },
    });
  });

  test('says that it is not, and it goes out', async () => {
    const { id, network } = await inDoubt();
    await settleDelivery(head(), { deliveryId: id, out: 'tidak' });
    await runOnce(engineTo(network));
    expect((await row(id)).state).toBe('delivered');
    expect(network.posts).toHaveLength(1);
  });

  test('of another unit may not', async () => {
    const { id } = await inDoubt();
    const call = { platform: office.platform, actor: office.actors.otherOfficer };
    expect(await settleDelivery(call, { deliveryId: id, out: 'tidak' })).toMatchObject({
      error: { type: 'forbidden' },
    });
  });
});

describe('an archive that was restored', () => {
  test('sends nothing by itself that was due before: it may have gone out since it was made', async () => {
    const unit = office.units.kecamatan;
    const [due, begun, later] = [
      ...(await ask(unit, await account(unit))),
      ...(await ask(unit, await account(unit))),
      ...(await ask(unit, await account(unit))),
    ] as [string, string, string];
    await office.write(async (tx) => {
      const change = (id: string, set: object) =>
        tx.updateTable('channels_delivery').set(set).where('id', '=', id).execute();
      await change(due, { due_at: '2020-01-01T00:00:00Z', next_at: '2020-01-01T00:00:00Z' });
      await change(begun, { state: 'finalising', finalised_at: '2020-01-01T00:00:00Z' });
      await change(later, { due_at: '2099-01-01T00:00:00Z', next_at: '2099-01-01T00:00:00Z' });
    });
    await sql`select channels_after_import()`.execute(office.db.owner);
    const network = createFakeNetwork();
    await runOnce(engineTo(network));
    expect(network.posts).toEqual([]);
    expect(await row(due)).toMatchObject({ state: 'held', held_reason: 'restored' });
    expect((await row(begun)).state).toBe('unconfirmed');
    expect((await row(later)).state).toBe('waiting');
  });
});

describe('leave to act', () => {
  const due = (channelId: string, change: object) =>
    office.write((tx) =>
      tx.updateTable('channels_connection').set(change).where('channel_id', '=', channelId).execute(),
    );
  /** Each renewal takes the old one back, as strict networks do. */
  const rotating = () => {
    let good = 'r0';
    return createFakeNetwork({
      token: () => good,
      refresh: (old) => {
        if (old !== good) return null;
        good = `r${Number(good.slice(1)) + 1}`;
        return good;
      },
    });
  };

  test('is renewed before its use, once, however many workers there are', async () => {
    const unit = office.units.dinkes;
    const channels = await Promise.all([account(unit, { token: 'r0', refreshToken: 'r0' })]);
    await due(channels[0]!, { refresh_after: office.clock.now().toString() });
    const network = rotating();
    const [id] = await ask(unit, channels[0]!);
    await Promise.all([
      runOnce(engineTo(network, undefined, { refreshes: true })),
      renewIdle(engineTo(network, undefined, { refreshes: true }), office.tenantId),
      renewIdle(engineTo(network, undefined, { refreshes: true }), office.tenantId),
    ]);
    office.clock.advance({ minutes: 1 });
    await runOnce(engineTo(network, undefined, { refreshes: true }));
    expect((await row(id!)).state).toBe('delivered');
    expect(network.calls.filter((call) => call.operation === 'refresh')).toHaveLength(1);
  });

  test('that cannot be renewed holds the account until it is connected again; then it goes on by itself', async () => {
    const unit = office.units.dinkes;
    const channelId = await account(unit, { token: 'old', refreshToken: 'old' });
    await due(channelId, { refresh_after: office.clock.now().toString() });
    const network = rotating();
    const [id] = await ask(unit, channelId);
    await runOnce(engineTo(network, undefined, { refreshes: true }));
    expect(await row(id!)).toMatchObject({ state: 'held', held_reason: 'reconnect' });
    await due(channelId, { state: 'live', refresh_after: null });
    await releaseReconnected(systemCall(engineTo(network), office.tenantId), {});
    await runOnce(engineTo(createFakeNetwork()));
    expect((await row(id!)).state).toBe('delivered');
  });

  test('that ends is told a week and two days before', async () => {
    const channelId = await account(office.units.dinkes);
    await due(channelId, {
      expires_at: office.clock
        .now()
        .add({ hours: 6 * 24 })
        .toString(),
    });
    const warn = async () => {
      const result = await warnOfExpiry(systemCall(engineTo(createFakeNetwork()), office.tenantId), {});
      return result.ok && result.value.warned;
    };
    expect([await warn(), await warn()]).toEqual([1, 0]);
    office.clock.advance({ hours: 5 * 24 });
    expect([await warn(), await warn()]).toEqual([1, 0]);
  });
});
