import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { VariantState } from '../states.ts';
import { aChannel } from '../testing.server.ts';
import { duplicatePiece } from './actions/duplicate-piece.server.ts';
import { startPiece } from './actions/make-piece.server.ts';
import { archivePieces, deletePiece, movePiece, withdraw } from './actions/put-away.server.ts';
import { savePiece } from './actions/save-piece.server.ts';
import { saveVariant } from './actions/save-variant.server.ts';
import { addVariants, removeVariant } from './actions/variants.server.ts';
import { pieceDetail } from './queries/piece.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-11-19T03:00:00Z'));

const as = (actor: PersonActor) => ({ platform: office.platform, actor });
const saying = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'done' : result.error?.type;
const given = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const read = <T>(query: (db: Tx) => Promise<T>) => readTenant(office.platform.db, office.tenantId, query);
const detailFor = (actor: PersonActor, id: string) =>
  read((db) => pieceDetail(db, { actor, now: office.clock.now().toString(), zone: 'Asia/Jakarta' }, id));
const detail = async (id: string) => {
  const piece = await detailFor(office.actors.coordinator, id);
  if (piece === null || piece === 'forbidden') throw new Error('no piece');
  return piece;
};
const fields = (change: object = {}) => ({
  unitId: office.units.dinkes,
  title: 'Puskesmas buka sampai malam',
  kind: 'release',
  purpose: 'informative',
  body: 'Puskesmas Wanasari buka sampai pukul 21.00 WIB. Warga cukup membawa KTP.',
  channels: ['portal'],
  ...change,
});
const made = async (change: object = {}, actor = office.actors.officer) =>
  given(await startPiece(as(actor), fields(change)));
const versionsOf = (variantId: string) =>
  read((db) =>
    db.selectFrom('content_version').select('version').where('variant_id', '=', variantId).execute(),
  );
const verdictsOf = (variantId: string) =>
  read((db) =>
    db.selectFrom('content_review').select('verdict').where('variant_id', '=', variantId).execute(),
  );
const setState = (variantId: string, state: VariantState, more: object = {}) =>
  office.write((tx) =>
    tx
      .updateTable('content_variant')
      .set({ state, ...more })
      .where('id', '=', variantId)
      .execute(),
  );

describe('a piece is begun', () => {
  test('with a draft for each channel, the text proposed for its network and the first snapshot', async () => {
    const channel = await aChannel(office, { network: 'x' });
    const { pieceId, variantIds } = await made({ channels: ['portal', channel] });
    const piece = await detail(pieceId);
    expect(piece).toMatchObject({
      state: 'draft',
      subject: 'ordinary',
      title: 'Puskesmas buka sampai malam',
    });
    expect(piece.variants.map(({ network, way, version }) => [network, way, version]).sort()).toEqual([
      ['portal', 'automatic', 1],
      ['x', 'assisted', 1],
    ]);
    expect(await versionsOf(variantIds[0]!)).toHaveLength(1);
  });

  test('by the unit’s own people and the coordinator; nobody else, and not for a channel of another unit', async () => {
    for (const role of ['coordinator', 'officer', 'head'] as const)
      expect(saying(await startPiece(as(office.actors[role]), fields()))).toBe('done');
    for (const role of [
      'reviewer',
      'leader',
      'prokopim',
      'otherOfficer',
      'operator',
      'trainer',
      'ppid',
    ] as const)
      expect(saying(await startPiece(as(office.actors[role]), fields()))).toBe('forbidden');
    const foreign = await aChannel(office, { unitId: office.units.dpupr });
    expect(saying(await startPiece(as(office.actors.officer), fields({ channels: [foreign] })))).toBe(
      'channel-not-of-unit',
    );
    expect(await startPiece(as(office.actors.officer), fields({ activityId: newId() }))).toMatchObject({
      error: { type: 'unknown-reference', field: 'activityId' },
    });
  });

  test('and a clarification is always about a hoax, whatever the form says', async () => {
    const { pieceId } = await made({ kind: 'clarification', subject: 'ordinary' });
    expect((await detail(pieceId)).subject).toBe('hoax');
  });
});

