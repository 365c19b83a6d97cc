import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addActivity, cancelActivity, withdrawNarrative } from '#app/features/agenda/index.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { contentHandover } from '../handover.server.ts';
import { content } from '../module.ts';
import type { VariantState } from '../states.ts';
import { aChannel, narrativeInForce } from '../testing.server.ts';
import { startPiece } from './actions/make-piece.server.ts';
import { saveVariant } from './actions/save-variant.server.ts';
import { settleFlags } from './actions/settle-flags.server.ts';
import { affectedPieces } from './contributors.server.ts';
import { pieceDetail } from './queries/piece.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [content, notifyModule] });
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-11-19T03:00:00Z'));

const as = (actor: PersonActor) => ({ platform: office.platform, actor });
const given = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const read = <T>(query: (db: Tx) => Promise<T>) => readTenant(office.platform.db, office.tenantId, query);
const detail = async (id: string) => {
  const where = {
    actor: office.actors.coordinator,
    now: office.clock.now().toString(),
    zone: 'Asia/Jakarta',
  };
  const piece = await read((db) => pieceDetail(db, where, id));
  if (piece === null || piece === 'forbidden') throw new Error('no piece');
  return piece;
};
const inForce = (change: object = {}) => narrativeInForce(office, change);
async function resting(on: object, channels: string[] = ['portal']) {
  const fields = {
    unitId: office.units.dinkes,
    title: 'Berobat dekat',
    kind: 'post',
    purpose: 'informative',
    body: 'Berobat dekat rumah.',
    channels,
  };
  return given(await startPiece(as(office.actors.officer), { ...fields, ...on }));
}
const setState = (id: string, state: VariantState, more: object = {}) =>
  office.write((tx) =>
    tx
      .updateTable('content_variant')
      .set({ state, ...more })
      .where('id', '=', id)
      .execute(),
  );
const scheduled = (id: string) =>
  setState(id, 'scheduled', { approved_version: 1, reviewed: true, scheduled_at: '2026-11-20T02:00:00Z' });
const noticesOf = (actor: PersonActor) =>
  read((db) =>
    db
      .selectFrom('notify_notice')
      .select('title')
      .where('person_id', '=', actor.personId)
      .where('kind', '=', 'content.piece-flagged')
      .execute(),
  );

describe('a new version of a narrative', () => {
  test('holds what is scheduled on the old one, flags drafts, tells the unit, and shows what changed', async () => {
    const { narrativeId } = await inForce();
    const channel = await aChannel(office, { network: 'facebook' });
    const { pieceId, variantIds } = await resting({ narrativeId }, ['portal', channel]);
    await scheduled(variantIds[0]!);
    const draft = await resting({ narrativeId });
    const out = await resting({ narrativeId });
    await setState(out.variantIds[0]!, 'published', { published_at: '2026-11-18T02:00:00Z' });
    await inForce({ narrativeId, message: 'Berobat dekat rumah, cukup KTP.' });
    await office.jobs.runAll();

    const piece = await detail(pieceId);
    expect(piece.flags.map(({ kind }) => kind)).toEqual(['narrative-changed']);
    expect(piece.hashtags).toEqual(['#WanasariSehat']);
    expect(piece.variants.map(({ state }) => state).sort()).toEqual(['draft', 'held']);
    expect(piece.change).toMatchObject({
      from: 1,
      to: 2,
      rows: [
        { what: 'message', was: 'Berobat dekat rumah, tanpa biaya.', is: 'Berobat dekat rumah, cukup KTP.' },
      ],
    });
    expect((await detail(draft.pieceId)).flags).toHaveLength(1);
    expect((await detail(out.pieceId)).flags).toEqual([]);
    expect(await noticesOf(office.actors.officer)).toHaveLength(2);
  });

  test('is settled by "masih benar": the flag falls, what was held is ready again, on the version in force', async () => {
    const { narrativeId } = await inForce({ title: 'Wanasari Bersih' });
    const { pieceId, variantIds } = await resting({ narrativeId });
    await scheduled(variantIds[0]!);
    const next = await inForce({
      narrativeId,
      title: 'Wanasari Bersih',
      message: 'Pilah sampah dari rumah.',
    });
    await office.jobs.runAll();
    expect((await settleFlags(as(office.actors.reviewer), { pieceId })).ok).toBe(false);
    expect(given(await settleFlags(as(office.actors.officer), { pieceId }))).toEqual({ released: 1 });
    expect(await detail(pieceId)).toMatchObject({
      flags: [],
      state: 'approved',
      narrative: { versionId: next.versionId, current: true },
    });
  });

  test('is settled by another text, which has to be read again', async () => {
    const { narrativeId } = await inForce({ title: 'Wanasari Hijau' });
    const { pieceId, variantIds } = await resting({ narrativeId });
    await scheduled(variantIds[0]!);
    await inForce({ narrativeId, title: 'Wanasari Hijau', message: 'Tanam satu pohon.' });
    await office.jobs.runAll();
    office.clock.set('2026-11-19T04:00:00Z');
    given(
      await saveVariant(as(office.actors.officer), {
        variantId: variantIds[0]!,
        version: 1,
        text: 'Tanam satu pohon.',
      }),
    );
    expect(await detail(pieceId)).toMatchObject({ flags: [], state: 'draft', narrative: { current: true } });
  });

  test('told twice flags once, and making the piece counted as used', async () => {
    const { narrativeId, versionId } = await inForce({ title: 'Wanasari Aman' });
    const { pieceId } = await resting({ narrativeId });
    const used = await read((db) =>
      db
        .selectFrom('agenda_read_narrative_use')
        .select(['used_at', 'published_at'])
        .where('version_id', '=', versionId)
        .execute(),
    );
    expect(used).toHaveLength(1);
    expect(used[0]).toMatchObject({ published_at: null });
    expect(used[0]?.used_at).not.toBeNull();
    await inForce({ narrativeId, title: 'Wanasari Aman', message: 'Ronda bersama.' });
    const [job] = office.jobs.sent.filter(({ name }) => name.includes('narrative-approved'));
    office.jobs.sent.push({ ...job! });
    await office.jobs.runAll();
    expect((await detail(pieceId)).flags).toHaveLength(1);
  });
});

