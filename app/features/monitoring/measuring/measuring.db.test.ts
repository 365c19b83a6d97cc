import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFakeBluesky } from '#app/features/channels/connectors/bluesky/fake.ts';
import type { FakeNetwork } from '#app/features/channels/connectors/contract.ts';
import { connectorsFor, MEASURING } from '#app/features/channels/connectors/index.server.ts';
import { startFakeMastodon } from '#app/features/channels/connectors/mastodon/fake.ts';
import { channels } from '#app/features/channels/module.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { collectChannel } from '../collecting/collect-channel.server.ts';
import { MEASURE_JOB } from '../jobs.ts';
import { monitoring } from '../module.ts';
import { takePosts } from '../store/take-posts.server.ts';
import { dispatchMeasuring } from './jobs.server.ts';
import { type MeasureOrder, measureChannel } from './measure-channel.server.ts';

const START = '2026-11-22T08:00:00Z';
const clock = fixedClock(START);
let office: Office;
let bluesky: FakeNetwork;
let mastodon: FakeNetwork;
const ids = { bluesky: newId(), mastodon: newId(), website: newId() };

beforeAll(async () => {
  [bluesky, mastodon] = [await startFakeBluesky(), await startFakeMastodon()];
  const outside = createOutside({
    clock,
    allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
    userAgent: 'Simpul/uji',
    minGapMs: 0,
  });
  office = await openOffice({ modules: [channels, monitoring, notifyModule], outside });
  at(START);
  const known = { bluesky: bluesky.channel, mastodon: mastodon.channel, website: bluesky.channel };
  await office.write(async (tx) => {
    for (const network of ['bluesky', 'mastodon', 'website'] as const)
      await tx
        .insertInto('channels_channel')
        .values({
          tenant_id: office.tenantId,
          id: ids[network],
          unit_id: office.units.dinkes,
          network,
          handle: known[network].handle,
          address: known[network].address,
          address_key: `${network}:dinkes`,
          state: 'approved',
          connector: network === 'website' ? 'feed' : network,
          last_success_at: START,
          created_at: START,
        } as never)
        .execute();
  });
});
afterAll(async () => {
  await bluesky.host.stop();
  await mastodon.host.stop();
  await office.close();
});
beforeEach(() => {
  for (const fake of [bluesky, mastodon]) fake.host.fail(null);
});

const connectors = () => ({
  ...connectorsFor(office.platform.config),
  bluesky: bluesky.connector,
  mastodon: mastodon.connector,
});
const at = (instant: string) => {
  clock.set(instant);
  office.clock.set(instant);
};

async function collect(network: 'bluesky' | 'mastodon') {
  const leasedAt = clock.now().toString();
  await office.write((tx) =>
    tx
      .updateTable('channels_channel')
      .set({ collecting_since: leasedAt })
      .where('id', '=', ids[network])
      .execute(),
  );
  await collectChannel(
    office.platform,
    { tenantId: office.tenantId, channelId: ids[network], leasedAt },
    connectors(),
  );
}

/** What the dispatcher sends out now. */
async function due(): Promise<MeasureOrder[]> {
  await dispatchMeasuring.run(office.platform, {});
  return office.jobs.sent
    .splice(0)
    .filter(({ name }) => name === MEASURE_JOB)
    .map(({ payload }) => payload as MeasureOrder);
}
const measureAll = async (orders: readonly MeasureOrder[]) => {
  for (const order of orders) await measureChannel(office.platform, order, connectors());
};

const figures = () =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('monitoring_read_metric as m')
      .innerJoin('monitoring_post as p', 'p.id', 'm.post_id')
      .select([
        'p.network',
        'p.title',
        'p.text',
        'm.measured_at',
        'm.reactions',
        'm.likes',
        'm.shares',
        'm.replies',
        'm.followers',
        'm.followers_on',
      ])
      .orderBy('p.network')
      .execute(),
  );
const followersOf = (network: keyof typeof ids) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('monitoring_read_followers')
      .select(['day', 'followers'])
      .where('channel_id', '=', ids[network])
      .orderBy('day')
      .execute(),
  );
const standing = (network: keyof typeof ids) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('monitoring_measuring')
      .selectAll()
      .where('channel_id', '=', ids[network])
      .executeTakeFirst(),
  );

