import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#app/features/channels/index.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { content } from '../module.ts';
import { flagPieces } from '../pieces/actions/flag-pieces.server.ts';
import type { VariantState } from '../states.ts';
import { aChannel, aPiece, aVariant, tellOutcome } from '../testing.server.ts';
import { unschedule } from './actions/schedule.server.ts';
import { stuckNotes } from './task-notes.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [content, notifyModule] });
});
afterAll(() => office.close());

const system = () => ({
  platform: office.platform,
  actor: { kind: 'system' as const, tenantId: office.tenantId, job: 'channels.deliver' },
});

/** A variant that stands so, and its delivery. */
async function sent(state: VariantState, delivery = 'waiting') {
  const activityId = newId();
  await office.write((tx) =>
    sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, place, created_at, updated_at)
      values (${office.tenantId}, ${activityId}, 'Posyandu', '2026-11-19', '2026-11-19T01:00:00Z', 'Asia/Jakarta', 'Balai', now(), now())`.execute(
      tx,
    ),
  );
  const pieceId = await aPiece(office, { activity_id: activityId });
  const id = await aVariant(office, pieceId, { state, approvedVersion: 1, reviewed: true });
  const deliveryId = newId();
  await office.write(async (tx) => {
    await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, network, message, due_at, state, next_at,
        finalised_at, created_at, updated_at)
      values (${office.tenantId}, ${deliveryId}, ${deliveryId}, 'content', ${id}, ${office.units.dinkes}, 'portal', '{}', now(), ${delivery}, now(),
        ${delivery === 'finalising' ? '2026-11-19T02:59:00Z' : null}, now(), now())`.execute(tx);
    await sql`update content_variant set delivery_id = ${deliveryId} where id = ${id}`.execute(tx);
  });
  const hear = (news: DeliveryOutcome['state'], more: Partial<DeliveryOutcome> = {}) =>
    tellOutcome(system(), {
      deliveryId,
      originId: id,
      state: news,
      deliveredAt: null,
      address: null,
      remoteId: null,
      failure: null,
      heldReason: null,
      ...more,
    });
  const now = () =>
    office.write((tx) =>
      tx.selectFrom('content_variant').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
  return { id, activityId, hear, now };
}

