import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withdrawNarrative } from '#app/features/agenda/index.server.ts';
import { modules } from '#app/modules.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { schedule } from '../publishing/actions/schedule.server.ts';
import { publishView } from '../publishing/queries/variant.server.ts';
import { releaseUrgent } from '../reviewing/actions/release-urgent.server.ts';
import type { VariantState } from '../states.ts';
import { aChannel, aVariant, narrativeInForce } from '../testing.server.ts';
import { startPiece } from './actions/make-piece.server.ts';
import { savePiece } from './actions/save-piece.server.ts';
import { settleFlags } from './actions/settle-flags.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules });
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-11-19T03:00:00Z'));

const as = (actor: PersonActor) => ({ platform: office.platform, actor });
const officer = () => as(office.actors.officer);
const given = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const ABOUT = { title: 'Berobat dekat', kind: 'post', purpose: 'informative', body: 'Berobat dekat rumah.' };

const inForce = async () => (await narrativeInForce(office)).narrativeId;

async function piece(narrativeId: string | null, state: VariantState, more: object = {}) {
  const fields = { ...ABOUT, unitId: office.units.dinkes, channels: ['portal'], narrativeId };
  const { pieceId, variantIds } = given(await startPiece(officer(), fields));
  await office.write((tx) =>
    tx
      .updateTable('content_variant')
      .set({ state, approved_version: 1, reviewed: true, ...more })
      .where('id', '=', variantIds[0]!)
      .execute(),
  );
  return { pieceId, variantId: variantIds[0]! };
}
const save = (pieceId: string, change: object, version = 1) =>
  savePiece(officer(), { ...ABOUT, pieceId, version, narrativeId: null, ...change });
const setVariant = (id: string, change: object) =>
  office.write((tx) => tx.updateTable('content_variant').set(change).where('id', '=', id).execute());
const blockersIn = (result: Awaited<ReturnType<typeof schedule>>) =>
  !result.ok && result.error.type === 'not-ready' ? result.error.blockers.map(({ type }) => type) : null;
const variant = (id: string) =>
  office.write((tx) =>
    tx
      .selectFrom('content_variant')
      .select(['state', 'version', 'approved_version', 'reviewed', 'delivery_id', 'held_reason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const FALLEN = { state: 'draft', version: 2, approved_version: null, reviewed: false, delivery_id: null };

test('a withdrawn narrative is not shaken off by leaving it out: what it held falls, and is read again', async () => {
  const narrativeId = await inForce();
  const { pieceId, variantId } = await piece(narrativeId, 'approved');
  given(await withdrawNarrative(as(office.actors.reviewer), { narrativeId, note: 'Tidak berlaku lagi.' }));
  await office.jobs.runAll();
  expect(await variant(variantId)).toMatchObject({ state: 'held', held_reason: 'narrative-withdrawn' });
  expect(given(await save(pieceId, {}))).toMatchObject({ fell: 1 });
  expect(await variant(variantId)).toMatchObject({ ...FALLEN, held_reason: null });
  expect((await settleFlags(officer(), { pieceId })).ok).toBe(false);
});

test('what a withdrawn narrative holds is the coordinator’s, also where its flag is gone', async () => {
  const { pieceId } = await piece(null, 'held', { held_reason: 'narrative-withdrawn' });
  expect(await settleFlags(officer(), { pieceId })).toMatchObject({ error: { type: 'narrative-withdrawn' } });
  expect((await settleFlags(as(office.actors.coordinator), { pieceId })).ok).toBe(true);
});

test.each<[string, object]>([
  ['its narrative', {}],
  ['its kind', { kind: 'clarification', keep: true }],
  ['its subject', { subject: 'leader', keep: true }],
])('another basis, %s, takes the approval and the waiting delivery with it', async (_, change) => {
  const narrativeId = await inForce();
  const { pieceId, variantId } = await piece(narrativeId, 'approved');
  given(await schedule(officer(), { variantId, date: '2026-11-20', time: '09.00' }));
  const kept = 'keep' in change ? { narrativeId } : {};
  expect(given(await save(pieceId, { ...change, ...kept }))).toMatchObject({ fell: 1 });
  expect(await variant(variantId)).toMatchObject(FALLEN);
  const [delivery, versions, verdicts] = await office.write((tx) =>
    Promise.all([
      tx
        .selectFrom('channels_delivery')
        .select('state')
        .where('origin_id', '=', variantId)
        .executeTakeFirstOrThrow(),
      tx.selectFrom('content_version').select('text').where('variant_id', '=', variantId).execute(),
      tx.selectFrom('content_review').select('verdict').where('variant_id', '=', variantId).execute(),
    ]),
  );
  expect(delivery.state).toBe('cancelled');
  expect(new Set(versions.map(({ text }) => text)).size).toBe(1);
  expect(verdicts).toEqual([{ verdict: 'fell' }]);
});

test('other facts leave the approval, and nothing changes under a text that is on its way or out', async () => {
  const narrativeId = await inForce();
  const approved = await piece(narrativeId, 'approved');
  expect(given(await save(approved.pieceId, { narrativeId, audience: 'Warga' }))).toMatchObject({ fell: 0 });
  expect(await variant(approved.variantId)).toMatchObject({ state: 'approved', version: 1 });
  const going = await piece(narrativeId, 'publishing');
  expect(await save(going.pieceId, {})).toMatchObject({ error: { type: 'wrong-state' } });
  const out = await piece(narrativeId, 'published', { published_at: '2026-11-19T02:00:00Z' });
  expect(given(await save(out.pieceId, {}))).toMatchObject({ fell: 0 });
  expect(await variant(out.variantId)).toMatchObject({ state: 'published', version: 1 });
});

test('of a subject that needs a second person nothing is scheduled unread, unless it was released as urgent', async () => {
  const narrativeId = await inForce();
  const { pieceId, variantId } = await piece(narrativeId, 'approved', { reviewed: false });
  const at = { variantId, date: '2026-11-20', time: '09.00' };
  expect(await schedule(officer(), at)).toMatchObject({
    error: { type: 'not-ready', blockers: [{ type: 'reader-missing' }] },
  });
  await setVariant(variantId, { state: 'draft', approved_version: null });
  const channel = await aChannel(office, { network: 'mastodon' });
  const otherId = await aVariant(office, pieceId, { channel_id: channel, network: 'mastodon' });
  const reason = 'Banjir di jalan utama, warga harus menghindar.';
  expect(await releaseUrgent(officer(), { pieceId, variantIds: [variantId], reason })).toMatchObject({
    ok: true,
  });
  expect((await schedule(officer(), at)).ok).toBe(true);
  // Neither another variant of the piece nor a later text of this one rides on it.
  await setVariant(otherId, { state: 'approved', way: 'automatic', approved_version: 1 });
  expect(blockersIn(await schedule(officer(), { ...at, variantId: otherId }))).toContain('reader-missing');
  await setVariant(variantId, { state: 'approved', version: 2, approved_version: 2 });
  expect(blockersIn(await schedule(officer(), at))).toEqual(['reader-missing']);
  const page = await office.write((db) =>
    publishView(
      db,
      { actor: office.actors.officer, now: office.clock.now().toString() },
      { pieceId, variantId },
    ),
  );
  expect(page).toMatchObject({ blockers: [{ type: 'reader-missing' }] });
});