test('accounts that can be measured are measured once a day, and what others did is kept with its denominator and date', async () => {
  for (const fake of [bluesky, mastodon]) {
    const post = fake.publish({
      title: 'Vaksinasi',
      text: 'Vaksinasi di Puskesmas',
      at: '2026-11-21T01:00:00Z',
    });
    fake.publish({ title: 'Lama', text: 'Sudah lama', at: '2026-11-01T01:00:00Z' });
    fake.audience?.follow(1240);
    fake.audience?.react(post, { likes: 7, shares: 3, replies: 2 });
    fake.audience?.reactItself(post, 4);
  }
  await collect('bluesky');
  await collect('mastodon');
  office.jobs.sent.splice(0);
  const orders = await due();
  expect(orders.map(({ channelId }) => channelId).toSorted()).toEqual([ids.bluesky, ids.mastodon].toSorted());
  expect(await due()).toEqual([]);
  await measureAll(orders);
  const one = {
    measured_at: '2026-11-22',
    reactions: 12,
    likes: 7,
    shares: 3,
    replies: 2,
    followers: 1240,
    followers_on: '2026-11-22',
  };
  expect(await figures()).toMatchObject([
    { network: 'bluesky', text: 'Vaksinasi di Puskesmas', ...one },
    { network: 'mastodon', text: 'Vaksinasi di Puskesmas', ...one },
  ]);
  at('2026-11-23T02:00:00Z');
  expect(await due()).toEqual([]);
  at('2026-11-23T08:00:00Z');
  bluesky.audience?.follow(1250);
  await measureAll(await due());
  expect(await figures()).toMatchObject([
    { measured_at: '2026-11-23', followers: 1250, followers_on: '2026-11-23' },
    { measured_at: '2026-11-23', followers: 1240 },
  ]);
  expect(await followersOf('bluesky')).toEqual([
    { day: '2026-11-22', followers: 1240 },
    { day: '2026-11-23', followers: 1250 },
  ]);
});

test('a network in trouble leaves the figures as they were, and is asked again an hour later, not at once', async () => {
  at('2026-11-24T08:00:00Z');
  const before = await figures();
  mastodon.host.fail('server-error');
  await measureAll(await due());
  const after = await figures();
  expect(after.filter(({ network }) => network === 'mastodon')).toEqual(
    before.filter(({ network }) => network === 'mastodon'),
  );
  expect(after.find(({ network }) => network === 'bluesky')?.measured_at).toBe('2026-11-24');
  expect(await standing('mastodon')).toMatchObject({
    failure: 'server-error',
    failure_count: 1,
    since: null,
  });
  at('2026-11-24T08:30:00Z');
  expect(await due()).toEqual([]);
  mastodon.host.fail(null);
  at('2026-11-24T09:30:00Z');
  await measureAll(await due());
  expect(await standing('mastodon')).toMatchObject({ failure: null, failure_count: 0 });
});

test('a pass that was taken over, or whose account was closed, keeps nothing', async () => {
  at('2026-11-25T10:00:00Z');
  const lost = await due();
  at('2026-11-25T10:11:00Z');
  const again = await due();
  expect(again.map(({ channelId }) => channelId).toSorted()).toEqual(
    lost.map(({ channelId }) => channelId).toSorted(),
  );
  await measureAll(lost);
  expect((await figures()).map(({ measured_at }) => measured_at)).toEqual(['2026-11-24', '2026-11-24']);
  await office.write((tx) =>
    tx.updateTable('channels_channel').set({ state: 'closed' }).where('id', '=', ids.mastodon).execute(),
  );
  await measureAll(again);
  expect((await figures()).map(({ network, measured_at }) => [network, measured_at])).toEqual([
    ['bluesky', '2026-11-25'],
    ['mastodon', '2026-11-24'],
  ]);
});

test('a post that an officer reported before it was collected is measured under the id its network gave it', async () => {
  at('2026-11-26T12:00:00Z');
  const remoteId = bluesky.publish({ title: 'Dapur', text: 'Dapur umum dibuka', at: '2026-11-26T10:00:00Z' });
  bluesky.audience?.react(remoteId, { likes: 1, shares: 0, replies: 0 });
  const { address } = await addressOf(remoteId);
  await office.write((tx) =>
    takePosts(
      {
        tx,
        actor: office.actors.officer,
        now: clock.now().toString(),
        emit: () => {},
        send: async () => {},
      } as never,
      [
        {
          channelId: ids.bluesky,
          unitId: office.units.dinkes,
          network: 'bluesky',
          remoteId: address!,
          address,
          publishedAt: '2026-11-26T10:00:00Z',
          editedAt: null,
          title: null,
          text: 'Dapur umum dibuka',
          images: [],
          shareOf: null,
          grade: 'C',
          source: 'reported',
        },
      ],
      { runId: newId(), channelId: ids.bluesky, gone: [] },
    ),
  );
  await collect('bluesky');
  office.jobs.sent.splice(0);
  await measureAll(await due());
  expect((await figures()).filter(({ text }) => text === 'Dapur umum dibuka')).toMatchObject([
    { reactions: 1 },
  ]);
});

async function addressOf(remoteId: string) {
  const result = await bluesky.connector.collect({
    channel: bluesky.channel,
    cursor: null,
    outside: office.platform.outside,
    now: clock.now(),
  });
  if (!result.ok) throw new Error(result.failure.reason);
  return result.items.find((item) => item.remoteId === remoteId)!;
}

test('the schedule names exactly the connectors that measure', async () => {
  const { rows } = await sql<{ source: string }>`
    select prosrc as source from pg_proc where proname = 'monitoring_measures_due'`.execute(office.db.owner);
  const named = [...(/connector in \(([^)]*)\)/.exec(rows[0]!.source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, name]) => name,
  );
  expect(named.toSorted()).toEqual([...MEASURING].toSorted());
});