test('a withdrawn narrative is the coordinator’s to let through, not the unit’s', async () => {
  const { narrativeId } = await inForce({ title: 'Wanasari Lama' });
  const { pieceId, variantIds } = await resting({ narrativeId });
  await scheduled(variantIds[0]!);
  given(await withdrawNarrative(as(office.actors.reviewer), { narrativeId, note: 'Tidak berlaku lagi.' }));
  await office.jobs.runAll();
  expect((await detail(pieceId)).state).toBe('held');
  expect(await settleFlags(as(office.actors.officer), { pieceId })).toMatchObject({
    error: { type: 'narrative-withdrawn' },
  });
  expect((await settleFlags(as(office.actors.coordinator), { pieceId })).ok).toBe(true);
});

test('a cancelled activity holds its pieces, and is told before it is cancelled', async () => {
  const added = given(
    await addActivity(as(office.actors.coordinator), {
      title: 'Posyandu keliling',
      date: '2026-11-24',
      start: '08:00',
    }),
  );
  const activityId = added.id;
  const { pieceId, variantIds } = await resting({ activityId });
  await scheduled(variantIds[0]!);
  expect((await read((db) => affectedPieces.count(db, activityId))).map(({ count }) => count)).toEqual([
    0, 1, 0,
  ]);
  const sequence = await read((db) =>
    db
      .selectFrom('agenda_activity')
      .select('sequence')
      .where('id', '=', activityId)
      .executeTakeFirstOrThrow(),
  );
  given(
    await cancelActivity(as(office.actors.coordinator), { id: activityId, reason: 'Hujan.', ...sequence }),
  );
  await office.jobs.runAll();
  const piece = await detail(pieceId);
  expect(piece.flags.map(({ kind }) => kind)).toEqual(['activity-cancelled']);
  expect(piece.state).toBe('held');
});

test('open pieces of an officer who leaves stay with the unit and are counted', async () => {
  const call = {
    tenantId: office.tenantId,
    unitId: office.units.dinkes,
    fromPersonId: office.actors.officer.personId,
    toPersonId: office.actors.head.personId,
    now: office.clock.now().toString(),
  };
  const open = await office.write((tx) => contentHandover.count(tx, call));
  expect(open).toBeGreaterThan(0);
  expect(await office.write((tx) => contentHandover.move(tx, call))).toBe(open);
});
