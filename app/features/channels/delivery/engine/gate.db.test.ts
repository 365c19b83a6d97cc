import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Module } from '#app/platform/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { cancelOneDelivery, sendDeliveryAgain, settleDelivery } from '../actions/settle.server.ts';
import type { DeliveryOutcome } from '../contributors.ts';
import { createFakeNetwork, type FakeNetwork } from '../fake-network.ts';
import { fakePublisher } from '../fake-publisher.ts';
import { retryDelivery } from '../requesting.server.ts';
import { askFor, connectAccounts, engineWith, runOnce } from '../testing.server.ts';
import type { Engine } from './engine.ts';

/** Who asked for deliveries here: what he says, and what he heard. */
let wants = true;
let heard: DeliveryOutcome[] = [];
const origin: Module = {
  name: 'origin-of-tests',
  contributes: {
    deliveryMayGo: { origin: 'content', ask: async () => wants },
    deliveryOutcome: { origin: 'content', tell: async (_, outcome) => void heard.push(outcome) },
  },
};

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [origin] });
});
afterAll(() => office.close());
beforeEach(() => {
  office.clock.advance({ minutes: 3 });
  wants = true;
  heard = [];
});

let names = 0;
async function ask(): Promise<string> {
  names += 1;
  const unitId = office.units.dinkes;
  const [channelId] = await connectAccounts(office, [
    { unitId, network: 'facebook', handle: `gerbang${names}` },
  ]);
  const [id] = await askFor(office, [
    { unitId, channelId: channelId!, network: 'facebook', key: `gerbang ${names}` },
  ]);
  return id!;
}
const send = (network: FakeNetwork, at?: Engine['at']) =>
  runOnce(
    engineWith(
      office.platform,
      { facebook: fakePublisher('facebook', async (call) => network.answer(call)) },
      at,
    ),
  );
const row = (id: string) =>
  office.db.owner.selectFrom('channels_delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const head = () => ({ platform: office.platform, actor: office.actors.head });

describe('what is cancelled', () => {
  test('is never sent again, by whom ever', async () => {
    const id = await ask();
    expect(await cancelOneDelivery(head(), { deliveryId: id })).toMatchObject({ ok: true });
    expect(await sendDeliveryAgain(head(), { deliveryId: id })).toMatchObject({
      error: { type: 'was-taken-back' },
    });
    const where = { tenantId: office.tenantId, now: office.clock.now().toString(), send: async () => {} };
    expect(await office.write((tx) => retryDelivery(tx, where, id))).toBe(false);
    const network = createFakeNetwork();
    await send(network);
    expect([(await row(id)).state, network.posts]).toEqual(['cancelled', []]);
  });
});

describe('who asked does not want it any more', () => {
  test.each(['refused', 'held'] as const)('and a person cannot send anew what is %s', async (state) => {
    const id = await ask();
    await office.write((tx) =>
      tx
        .updateTable('channels_delivery')
        .set({ state, held_reason: state === 'held' ? 'stale' : null })
        .where('id', '=', id)
        .execute(),
    );
    wants = false;
    expect(await sendDeliveryAgain(head(), { deliveryId: id })).toMatchObject({
      error: { type: 'origin-changed' },
    });
    expect((await row(id)).state).toBe(state);
    wants = true;
    expect(await sendDeliveryAgain(head(), { deliveryId: id })).toMatchObject({ ok: true });
    await cancelOneDelivery(head(), { deliveryId: id });
  });

  test('and what was prepared is cancelled in the moment in which it would go out', async () => {
    const id = await ask();
    const network = createFakeNetwork();
    await send(network, (point) => {
      if (point === 'stored-prepare') wants = false;
    });
    expect(await row(id)).toMatchObject({ state: 'cancelled', lease_key: null, finalised_at: null });
    expect(network.posts).toEqual([]);
    const mine = heard.filter(({ deliveryId }) => deliveryId === id);
    expect(mine.map(({ state }) => state)).toEqual(['preparing', 'cancelled']);
    wants = true;
    await send(network);
    expect(network.posts).toEqual([]);
  });

  test('and what nobody was sure of is cancelled, not sent, when a person says that it is not out', async () => {
    const id = await ask();
    const network = createFakeNetwork({
      faultOf: (call) => (call.operation === 'finalise' ? 'no-answer' : null),
    });
    await send(network);
    expect((await row(id)).state).toBe('unconfirmed');
    wants = false;
    expect(await settleDelivery(head(), { deliveryId: id, out: 'tidak' })).toEqual({
      ok: true,
      value: { out: false, takenBack: true },
    });
    expect((await row(id)).state).toBe('cancelled');
    expect(heard.at(-1)?.state).toBe('cancelled');
  });
});
