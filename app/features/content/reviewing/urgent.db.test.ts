import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decideReview } from './actions/decide-review.server.ts';
import { releaseUrgent } from './actions/release-urgent.server.ts';
import { reviewAfter } from './actions/review-after.server.ts';
import { submitPiece } from './actions/submit-piece.server.ts';
import { reviewsOf } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { as, variantOf, verdictsOf, given, approve } = reviewsOf(() => office);

describe('serta merta', () => {
  const reason = 'Kebocoran gas di pasar, warga harus menjauh.';
  test('never goes out with personal data, and needs a reason that says something', async () => {
    const piece = await given({ text: 'Korban ber-NIK 3672015208850003 dirawat.' });
    const urgent = (why: string) => releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason: why });
    expect(await urgent('darurat')).toMatchObject({ error: { type: 'invalid' } });
    expect(await urgent(reason)).toMatchObject({ error: { type: 'blocked' } });
    expect((await variantOf(piece.variantId)).state).toBe('draft');
  });

  test('takes a waiting narrative out of the queue, with a figure that has no source yet', async () => {
    const piece = await given({
      state: 'submitted',
      text: 'Sebanyak 120 warga mengungsi.',
      subject: 'narrative',
    });
    expect(await releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason })).toMatchObject({
      ok: true,
    });
    expect(await variantOf(piece.variantId)).toMatchObject({
      state: 'approved',
      reviewed: false,
      submitted_at: null,
    });
    expect(await verdictsOf(piece.variantId)).toEqual(['released-urgent 1 console']);
  });

  test('who wrote what was found wrong afterwards does not approve it in the next round', async () => {
    const piece = await given({ madeBy: office.actors.head.personId });
    await releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason });
    const after = { pieceId: piece.pieceId, verdict: 'correct', versions: piece.versions };
    expect(await reviewAfter(as('reviewer'), { ...after, note: 'Jalannya keliru.' })).toMatchObject({
      ok: true,
    });
    expect(await submitPiece(as('officer'), { pieceId: piece.pieceId })).toMatchObject({ ok: true });
    expect((await approve('head', piece)).ok).toBe(false);
    expect(await approve('reviewer', piece)).toMatchObject({ ok: true });
  });

  test('a correction is a piece of its own for the channels it went out on, read by another', async () => {
    const piece = await given();
    await releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason });
    await office.write((tx) =>
      tx
        .updateTable('content_variant')
        .set({ state: 'published', published_at: office.clock.now().toString() })
        .where('id', '=', piece.variantId)
        .execute(),
    );
    const correct = (more: object) =>
      reviewAfter(as('reviewer'), {
        pieceId: piece.pieceId,
        verdict: 'correct',
        versions: piece.versions,
        note: 'Jalannya keliru.',
        ...more,
      });
    expect(await correct({})).toMatchObject({ error: { type: 'invalid', faults: [{ path: 'correction' }] } });
    const done = await correct({ correction: 'Ralat: yang ditutup adalah Jalan Kenanga.' });
    if (!done.ok || !done.value.newPieceId) throw new Error('no correction');
    const made = await office.write((tx) =>
      tx
        .selectFrom('content_variant as v')
        .innerJoin('content_piece as p', 'p.id', 'v.piece_id')
        .select(['p.title', 'v.text', 'v.state', 'v.network'])
        .where('v.piece_id', '=', done.value.newPieceId!)
        .execute(),
    );
    expect(made).toEqual([
      {
        title: 'Ralat: Posyandu keliling menyapa warga',
        text: 'Ralat: yang ditutup adalah Jalan Kenanga.',
        state: 'draft',
        network: 'portal',
      },
    ]);
    await submitPiece(as('officer'), { pieceId: done.value.newPieceId });
    const variant = await office.write((tx) =>
      tx
        .selectFrom('content_variant')
        .select(['id'])
        .where('piece_id', '=', done.value.newPieceId!)
        .execute(),
    );
    expect(
      await decideReview(as('reviewer'), {
        pieceId: done.value.newPieceId,
        verdict: 'approve',
        versions: [{ variantId: variant[0]!.id, version: 1 }],
      }),
    ).toMatchObject({ error: { type: 'own-text' } });
  });

  test('withdrawn, nothing of it goes out any more', async () => {
    const piece = await given();
    await releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason });
    const gone = await reviewAfter(as('head'), {
      pieceId: piece.pieceId,
      verdict: 'withdraw',
      versions: piece.versions,
      note: 'Kabar ini tidak benar.',
    });
    expect(gone).toMatchObject({ ok: true });
    expect((await variantOf(piece.variantId)).state).toBe('withdrawn');
  });
});
