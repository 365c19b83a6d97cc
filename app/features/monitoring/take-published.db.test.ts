import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#app/features/channels/index.server.ts';
import { aPiece, aVariant, tellOutcome } from '#app/features/content/testing.server.ts';
import { modules } from '#app/modules.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aChannel, anActivity, aTask } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules });
});
afterAll(() => office.close());

const outcome = (originId: string, deliveryId: string, more: Partial<DeliveryOutcome>): DeliveryOutcome => ({
  deliveryId,
  originId,
  state: 'delivered',
  deliveredAt: '2026-11-17T08:00:00Z',
  address: `https://bsky.app/profile/dinkes/post/${originId.slice(-8)}`,
  remoteId: `at://did:plc:dinkes/app.bsky.feed.post/${originId.slice(-8)}`,
  failure: null,
  heldReason: null,
  ...more,
});
const tell = (told: DeliveryOutcome) =>
  tellOutcome(
    {
      platform: office.platform,
      actor: { kind: 'system', tenantId: office.tenantId, job: 'channels.deliver' },
    },
    told,
  );

/** A scheduled variant of Dinkes for an activity, and its delivery. */
async function scheduled(given: { withTask: boolean; startsAt?: string }) {
  const activityId = await anActivity(office, {
    title: `Gerakan Pangan ${newId().slice(-5)}`,
    ...(given.startsAt ? { starts_at: given.startsAt, date: given.startsAt.slice(0, 10) } : {}),
  });
  const task = given.withTask ? await aTask(office, { activityId, unitId: office.units.dinkes }) : null;
  const channel = await aChannel(office, office.units.dinkes);
  const piece = await aPiece(office, { activity_id: activityId, ...(task ? { assignmentId: task } : {}) });
  const variant = await aVariant(office, piece, {
    channel_id: channel,
    network: 'bluesky',
    state: 'scheduled',
    text: `Beras murah untuk warga ${newId().slice(-6)}`,
  });
  const delivery = newId();
  await office.write((tx) =>
    tx.updateTable('content_variant').set({ delivery_id: delivery }).where('id', '=', variant).execute(),
  );
  return { activityId, task, channel, piece, variant, delivery };
}

const row = async (id: string) =>
  office.write((tx) =>
    tx
      .selectFrom('content_variant')
      .select(['state', 'published_address', 'problem', 'published_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const coverage = async (activityId: string) => {
  const { rows } = await sql<{ state: string; grade: string; hard_evidence: string; unit_id: string }>`
    select state, grade, hard_evidence, unit_id from monitoring_match where subject_id = ${activityId}`.execute(
    office.db.owner,
  );
  return rows;
};

describe('what went out through the program is known to coverage at once', () => {
  test('the post is grade A, confirmed for its activity, and the task of the unit is done', async () => {
    const { variant, delivery, activityId, task } = await scheduled({ withTask: true });
    expect((await tell(outcome(variant, delivery, {}))).ok).toBe(true);
    expect(await row(variant)).toMatchObject({ state: 'published', published_at: '2026-11-17T08:00:00Z' });
    expect(await coverage(activityId)).toEqual([
      { state: 'confirmed', grade: 'A', hard_evidence: 'published-here', unit_id: office.units.dinkes },
    ]);
    const { rows } = await sql<{ state: string }>`
      select state from agenda_assignment where id = ${task}`.execute(office.db.owner);
    expect(rows).toEqual([{ state: 'done' }]);
  });

  test('a unit without a task is covered all the same', async () => {
    const { variant, delivery, activityId } = await scheduled({ withTask: false });
    await tell(outcome(variant, delivery, {}));
    expect(await coverage(activityId)).toMatchObject([{ state: 'confirmed', grade: 'A' }]);
  });

  test('a piece made for an activity that goes out weeks later waits for a person', async () => {
    const { variant, delivery, activityId } = await scheduled({
      withTask: false,
      startsAt: '2026-09-17T06:30:00Z',
    });
    await tell(outcome(variant, delivery, {}));
    expect(await coverage(activityId)).toMatchObject([{ hard_evidence: null }]);
  });

  test('told twice, it is one post', async () => {
    const { variant, delivery, activityId } = await scheduled({ withTask: false });
    await tell(outcome(variant, delivery, {}));
    await tell(outcome(variant, delivery, {}));
    expect(await coverage(activityId)).toHaveLength(1);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from event where name = 'content.published' and subject_id = ${variant}`.execute(
      office.db.owner,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('a variant follows its delivery', () => {
  test('refused, it is failed with what the network said, and nothing is covered', async () => {
    const { variant, delivery, activityId } = await scheduled({ withTask: true });
    const failure = { class: 'refused', reason: 'text-refused' };
    await tell(outcome(variant, delivery, { state: 'refused', failure, deliveredAt: null }));
    expect(await row(variant)).toMatchObject({ state: 'failed', problem: failure });
    expect(await coverage(activityId)).toEqual([]);
  });

  test('where nobody knows whether it went out it is under way, and says why', async () => {
    const { variant, delivery } = await scheduled({ withTask: true });
    const failure = { class: 'unconfirmed', reason: 'timeout' };
    await tell(outcome(variant, delivery, { state: 'unconfirmed', failure, deliveredAt: null }));
    expect(await row(variant)).toMatchObject({ state: 'publishing', problem: failure });
    await tell(outcome(variant, delivery, {}));
    expect(await row(variant)).toMatchObject({ state: 'published', problem: null });
  });

  test('news of a delivery that is no longer its own changes nothing', async () => {
    const { variant } = await scheduled({ withTask: true });
    await tell(outcome(variant, newId(), {}));
    expect(await row(variant)).toMatchObject({ state: 'scheduled' });
  });
});
