import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { createFakeNetwork, type FakeFault, type FakeNetwork } from '../fake-network.ts';
import { fakePublisher } from '../fake-publisher.ts';
import { askFor, connectAccounts, endLeases, engineWith, runOnce, WorkerDied } from '../testing.server.ts';
import type { Engine, Point } from './engine.ts';

let office: Office;
let channelId: string;
beforeAll(async () => {
  office = await openOffice();
  [channelId] = (await connectAccounts(office, [
    { unitId: office.units.dinkes, network: 'facebook', handle: 'dinkes' },
  ])) as [string];
});
afterAll(() => office.close());

let keys = 0;
async function one() {
  keys += 1;
  const [id] = await askFor(office, [
    { unitId: office.units.dinkes, channelId, network: 'facebook', key: `k${keys}` },
  ]);
  return id!;
}
const row = (id: string) =>
  office.db.owner.selectFrom('channels_delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const engineTo = (network: FakeNetwork, at?: Engine['at']) =>
  engineWith(
    office.platform,
    { facebook: fakePublisher('facebook', async (call) => network.answer(call)) },
    at,
  );

/** Another worker goes on, as long as it takes; an hour passes with each round, so that every lease and wait is over. */
async function goOn(network: FakeNetwork, id: string, rounds = 8) {
  for (let round = 0; round < rounds; round += 1) {
    office.clock.advance({ minutes: 31 });
    await endLeases(office);
    await runOnce(engineTo(network));
    const { state } = await row(id);
    if (state === 'delivered') return state;
  }
  return (await row(id)).state;
}

const POINTS: Point[] = [
  'claimed',
  'called-prepare',
  'stored-prepare',
  'begun-finalise',
  'called-finalise',
  'stored-finalise',
];

describe('a worker that is killed', () => {
  for (const point of POINTS)
    test(`at "${point}": another one goes on, and the message is there once`, async () => {
      const network = createFakeNetwork();
      const id = await one();
      let died = 0;
      await runOnce(
        engineTo(network, (where) => {
          if (where !== point) return;
          died += 1;
          throw new WorkerDied();
        }),
      );
      expect(died).toBe(1);
      expect(await goOn(network, id)).toBe('delivered');
      expect(network.posts).toHaveLength(1);
      expect((await row(id)).remote_id).toBe(network.posts[0]!.id);
    });

  for (const point of ['called-check', 'called-look'] as const)
    test(`at "${point}" as well`, async () => {
      const once = new Set<FakeFault>();
      const network = createFakeNetwork({
        slowChecks: 1,
        faultOf: (call) => {
          if (call.operation !== 'finalise' || once.has('accepted-no-answer')) return null;
          once.add('accepted-no-answer');
          return 'accepted-no-answer';
        },
      });
      const id = await one();
      let died = 0;
      for (let round = 0; round < 4; round += 1) {
        await runOnce(
          engineTo(network, (where) => {
            if (where !== point || died > 0) return;
            died += 1;
            throw new WorkerDied();
          }),
        );
        office.clock.advance({ minutes: 31 });
        await endLeases(office);
      }
      expect(died).toBe(1);
      expect(await goOn(network, id)).toBe('delivered');
      expect(network.posts).toHaveLength(1);
    });

  test('between the call and its end twenty times in a row: looks and calls take turns, and it is there once', async () => {
    const network = createFakeNetwork();
    const id = await one();
    for (let round = 0; round < 20; round += 1) {
      const points = [POINTS[round % POINTS.length]!, 'called-look'];
      await runOnce(
        engineTo(network, (where) => {
          if (points.includes(where)) throw new WorkerDied();
        }),
      );
      office.clock.advance({ minutes: 3 });
      await endLeases(office);
    }
    expect(await goOn(network, id)).toBe('delivered');
    expect(network.posts).toHaveLength(1);
  });
});
