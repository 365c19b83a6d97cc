import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#app/platform/platform.server.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { settleDelivery } from '../actions/settle.server.ts';
import { createFakeNetwork, type FakeNetwork } from '../fake-network.ts';
import { fakePublisher } from '../fake-publisher.ts';
import { askFor, connectAccounts, endLeases, engineWith, runOnce, WorkerDied } from '../testing.server.ts';
import type { Engine, Point } from './engine.ts';
import { renewIdle } from './tend.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** The same government on a machine whose clock differs by so many minutes. */
const machine = (minutes: number): Platform => ({
  ...office.platform,
  clock: fixedClock(office.clock.now().add({ minutes }).toString()),
});
const engineOn = (platform: Platform, network: FakeNetwork, at?: Engine['at'], refreshes = false) =>
  engineWith(
    platform,
    { facebook: fakePublisher('facebook', async (call) => network.answer(call), { refreshes }) },
    at,
  );

let names = 0;
async function ask(secret?: Record<string, string>) {
  names += 1;
  const unitId = office.units.dinkes;
  const account = { unitId, network: 'facebook' as const, handle: `jam${names}` };
  const [channelId] = (await connectAccounts(office, [account], secret)) as [string];
  const [id] = await askFor(office, [{ unitId, channelId, network: 'facebook', key: `jam ${names}` }]);
  return { id: id!, channelId };
}
const row = (id: string) =>
  office.db.owner.selectFrom('channels_delivery').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const finalises = (network: FakeNetwork) => network.calls.filter((call) => call.operation === 'finalise');

describe.each([
  ['ahead of', 10],
  ['behind', -10],
])('a machine whose clock is ten minutes %s the other', (_, minutes) => {
  test.each(['called-prepare', 'begun-finalise'] as const)(
    'leaves alone what the other has under way ("%s")',
    async (where: Point) => {
      // Due long enough for both.
      office.clock.advance({ minutes: 30 });
      const { id } = await ask();
      office.clock.advance({ minutes: 30 });
      const network = createFakeNetwork();
      const before: unknown[] = [];
      await runOnce(
        engineOn(office.platform, network, async (point) => {
          if (point !== where) return;
          const mine = await row(id);
          await runOnce(engineOn(machine(minutes), network));
          const { state, lease_key } = await row(id);
          before.push([state, lease_key], [mine.state, mine.lease_key]);
        }),
      );
      expect(before[0]).toEqual(before[1]);
      expect((await row(id)).state).toBe('delivered');
      expect([network.posts.length, finalises(network).length]).toEqual([1, 1]);
    },
  );

  test('takes what the other held, once it is dead', async () => {
    const { id } = await ask();
    office.clock.advance({ minutes: 30 });
    const network = createFakeNetwork();
    await runOnce(
      engineOn(office.platform, network, (point) => {
        if (point === 'claimed') throw new WorkerDied();
      }),
    );
    await runOnce(engineOn(machine(minutes), network));
    expect((await row(id)).state).toBe('preparing');
    await endLeases(office);
    // The account's turn is a matter of the schedule: a machine that is behind waits until it is so late there too.
    office.clock.advance({ minutes: 30 });
    await runOnce(engineOn(machine(minutes), network));
    expect((await row(id)).state).toBe('delivered');
  });

  test('does not renew a leave that the other is renewing', async () => {
    const { channelId } = await ask({ token: 'lama', refreshToken: 'lama' });
    await office.write((tx) =>
      tx
        .updateTable('channels_connection')
        .set({ refresh_after: '2020-01-01T00:00:00Z' })
        .where('channel_id', '=', channelId)
        .execute(),
    );
    const network = createFakeNetwork({ token: () => 'baru', refresh: () => 'baru' });
    await renewIdle(
      engineOn(
        office.platform,
        network,
        async (point) => {
          if (point === 'called-refresh')
            await renewIdle(engineOn(machine(minutes), network, undefined, true), office.tenantId);
        },
        true,
      ),
      office.tenantId,
    );
    expect(network.calls.filter((call) => call.operation === 'refresh')).toHaveLength(1);
    await office.db.owner
      .updateTable('channels_delivery')
      .set({ state: 'cancelled' })
      .where('channel_id', '=', channelId)
      .execute();
  });

  test('lets no person settle what the other is looking for', async () => {
    const { id } = await ask();
    office.clock.advance({ minutes: 30 });
    const network = createFakeNetwork({
      faultOf: ({ operation }) => (operation === 'finalise' ? 'accepted-no-answer' : null),
    });
    await runOnce(engineOn(office.platform, network));
    office.clock.advance({ minutes: 30 });
    const said: unknown[] = [];
    const settle = (platform: Platform) =>
      settleDelivery({ platform, actor: office.actors.head }, { deliveryId: id, out: 'tidak' });
    await runOnce(
      engineOn(office.platform, network, async (point) => {
        if (point === 'called-look') said.push(await settle(machine(minutes)));
      }),
    );
    expect(said).toEqual([{ ok: false, error: { type: 'being-looked-for' } }]);
    expect((await row(id)).state).toBe('delivered');
  });
});

test('a lease is renewed and ends by the database’s clock alone', async () => {
  const { id } = await ask();
  const network = createFakeNetwork();
  await runOnce(
    engineOn(machine(60 * 24), network, (point) => {
      if (point === 'claimed') throw new WorkerDied();
    }),
  );
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from lease_until - clock_timestamp())::float8 as seconds from channels_delivery where id = ${id}`.execute(
    office.db.owner,
  );
  expect(rows[0]!.seconds).toBeGreaterThan(0);
  expect(rows[0]!.seconds).toBeLessThanOrEqual(120);
});
