import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { Refusal } from '../errors.ts';
import { aChannel, aPiece, aVariant, type VariantGiven } from '../testing.server.ts';
import { excuseVariant, reopenVariant, setDue } from './actions/assisted.server.ts';
import { remindHand } from './actions/remind-hand.server.ts';
import { schedule, unschedule } from './actions/schedule.server.ts';
import { variantReported, variantToReport } from './reported.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules });
});
afterAll(() => office.close());

type Who = keyof Office['actors'];
const call = (who: Who = 'officer') => ({ platform: office.platform, actor: office.actors[who] });

async function connect(channelId: string, state: 'live' | 'reconnect' = 'live'): Promise<void> {
  const now = office.clock.now().toString();
  await office.write((tx) =>
    tx
      .insertInto('channels_connection')
      .values({
        tenant_id: office.tenantId,
        id: newId(),
        channel_id: channelId,
        network: 'bluesky',
        secret: Buffer.from('sealed'),
        account_name: 'dinkes.wanasari',
        remote_id: null,
        state,
        state_reason: null,
        expires_at: null,
        refresh_after: null,
        refreshing_since: null,
        refreshed_at: null,
        connected_by: null,
        connected_at: now,
        warned_at: null,
      } as never)
      .execute(),
  );
}

/** An approved variant for a connected Bluesky account of Dinkes. */
async function approved(given: VariantGiven & { connected?: boolean } = {}) {
  const { connected = true, ...variant } = given;
  const channel = await aChannel(office, { network: 'bluesky' });
  if (connected) await connect(channel);
  const piece = await aPiece(office);
  const id = await aVariant(office, piece, {
    channel_id: channel,
    network: 'bluesky',
    state: 'approved',
    reviewed: true,
    ...variant,
  });
  return { piece, id, channel };
}

const row = (id: string) =>
  office.write((tx) =>
    tx.selectFrom('content_variant').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
const deliveries = (id: string) =>
  office.write((tx) =>
    tx
      .selectFrom('channels_delivery')
      .select(['id', 'state', 'due_at', 'network'])
      .where('origin_id', '=', id)
      .orderBy('created_at')
      .execute(),
  );
function inTheWay(result: Awaited<ReturnType<typeof schedule>>): readonly string[] {
  if (result.ok) return [];
  const error: Refusal = result.error;
  return error.type === 'not-ready' ? error.blockers.map(({ type }) => type) : [error.type];
}

describe('an approved variant is scheduled', () => {
  test('at a local hour: one delivery, due then', async () => {
    const { id } = await approved();
    expect((await schedule(call(), { variantId: id, date: '2026-11-20', time: '09.00' })).ok).toBe(true);
    expect(await row(id)).toMatchObject({ state: 'scheduled', scheduled_at: '2026-11-20T02:00:00Z' });
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', due_at: '2026-11-20T02:00:00Z' }]);
  });

  test('moved to another hour the first delivery is cancelled, so that it goes out once', async () => {
    const { id } = await approved();
    await schedule(call(), { variantId: id, date: '2026-11-20', time: '09.00' });
    office.clock.set('2026-11-19T03:05:00Z');
    expect((await schedule(call(), { variantId: id, date: '2026-11-21', time: '09.00' })).ok).toBe(true);
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['cancelled', 'waiting']);
  });

  test('taken back, it is approved and nothing waits any more', async () => {
    const { id } = await approved();
    await schedule(call(), { variantId: id, date: '2026-11-20', time: '09.00' });
    expect((await unschedule(call(), { variantId: id })).ok).toBe(true);
    expect(await row(id)).toMatchObject({ state: 'approved', scheduled_at: null });
    expect(await deliveries(id)).toMatchObject([{ state: 'cancelled' }]);
  });

  test.each<[string, VariantGiven & { connected?: boolean }, object, string[]]>([
    ['an hour that is over', {}, { date: '2026-11-18', time: '09.00' }, ['in-the-past']],
    ['an account that nobody has connected', { connected: false }, {}, ['not-connected']],
    ['a text over the network’s limit', { text: 'a'.repeat(301) }, {}, ['text-too-long']],
    ['a variant that waits for review', { state: 'submitted' }, {}, ['wrong-state']],
    ['one that is posted by hand', { way: 'assisted' }, {}, ['wrong-state']],
  ])('refused: %s', async (_, given, when, reasons) => {
    const { id } = await approved(given);
    expect(inTheWay(await schedule(call(), { variantId: id, date: null, time: null, ...when }))).toEqual(
      reasons,
    );
    expect(await deliveries(id)).toEqual([]);
  });

  test('a date without an hour is asked for at its field', async () => {
    const { id } = await approved();
    const result = await schedule(call(), { variantId: id, date: '2026-11-20', time: '' });
    expect(result).toMatchObject({ ok: false, error: { type: 'invalid', faults: [{ path: 'time' }] } });
  });

  test('in a frozen period it is refused with the reason and its end', async () => {
    const { id } = await approved();
    await office.write((tx) =>
      tx
        .insertInto('channels_pause')
        .values({
          tenant_id: office.tenantId,
          id: newId(),
          scope: 'unit',
          scope_id: office.units.dinkes,
          reason: 'Masa tenang pemilihan',
          from_at: '2026-11-24T00:00:00Z',
          until_at: '2026-11-27T00:00:00Z',
          set_by: null,
          set_at: office.clock.now().toString(),
          lifted_by: null,
          lifted_at: null,
        })
        .execute(),
    );
    const result = await schedule(call(), { variantId: id, date: '2026-11-25', time: '09.00' });
    expect(inTheWay(result)).toEqual(['frozen']);
    expect((await schedule(call(), { variantId: id, date: '2026-11-28', time: '09.00' })).ok).toBe(true);
  });

  test.each<[Who, boolean]>([
    ['officer', true],
    ['head', true],
    ['coordinator', true],
    ['otherOfficer', false],
    ['reviewer', false],
    ['leader', false],
  ])('%s may: %s', async (who, allowed) => {
    const { id } = await approved();
    expect((await schedule(call(who), { variantId: id, date: null, time: null })).ok).toBe(allowed);
  });
});