describe('a variant follows its delivery', () => {
  test('that was refused, is sent anew and goes out', async () => {
    const { hear, now } = await sent('scheduled');
    await hear('preparing');
    await hear('refused', { failure: { class: 'refused', reason: 'text-refused' } });
    expect(await now()).toMatchObject({ state: 'failed', problem: { reason: 'text-refused' } });
    await hear('waiting');
    expect(await now()).toMatchObject({ state: 'scheduled', problem: null });
    await hear('preparing');
    await hear('delivered', { deliveredAt: '2026-11-19T03:00:00Z', address: 'https://wanasari.example/1' });
    expect(await now()).toMatchObject({
      state: 'published',
      published_address: 'https://wanasari.example/1',
    });
  });

  test.each(['failed', 'approved', 'held', 'draft'] as const)(
    'that the network shows to be out, though it stood as %s',
    async (state) => {
      const { hear, now } = await sent(state);
      await hear('delivered', { deliveredAt: '2026-11-19T03:00:00Z', address: 'https://wanasari.example/2' });
      expect(await now()).toMatchObject({ state: 'published', published_at: '2026-11-19T03:00:00Z' });
    },
  );

  test('that was withdrawn stays withdrawn, with the address at which it must be taken down', async () => {
    const { hear, now } = await sent('withdrawn');
    await hear('delivered', { deliveredAt: '2026-11-19T03:00:00Z', address: 'https://wanasari.example/3' });
    expect(await now()).toMatchObject({
      state: 'withdrawn',
      published_address: 'https://wanasari.example/3',
    });
  });

  test('that was withdrawn and is out all the same: the unit and the coordinator are told once to take it down', async () => {
    const { id, hear, now } = await sent('withdrawn');
    const channel_id = await aChannel(office, { network: 'mastodon' });
    await office.write((tx) =>
      tx
        .updateTable('content_variant')
        .set({ delivery_id: null, network: 'mastodon', channel_id })
        .where('id', '=', id)
        .execute(),
    );
    const told = () =>
      office.write((tx) =>
        tx
          .selectFrom('notify_notice')
          .select(['person_id', 'urgency', 'title', 'href'])
          .where('kind', '=', 'content.out-though-withdrawn')
          .where('href', 'like', `%${id}`)
          .execute(),
      );
    await hear('refused', { failure: { class: 'refused', reason: 'text-refused' } });
    expect([(await now()).problem, await told()]).toEqual([null, []]);
    const address = 'https://mastodon.example/@dinkes/7';
    for (let twice = 0; twice < 2; twice += 1)
      await hear('delivered', { deliveredAt: '2026-11-19T03:00:00Z', address });
    expect(await now()).toMatchObject({ state: 'withdrawn', published_address: address });
    const { officer, head, coordinator } = office.actors;
    const notices = await told();
    expect(notices.map(({ person_id }) => person_id).toSorted()).toEqual(
      [officer, head, coordinator].map(({ personId }) => personId).toSorted(),
    );
    expect(notices[0]).toMatchObject({
      urgency: 'urgent',
      title: 'Sudah ditarik, tetapi ternyata tayang',
      href: expect.stringMatching(new RegExp(`^/kerja/naskah/[0-9a-f-]+/tayang/${id}$`)),
    });
  });

  test.each(['scheduled', 'publishing', 'failed'] as const)(
    'that was cancelled: from %s it is approved again and has no delivery',
    async (state) => {
      const { hear, now } = await sent(state);
      await hear('cancelled');
      expect(await now()).toMatchObject({ state: 'approved', delivery_id: null, scheduled_at: null });
    },
  );
});

test('what was refused or is in doubt stands above the tasks of its unit, and of no other', async () => {
  const notes = (who: 'officer' | 'otherOfficer') =>
    office.write((tx) =>
      stuckNotes.load(tx, { actor: office.actors[who], now: office.clock.now().toString() }),
    );
  await sent('failed', 'refused');
  expect(await notes('officer')).toEqual([
    expect.objectContaining({
      key: 'content-stuck',
      title: expect.stringMatching(/^\d+ kiriman gagal atau ditahan$/),
      href: '/kerja/pengiriman?tampil=perlu',
    }),
  ]);
  expect(await notes('otherOfficer')).toEqual([]);
});

describe('what is on its way', () => {
  test('is taken back as long as its delivery can be', async () => {
    const call = { platform: office.platform, actor: office.actors.officer };
    const waits = await sent('publishing', 'prepared');
    expect(await unschedule(call, { variantId: waits.id })).toMatchObject({ ok: true });
    expect(await waits.now()).toMatchObject({ state: 'approved', delivery_id: null });
    const begun = await sent('publishing', 'finalising');
    expect(await unschedule(call, { variantId: begun.id })).toMatchObject({ error: { type: 'under-way' } });
    expect(await begun.now()).toMatchObject({ state: 'publishing' });
  });

  test('is held when its activity is cancelled, as long as its delivery can be', async () => {
    for (const [delivery, state] of [
      ['prepared', 'held'],
      ['finalising', 'publishing'],
    ] as const) {
      const { activityId, now } = await sent('publishing', delivery);
      const about = { what: 'activity', activityId, cancelled: true };
      await flagPieces(system(), { about, at: office.clock.now().toString() });
      expect((await now()).state).toBe(state);
    }
  });
});

test('a delivery leads to the text it was made of', async () => {
  const { id } = await sent('failed', 'refused');
  const [source] = office.platform.contributions('deliverySource');
  const hrefOf = (originId: string) => office.write((tx) => source!.href(tx, originId));
  expect(await hrefOf(id)).toMatch(new RegExp(`^/kerja/naskah/[0-9a-f-]{36}/kanal/${id}$`));
  expect(await hrefOf(newId())).toBeNull();
});
