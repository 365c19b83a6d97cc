import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aPiece, aVariant, type VariantGiven } from '../testing.server.ts';
import { makeApprovalLink } from './actions/approval-links.server.ts';
import { decideReview } from './actions/decide-review.server.ts';
import { recallPiece } from './actions/recall-piece.server.ts';
import { releaseUrgent } from './actions/release-urgent.server.ts';
import { addRemark } from './actions/remarks.server.ts';
import { remindReviews } from './actions/remind-reviews.server.ts';
import { reviewAfter } from './actions/review-after.server.ts';
import { setReviewPolicy } from './actions/set-policy.server.ts';
import { releasePiece, submitPiece } from './actions/submit-piece.server.ts';
import { reviewsHandover } from './handover.server.ts';
import { countMine, reviewQueue } from './queries/queue.server.ts';
import { reviewsOf } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { as, variantOf, verdictsOf, given, approve } = reviewsOf(() => office);

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

describe('what waits for whom', () => {
  const rowsOf = async (who: keyof Office['actors'], view: 'mine' | 'all' = 'mine') => {
    const now = office.clock.now().toString();
    return office.write((tx) =>
      reviewQueue(tx, office.actors[who], now, { view, unit: null, subject: null, search: '' }),
    );
  };
  const countOf = (who: keyof Office['actors']) =>
    office.write((tx) => countMine(tx, office.actors[who], office.clock.now().toString()));
  const has = async (who: keyof Office['actors'], pieceId: string) =>
    (await rowsOf(who)).some(({ id }) => id === pieceId);

  test('the head has his own unit, the desk what nobody else can read, nobody his own text', async () => {
    const plain = await given({ state: 'submitted' });
    const byHead = await given({ state: 'submitted', madeBy: office.actors.head.personId });
    const headless = await aPiece(office, { unitId: office.units.kelurahan });
    await aVariant(office, headless, { unitId: office.units.kelurahan, state: 'submitted' });
    expect([await has('head', plain.pieceId), await has('reviewer', plain.pieceId)]).toEqual([true, false]);
    expect([await has('head', byHead.pieceId), await has('reviewer', byHead.pieceId)]).toEqual([false, true]);
    expect([await has('head', headless), await has('reviewer', headless)]).toEqual([false, true]);
    expect((await rowsOf('reviewer', 'all')).map(({ id }) => id)).toContain(plain.pieceId);
    expect(await countOf('head')).toBe((await rowsOf('head')).length);
    expect(await countOf('reviewer')).toBe((await rowsOf('reviewer')).length);
    expect(await countOf('officer')).toBe(0);
    await setReviewPolicy(as('coordinator'), { mode: 'desk', unitIds: [office.units.dinkes] });
    expect([await has('head', plain.pieceId), await has('reviewer', plain.pieceId)]).toEqual([false, true]);
    await setReviewPolicy(as('coordinator'), { mode: 'inherit', unitIds: [office.units.dinkes] });
  });

  test('due soon goes before narratives, narratives before the rest, the oldest first', async () => {
    const at = (hours: number) => office.clock.now().add({ hours }).toString();
    const give = async (
      title: string,
      more: VariantGiven,
      subject: 'ordinary' | 'narrative' = 'ordinary',
    ) => {
      const pieceId = await aPiece(office, { title, subject, unitId: office.units.dpupr });
      await aVariant(office, pieceId, { unitId: office.units.dpupr, state: 'submitted', ...more });
    };
    await give('lama', { submittedAt: at(-40) });
    await give('baru', { submittedAt: at(-1) });
    await give('narasi', { submittedAt: at(-2) }, 'narrative');
    await give('segera', { submittedAt: at(-1), due_at: at(3) });
    const order = (await rowsOf('reviewer'))
      .map(({ title }) => title)
      .filter((title) => ['lama', 'baru', 'narasi', 'segera'].includes(title));
    expect(order).toEqual(['segera', 'narasi', 'lama', 'baru']);
  });

  test('what went out serta merta stands first until it is read', async () => {
    const piece = await given();
    const reason = 'Banjir di jalan utama, warga harus menghindar.';
    expect(await releaseUrgent(as('officer'), { pieceId: piece.pieceId, reason })).toMatchObject({
      ok: true,
    });
    expect((await rowsOf('head'))[0]).toMatchObject({ id: piece.pieceId, kind: 'urgent' });
    expect(await has('reviewer', piece.pieceId)).toBe(true);
    const read = (who: keyof Office['actors'], more: object) =>
      reviewAfter(as(who), { pieceId: piece.pieceId, verdict: 'approve', versions: piece.versions, ...more });
    expect(await read('officer', {})).toMatchObject({ error: { type: 'forbidden' } });
    expect(await read('head', { versions: [{ variantId: piece.variantId, version: 9 }] })).toMatchObject({
      error: { type: 'changed-meanwhile' },
    });
    expect(await read('head', {})).toMatchObject({ ok: true });
    expect(await variantOf(piece.variantId)).toMatchObject({ state: 'approved', reviewed: true });
    expect(await has('head', piece.pieceId)).toBe(false);
    expect(await read('head', {})).toMatchObject({ error: { type: 'not-urgent' } });
  });
});

