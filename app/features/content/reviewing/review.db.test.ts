import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aPiece, aVariant, type VariantGiven } from '../testing.server.ts';
import { decideReview } from './actions/decide-review.server.ts';
import { recallPiece } from './actions/recall-piece.server.ts';
import { addRemark } from './actions/remarks.server.ts';
import { setReviewPolicy } from './actions/set-policy.server.ts';
import { releasePiece, submitPiece } from './actions/submit-piece.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (who: keyof Office['actors'] | PersonActor) => ({
  platform: office.platform,
  actor: typeof who === 'string' ? office.actors[who] : who,
});
const variantOf = (id: string) =>
  office.write((tx) =>
    tx
      .selectFrom('content_variant')
      .select(['state', 'version', 'approved_version', 'reviewed', 'submitted_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const verdictsOf = (id: string) =>
  office.write(async (tx) =>
    (
      await tx
        .selectFrom('content_review')
        .select(['verdict', 'version', 'person_id', 'via'])
        .where('variant_id', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ verdict, version, via }) => `${verdict} ${version} ${via}`),
  );
async function given(more: VariantGiven & { subject?: 'narrative' } = {}) {
  const pieceId = await aPiece(office, more.subject ? { subject: more.subject } : {});
  const variantId = await aVariant(office, pieceId, { title: 'Posyandu keliling', ...more });
  return { pieceId, variantId, versions: [{ variantId, version: more.version ?? 1 }] };
}
const approve = (who: keyof Office['actors'] | PersonActor, piece: Awaited<ReturnType<typeof given>>) =>
  decideReview(as(who), { pieceId: piece.pieceId, verdict: 'approve', versions: piece.versions });

describe('the way to an approval', () => {
  test('an officer submits, the head approves exactly that version, and both are kept', async () => {
    const piece = await given();
    expect(await submitPiece(as('officer'), { pieceId: piece.pieceId })).toEqual({
      ok: true,
      value: { variants: 1, by: 'head' },
    });
    expect(await variantOf(piece.variantId)).toMatchObject({ state: 'submitted', reviewed: false });
    expect(await approve('head', piece)).toEqual({ ok: true, value: { variants: 1 } });
    expect(await variantOf(piece.variantId)).toEqual({
      state: 'approved',
      version: 1,
      approved_version: 1,
      reviewed: true,
      submitted_at: null,
    });
    expect(await verdictsOf(piece.variantId)).toEqual(['submitted 1 console', 'approved 1 console']);
  });

  test('what was not shown is not approved: the text changed meanwhile', async () => {
    const piece = await given({ state: 'submitted', version: 2 });
    const old = { ...piece, versions: [{ variantId: piece.variantId, version: 1 }] };
    expect(await approve('head', old)).toEqual({ ok: false, error: { type: 'changed-meanwhile' } });
    expect(await variantOf(piece.variantId)).toMatchObject({ state: 'submitted', approved_version: null });
  });

  test('of two reviewers at the same moment one decides and the other is told', async () => {
    const piece = await given({ state: 'submitted' });
    const answers = await Promise.all([
      approve('head', piece),
      decideReview(as('reviewer'), {
        pieceId: piece.pieceId,
        verdict: 'return',
        versions: piece.versions,
        note: 'Sebut jam acaranya.',
      }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { type: 'decided-meanwhile' } });
    expect(await verdictsOf(piece.variantId)).toHaveLength(1);
  });

  test('a return without a word is refused; a remark at the text is one', async () => {
    const piece = await given({ state: 'submitted' });
    const back = () =>
      decideReview(as('head'), { pieceId: piece.pieceId, verdict: 'return', versions: piece.versions });
    expect(await back()).toEqual({ ok: false, error: { type: 'remarks-missing' } });
    await addRemark(as('head'), {
      variantId: piece.variantId,
      version: 1,
      starts: 0,
      ends: 8,
      text: 'Siapa?',
    });
    expect(await back()).toMatchObject({ ok: true });
    expect((await variantOf(piece.variantId)).state).toBe('returned');
  });

  test('the unit takes back what waits', async () => {
    const piece = await given({ state: 'submitted' });
    expect(await recallPiece(as('officer'), { pieceId: piece.pieceId })).toMatchObject({ ok: true });
    expect(await variantOf(piece.variantId)).toMatchObject({ state: 'draft', submitted_at: null });
    expect(await approve('head', piece)).toEqual({ ok: false, error: { type: 'decided-meanwhile' } });
  });
});

describe('nobody reviews what he wrote', () => {
  test.each<[string, VariantGiven & { by: keyof Office['actors'] }]>([
    ['the head who wrote the last version', { by: 'head' }],
    ['the reviewer who did', { by: 'reviewer' }],
  ])('%s', async (_, { by }) => {
    const piece = await given({ state: 'submitted', madeBy: office.actors[by].personId });
    expect(await approve(by, piece)).toEqual({ ok: false, error: { type: 'own-text' } });
    expect(await approve('coordinator', piece)).toMatchObject({ ok: true });
  });

  test('nor under a second entry of the register with his own name', async () => {
    const piece = await given({ state: 'submitted' });
    const twin: PersonActor = {
      ...office.actors.head,
      personId: office.actors.leader.personId,
      accountId: 'x',
      name: 'H. Bagas Prakoso, S.Kom.',
    };
    expect(await approve(twin, piece)).toEqual({ ok: false, error: { type: 'own-text' } });
  });

  test('nor when he was given the role of head afterwards', async () => {
    const piece = await given({ state: 'submitted' });
    const promoted: PersonActor = {
      ...office.actors.officer,
      roles: [{ role: 'head', unitId: office.units.dinkes }],
    };
    expect(await approve(promoted, piece)).toEqual({ ok: false, error: { type: 'own-text' } });
  });
});

describe('who is asked', () => {
  test('where the rule asks nobody, content goes out unread and says so; narratives never', async () => {
    await setReviewPolicy(as('coordinator'), { mode: 'nobody', unitIds: [office.units.dinkes] });
    const piece = await given();
    expect(await releasePiece(as('officer'), { pieceId: piece.pieceId })).toMatchObject({ ok: true });
    expect(await variantOf(piece.variantId)).toMatchObject({
      state: 'approved',
      reviewed: false,
      approved_version: 1,
    });
    expect(await verdictsOf(piece.variantId)).toEqual(['released-unreviewed 1 console']);
    const narrative = await given({ subject: 'narrative' });
    expect(await releasePiece(as('officer'), { pieceId: narrative.pieceId })).toEqual({
      ok: false,
      error: { type: 'forbidden' },
    });
    await setReviewPolicy(as('coordinator'), { mode: 'inherit', unitIds: [office.units.dinkes] });
    expect(await releasePiece(as('officer'), { pieceId: narrative.pieceId })).toMatchObject({ ok: false });
  });

  test('where the desk reads, the head is told no', async () => {
    await setReviewPolicy(as('coordinator'), { mode: 'desk', kinds: ['opd'] });
    const piece = await given({ state: 'submitted' });
    expect(await approve('head', piece)).toEqual({ ok: false, error: { type: 'forbidden' } });
    expect(await approve('reviewer', piece)).toMatchObject({ ok: true });
    await setReviewPolicy(as('coordinator'), { mode: 'inherit', kinds: ['opd'] });
  });

  test('a rule is set by the coordinator, for units or for kinds', async () => {
    expect(await setReviewPolicy(as('reviewer'), { mode: 'desk', kinds: ['opd'] })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(
      await setReviewPolicy(as('coordinator'), {
        mode: 'desk',
        kinds: ['opd'],
        unitIds: [office.units.dinkes],
      }),
    ).toMatchObject({ error: { type: 'invalid' } });
  });
});

describe('what stops a submission', () => {
  test('personal data, figures without a source and a text over the limit are all said at once', async () => {
    const piece = await given({
      network: 'portal',
      title: null,
      text: 'Warga ber-NIK 3672015208850003 menerima Rp14,2 miliar.',
    });
    const answer = await submitPiece(as('officer'), { pieceId: piece.pieceId });
    if (answer.ok || answer.error.type !== 'blocked') throw new Error('not blocked');
    const kinds = answer.error.blockers.map((one) =>
      one.kind === 'finding' ? one.finding.rule : one.kind === 'limit' ? one.breach.type : one.kind,
    );
    expect(kinds).toEqual(expect.arrayContaining(['P01-nik', 'title-missing', 'figure']));
    expect((await variantOf(piece.variantId)).state).toBe('draft');
  });

  test('a finding is let through with a reason, which is kept and stands beside the text', async () => {
    const piece = await given({ text: 'Contoh di spanduk: NIK 3672015208850003, bukan milik siapa pun.' });
    const first = await submitPiece(as('officer'), { pieceId: piece.pieceId });
    if (first.ok || first.error.type !== 'blocked') throw new Error('not blocked');
    const overrides = first.error.blockers.flatMap((one) =>
      one.kind === 'finding'
        ? [
            {
              variantId: one.variantId,
              rule: one.finding.rule,
              excerpt: one.finding.excerpt,
              reason: 'Contoh buatan, bukan nomor orang.',
            },
          ]
        : [],
    );
    expect(overrides.length).toBeGreaterThan(0);
    expect(await submitPiece(as('officer'), { pieceId: piece.pieceId, overrides })).toMatchObject({
      ok: true,
    });
    const kept = await office.write((tx) =>
      tx
        .selectFrom('content_override')
        .select(['reason', 'version', 'excerpt'])
        .where('variant_id', '=', piece.variantId)
        .execute(),
    );
    expect(kept).toHaveLength(overrides.length);
    expect(JSON.stringify(kept)).not.toContain('3672015');
    expect(await approve('head', piece)).toMatchObject({ ok: true });
  });
});