describe('a variant that a person posts', () => {
  const assisted = () => approved({ way: 'assisted', connected: false });

  test('is reminded of once a day after its hour, until it is excused', async () => {
    const { id } = await assisted();
    office.clock.set('2026-11-19T03:00:00Z');
    expect((await setDue(call(), { variantId: id, date: '2026-11-19', time: '11.00' })).ok).toBe(true);
    const remind = async () => {
      const result = await remindHand(
        { platform: office.platform, actor: { kind: 'system', tenantId: office.tenantId, job: 'test' } },
        {},
      );
      return result.ok ? result.value.told : -1;
    };
    expect(await remind()).toBe(0);
    office.clock.set('2026-11-19T05:00:00Z');
    expect([await remind(), await remind()]).toEqual([1, 0]);
    office.clock.set('2026-11-20T05:00:00Z');
    await excuseVariant(call(), { variantId: id, reason: 'Kegiatan ditunda' });
    expect(await remind()).toBe(0);
    expect(await row(id)).toMatchObject({ state: 'excused', excused_reason: 'Kegiatan ditunda' });
    await reopenVariant(call(), { variantId: id });
    expect(await row(id)).toMatchObject({ state: 'approved', excused_reason: null });
    office.clock.set('2026-11-19T03:00:00Z');
  });

  test('an hour that is over is no deadline, and a reason is asked for', async () => {
    const { id } = await assisted();
    expect(await setDue(call(), { variantId: id, date: '2026-11-18', time: '' })).toMatchObject({
      ok: false,
    });
    expect(await excuseVariant(call(), { variantId: id, reason: ' ' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'reason' }] },
    });
  });

  test('is out when its link comes back; another account’s link or another unit’s officer marks nothing', async () => {
    const { id, channel } = await assisted();
    const report = (who: Who, given: { channelId: string; unitId: string }) =>
      office.write((tx) =>
        variantReported(
          {
            tx,
            actor: office.actors[who],
            now: office.clock.now().toString(),
            emit: async () => newId(),
          },
          {
            ...given,
            assignmentId: null,
            variantId: id,
            remoteId: 'x',
            address: 'https://bsky.app/profile/dinkes/post/x',
            publishedAt: '2026-11-19T02:00:00Z',
          },
        ),
      );
    const { dinkes, kelurahan } = office.units;
    expect(await report('officer', { channelId: newId(), unitId: dinkes })).toBeNull();
    expect(await report('otherOfficer', { channelId: channel, unitId: kelurahan })).toBeNull();
    const offer = (who: Who) => office.write((tx) => variantToReport(tx, office.actors[who], id));
    expect([(await offer('officer'))?.id, await offer('otherOfficer')]).toEqual([id, null]);
    expect(await report('officer', { channelId: channel, unitId: dinkes })).toBe(id);
    expect(await row(id)).toMatchObject({ state: 'published', published_at: '2026-11-19T02:00:00Z' });
    expect(await offer('officer')).toBeNull();
  });
});