describe('nothing waits without somebody being told', () => {
  const call = () => ({
    platform: office.platform,
    actor: { kind: 'system' as const, tenantId: office.tenantId, job: 'content.remind-reviews' },
  });
  const told = (who: keyof Office['actors'], kind: string) =>
    office.write(async (tx) => {
      const rows = await tx
        .selectFrom('notify_notice')
        .select('title')
        .where('person_id', '=', office.actors[who].personId)
        .where('kind', '=', kind)
        .execute();
      return rows.length;
    });

  test('after a working day the reader hears of it, once a day however often the job runs', async () => {
    await given({ state: 'submitted' });
    await remindReviews(call(), {});
    expect(await told('head', 'content.reviews-waiting')).toBe(0);
    // Thursday 10.00 plus one working day is Friday 10.00.
    office.clock.advance({ hours: 24 });
    await remindReviews(call(), {});
    await remindReviews(call(), {});
    expect(await told('head', 'content.reviews-waiting')).toBe(1);
    expect(await told('officer', 'content.reviews-waiting')).toBe(0);
  });

  test('what went out serta merta is told of again before its day is over', async () => {
    const piece = await given();
    await releaseUrgent(as('officer'), {
      pieceId: piece.pieceId,
      reason: 'Pohon tumbang menutup jalan utama.',
    });
    const before = await told('head', 'content.urgent-waiting');
    office.clock.advance({ hours: 21 });
    await remindReviews(call(), {});
    expect(await told('head', 'content.urgent-waiting')).toBe(before + 1);
  });
});

test('a successor reads what waited, and links in the old head’s WhatsApp stop working', async () => {
  const piece = await given({ state: 'submitted' });
  const link = await makeApprovalLink(as('officer'), {
    pieceId: piece.pieceId,
    personId: office.actors.head.personId,
  });
  if (!link.ok) throw new Error('no link');
  const where = {
    tenantId: office.tenantId,
    unitId: office.units.dinkes,
    fromPersonId: office.actors.head.personId,
    toPersonId: office.actors.trainer.personId,
    now: office.clock.now().toString(),
  };
  const waiting = await office.write((tx) => reviewsHandover.count(tx, where));
  expect(waiting).toBeGreaterThan(0);
  await office.write((tx) => reviewsHandover.move(tx, where));
  const row = await office.write((tx) =>
    tx
      .selectFrom('content_approval_link')
      .select('revoked_at')
      .where('id', '=', link.value.linkId)
      .executeTakeFirstOrThrow(),
  );
  expect(row.revoked_at).not.toBeNull();
});
