import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { content } from '#app/features/content/module.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { addMedia } from '../media/actions/store-media.server.ts';
import { photo } from '../media/testing.server.ts';
import { aPiece, aVariant, type VariantGiven } from '../testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [content] });
});
afterAll(() => office.close());

/** What the register of deliveries asks before it sends. */
const ask = defineAction<z.ZodType<{ deliveryId: string; originId: string }>, boolean>({
  name: 'test.ask-origin',
  input: z.custom<{ deliveryId: string; originId: string }>(),
  async run(context) {
    context.authorize(true);
    const [gate] = context.platform.contributions('deliveryMayGo');
    return ok(await gate!.ask(context, context.input));
  },
});
async function mayGo(deliveryId: string, originId: string): Promise<boolean> {
  const actor = { kind: 'system' as const, tenantId: office.tenantId, job: 'channels.deliver' };
  const answer = await ask({ platform: office.platform, actor }, { deliveryId, originId });
  return answer.ok && answer.value;
}

/** A variant whose delivery was asked for. */
async function sent(given: VariantGiven = {}) {
  const pieceId = await aPiece(office);
  const deliveryId = newId();
  const approved = { state: 'publishing' as const, approvedVersion: 1, reviewed: true };
  const id = await aVariant(office, pieceId, { ...approved, ...given });
  await office.write(async (tx) => {
    await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, network, message, due_at, next_at, created_at, updated_at)
      values (${office.tenantId}, ${deliveryId}, ${deliveryId}, 'content', ${id}, ${office.units.dinkes}, 'portal', '{}', now(), now(), now(), now())`.execute(
      tx,
    );
    await sql`update content_variant set delivery_id = ${deliveryId} where id = ${id}`.execute(tx);
  });
  return { pieceId, id, deliveryId };
}

describe('a delivery may go', () => {
  test.each(['scheduled', 'publishing', 'failed'] as const)(
    'where its variant is %s and says what was approved',
    async (state) => {
      const { id, deliveryId } = await sent({ state });
      expect(await mayGo(deliveryId, id)).toBe(true);
    },
  );

  test('not where another delivery was asked for instead, or none is wanted', async () => {
    const { id, deliveryId } = await sent();
    expect(await mayGo(newId(), id)).toBe(false);
    expect(await mayGo(deliveryId, newId())).toBe(false);
  });

  test.each<[string, VariantGiven]>([
    ['edited after it was approved', { version: 2 }],
    ['never approved', { approvedVersion: undefined as never }],
    ['held', { state: 'held' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['out already', { state: 'published' }],
    ['taken back', { state: 'approved' }],
  ])('not where the variant was %s', async (_, given) => {
    const { id, deliveryId } = await sent(given);
    expect(await mayGo(deliveryId, id)).toBe(false);
  });

  test('not while something about its piece waits for a person', async () => {
    const { id, deliveryId, pieceId } = await sent();
    const flags = jsonb([{ kind: 'activity-cancelled', at: '2026-11-19T03:00:00Z' }]) as never;
    await office.write((tx) =>
      tx.updateTable('content_piece').set({ flags }).where('id', '=', pieceId).execute(),
    );
    expect(await mayGo(deliveryId, id)).toBe(false);
  });

  test.each<[string, { people: 'unknown' | 'children'; consent: 'unknown' }]>([
    ['nobody has said who is in it', { people: 'unknown', consent: 'unknown' }],
    ['no guardian of the children agreed', { people: 'children', consent: 'unknown' }],
  ])('not with a picture of which %s', async (_, said) => {
    const { id, deliveryId } = await sent();
    const file = new File([Buffer.from(await photo(said.people.length, 90, 60))], 'a.jpg', {
      type: 'image/jpeg',
    });
    const call = { platform: office.platform, actor: office.actors.officer };
    const added = await addMedia(call, file, { unitId: office.units.dinkes, people: 'none', alt: 'Balai' });
    const mediaId = added.ok ? added.value.mediaId : '';
    await office.write((tx) =>
      tx
        .insertInto('content_variant_media')
        .values({ tenant_id: office.tenantId, variant_id: id, position: 0, media_id: mediaId, alt: null })
        .execute(),
    );
    expect(await mayGo(deliveryId, id)).toBe(true);
    await office.write((tx) => tx.updateTable('content_media').set(said).where('id', '=', mediaId).execute());
    expect(await mayGo(deliveryId, id)).toBe(false);
  });
});