describe('the text of a variant', () => {
  test('rises a version with a snapshot; the same text again changes nothing', async () => {
    const { variantIds } = await made();
    const variantId = variantIds[0]!;
    const change = { variantId, version: 1, title: 'Judul baru', text: 'Teks baru.' };
    expect(given(await saveVariant(as(office.actors.officer), change))).toEqual({
      version: 2,
      state: 'edited',
      approvalFell: false,
    });
    expect(given(await saveVariant(as(office.actors.officer), { ...change, version: 2 })).state).toBe(
      'unchanged',
    );
    expect((await versionsOf(variantId)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('changed by two people: the second is told, and nothing of the first is lost', async () => {
    const { pieceId, variantIds } = await made();
    const of = (text: string) => ({ variantId: variantIds[0]!, version: 1, title: 'x', text });
    expect(saying(await saveVariant(as(office.actors.officer), of('Tulisan pertama.')))).toBe('done');
    expect(saying(await saveVariant(as(office.actors.head), of('Tulisan kedua.')))).toBe('changed-meanwhile');
    expect((await detail(pieceId)).variants[0]?.text).toBe('Tulisan pertama.');
  });

  test('takes the approval with it and says so', async () => {
    const { pieceId, variantIds } = await made();
    const variantId = variantIds[0]!;
    await setState(variantId, 'scheduled', {
      approved_version: 1,
      reviewed: true,
      scheduled_at: '2026-11-20T02:00:00Z',
    });
    const saved = await saveVariant(as(office.actors.officer), { variantId, version: 1, text: 'Lain.' });
    expect(given(saved)).toMatchObject({ version: 2, approvalFell: true });
    expect((await verdictsOf(variantId)).map(({ verdict }) => verdict)).toEqual(['fell']);
    expect((await detail(pieceId)).variants[0]).toMatchObject({
      state: 'draft',
      approvedVersion: null,
      reviewed: false,
      scheduledAt: null,
    });
  });

  test.each(['publishing', 'published', 'excused', 'withdrawn'] as const)(
    'does not change once it is %s',
    async (state) => {
      const { variantIds } = await made();
      const variantId = variantIds[0]!;
      await setState(variantId, state, state === 'published' ? { published_at: '2026-11-19T02:00:00Z' } : {});
      expect(
        saying(await saveVariant(as(office.actors.officer), { variantId, version: 1, text: 'Lain.' })),
      ).toBe('wrong-state');
    },
  );

  test('goes out automatically only where the account is connected', async () => {
    const channel = await aChannel(office, { network: 'facebook' });
    const { variantIds } = await made({ channels: [channel] });
    const change = { variantId: variantIds[0]!, version: 1, text: 'Teks.', way: 'automatic' };
    expect(saying(await saveVariant(as(office.actors.officer), change))).toBe('unknown-reference');
  });
});

describe('the master text', () => {
  test('leads the drafts that still say what was proposed, and leaves what a person wrote', async () => {
    const channel = await aChannel(office, { network: 'facebook' });
    const { pieceId, variantIds } = await made({ channels: ['portal', channel] });
    const piece = await detail(pieceId);
    const own = piece.variants.find(({ network }) => network === 'facebook')!;
    await saveVariant(as(office.actors.officer), { variantId: own.id, version: 1, text: 'Tulisan tangan.' });
    const { unitId: _u, channels: _c, ...rest } = fields({ body: 'Puskesmas buka sampai tengah malam.' });
    const saved = await savePiece(as(office.actors.officer), { pieceId, version: 1, ...rest });
    expect(given(saved)).toMatchObject({ version: 2, fields: ['body'], followed: 1 });
    const after = await detail(pieceId);
    expect(variantIds).toHaveLength(2);
    expect(Object.fromEntries(after.variants.map(({ network, text }) => [network, text]))).toEqual({
      portal: 'Puskesmas buka sampai tengah malam.',
      facebook: 'Tulisan tangan.',
    });
    expect(saying(await savePiece(as(office.actors.head), { pieceId, version: 1, ...rest }))).toBe(
      'changed-meanwhile',
    );
  });

  test('shows figures that nobody gave a source', async () => {
    const { pieceId } = await made({
      body: 'Sebanyak 1.240 balita diimunisasi pada 17 November 2026 di 12 puskesmas.',
      sources: [{ figure: '12 puskesmas', source: 'Profil Dinkes 2026' }],
    });
    expect((await detail(pieceId)).gaps.map((gap) => gap.split(' ')[0])).toEqual(['1.240']);
  });
});

describe('putting away', () => {
  test('a draft that nobody judged is deleted; a judged one is not', async () => {
    const draft = await made();
    expect(saying(await deletePiece(as(office.actors.otherOfficer), draft))).toBe('forbidden');
    expect(saying(await deletePiece(as(office.actors.officer), draft))).toBe('done');
    expect(await detailFor(office.actors.coordinator, draft.pieceId)).toBeNull();
    const judged = await made();
    await setState(judged.variantIds[0]!, 'returned');
    expect(saying(await deletePiece(as(office.actors.officer), judged))).toBe('already-out');
  });

  test('archives what waits for nobody, counts the rest', async () => {
    const [one, two] = [await made(), await made()];
    await setState(two.variantIds[0]!, 'submitted');
    const asked = { pieceIds: [one.pieceId, two.pieceId] };
    expect(given(await archivePieces(as(office.actors.officer), asked))).toEqual({ done: 1 });
    expect((await detail(one.pieceId)).archived).toBe(true);
    expect(saying(await archivePieces(as(office.actors.reviewer), asked))).toBe('forbidden');
  });

  test('withdraws everything that may be withdrawn, with the reason', async () => {
    const { pieceId, variantIds } = await made();
    await setState(variantIds[0]!, 'scheduled', { scheduled_at: '2026-11-20T02:00:00Z' });
    expect(saying(await withdraw(as(office.actors.officer), { pieceId, reason: '' }))).toBe('invalid');
    expect(saying(await withdraw(as(office.actors.officer), { pieceId, reason: 'Keliru.' }))).toBe('done');
    expect((await detail(pieceId)).state).toBe('withdrawn');
    expect(saying(await withdraw(as(office.actors.officer), { pieceId, reason: 'Lagi.' }))).toBe(
      'wrong-state',
    );
  });

  test('copies texts into a new draft, and plans it for another day', async () => {
    const { pieceId, variantIds } = await made();
    await saveVariant(as(office.actors.officer), { variantId: variantIds[0]!, version: 1, text: 'Tangan.' });
    const copy = given(await duplicatePiece(as(office.actors.head), { pieceId }));
    expect(await detail(copy.pieceId)).toMatchObject({
      title: 'Puskesmas buka sampai malam (salinan)',
      variants: [{ text: 'Tangan.', state: 'draft', version: 1 }],
    });
    const whose = await office.write((tx) =>
      tx
        .selectFrom('content_version as v')
        .innerJoin('content_variant as c', 'c.id', 'v.variant_id')
        .select('v.made_by')
        .where('c.piece_id', '=', copy.pieceId)
        .execute(),
    );
    expect(whose).toEqual([{ made_by: office.actors.officer.personId }]);
    await movePiece(as(office.actors.officer), { pieceId: copy.pieceId, plannedOn: '2026-12-01' });
    expect((await detail(copy.pieceId)).plannedOn).toBe('2026-12-01');
  });

  test('takes a channel away again, and adds another once', async () => {
    const channel = await aChannel(office, { network: 'threads' });
    const { pieceId, variantIds } = await made();
    expect(saying(await addVariants(as(office.actors.officer), { pieceId, channels: [channel] }))).toBe(
      'done',
    );
    expect(saying(await addVariants(as(office.actors.officer), { pieceId, channels: [channel] }))).toBe(
      'variant-there',
    );
    expect(saying(await removeVariant(as(office.actors.officer), { variantId: variantIds[0]! }))).toBe(
      'done',
    );
    expect((await detail(pieceId)).variants.map(({ network }) => network)).toEqual(['threads']);
  });
});
