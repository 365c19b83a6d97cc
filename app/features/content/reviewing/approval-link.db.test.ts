import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aPiece, aVariant, type VariantGiven } from '../testing.server.ts';
import { makeApprovalLink, revokeApprovalLink } from './actions/approval-links.server.ts';
import { decideByLink } from './actions/decide-by-link.server.ts';
import { decideReview } from './actions/decide-review.server.ts';
import { setReviewPolicy } from './actions/set-policy.server.ts';
import { approvalPage } from './queries/approval-page.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (who: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[who] });
const anonymous = () => ({
  platform: office.platform,
  actor: { kind: 'anonymous' as const, tenantId: office.tenantId },
});

async function given(more: VariantGiven = {}) {
  const pieceId = await aPiece(office);
  const variantId = await aVariant(office, pieceId, { title: 'Posyandu', state: 'submitted', ...more });
  const { personId } = office.actors.head;
  const made = await makeApprovalLink(as('officer'), { pieceId, personId });
  if (!made.ok) throw new Error(made.error.type);
  return { pieceId, variantId, ...made.value };
}
type Given = Awaited<ReturnType<typeof given>>;
const use = (link: Pick<Given, 'code' | 'pieceId'>, more: object = {}) =>
  decideByLink(anonymous(), { code: link.code, pieceId: link.pieceId, verdict: 'approve', ...more });
const page = (link: Pick<Given, 'code'>) =>
  approvalPage(office.platform.db, link.code, office.clock.now().toString());
const refused = (why: string) => ({ ok: false, error: { type: 'link-refused', why } });
const change = (table: 'content_variant' | 'org_unit', id: string, values: object) =>
  office.write((tx) =>
    tx
      .updateTable(table)
      .set(values as never)
      .where('id', '=', id)
      .execute(),
  );

describe('a head decides by a link', () => {
  test('opening it as often as WhatsApp likes uses nothing up; deciding does, and says who and how', async () => {
    const link = await given();
    for (let round = 0; round < 3; round += 1) expect((await page(link)).dead).toBeNull();
    expect((await page(link)).view).toMatchObject({
      title: 'Posyandu keliling menyapa warga',
      head: 'Laras Andini',
    });
    expect(await use(link)).toEqual({ ok: true, value: { variants: 1 } });
    const row = await office.write((tx) =>
      tx
        .selectFrom('content_review as r')
        .innerJoin('content_variant as v', 'v.id', 'r.variant_id')
        .select(['r.verdict', 'r.via', 'r.person_id', 'v.state', 'v.reviewed', 'v.approved_version'])
        .where('r.variant_id', '=', link.variantId)
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({
      verdict: 'approved',
      via: 'link',
      person_id: office.actors.head.personId,
      state: 'approved',
      reviewed: true,
      approved_version: 1,
    });
    expect(await use(link)).toEqual(refused('used'));
    expect((await page(link)).dead).toMatchObject({
      fault: 'used',
      verdict: 'approved',
      title: 'Posyandu keliling menyapa warga',
    });
  });

  test('what may not be approved any more says so on the page, before a press; it can be returned', async () => {
    const link = await given({ text: 'Anggaran Rp14,2 miliar dipakai untuk posyandu keliling.' });
    const why = 'Angka “Rp14,2 miliar” belum punya sumber. Catat sumbernya pada naskah.';
    expect((await page(link)).view?.blockers).toEqual([why]);
    expect(await use(link)).toMatchObject({ error: { type: 'blocked' } });
    expect(await use(link, { verdict: 'return', note: 'Sebut sumber anggarannya.' })).toMatchObject({
      ok: true,
    });
    expect((await page(link)).dead).toMatchObject({ fault: 'used', verdict: 'returned' });
  });

  test('the code stands nowhere: the database knows its hash', async () => {
    const link = await given();
    expect(Buffer.from(link.code, 'base64url')).toHaveLength(32);
    const { rows } = await office.db.owner
      .selectFrom('content_approval_link')
      .selectAll()
      .where('id', '=', link.linkId)
      .execute()
      .then((found) => ({ rows: found }));
    expect(JSON.stringify(rows)).not.toContain(link.code);
  });

  test('pressed twice at the same moment it decides once', async () => {
    const link = await given();
    const answers = await Promise.all([use(link), use(link)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('used'));
  });

  test('it is not for a browser that is signed in as its maker or a writer, and the head is told at once', async () => {
    const link = await given();
    const { officer, head, coordinator } = office.actors;
    const now = office.clock.now().toString();
    const opened = (openerId: string) => approvalPage(office.platform.db, link.code, now, openerId);
    expect((await opened(officer.personId)).dead).toMatchObject({ fault: 'not-yours' });
    expect(await use(link, { openerId: officer.personId })).toEqual(refused('not-yours'));
    for (const { personId } of [head, coordinator]) expect((await opened(personId)).dead).toBeNull();
    expect(await use(link)).toMatchObject({ ok: true });
    const notices = await office.write((tx) =>
      tx
        .selectFrom('notify_notice')
        .select(['person_id', 'urgency', 'body'])
        .where('key', '=', `content.decided-by-link:${link.linkId}`)
        .execute(),
    );
    expect(notices).toMatchObject([{ person_id: head.personId, urgency: 'urgent' }]);
    expect(notices[0]?.body).toContain(officer.name.replace(/\.$/, ''));
  });

  test('of what needs a second person the writer makes none; who did not write it does', async () => {
    const pieceId = await aPiece(office, { subject: 'leader' });
    await aVariant(office, pieceId, { title: 'Posyandu', state: 'submitted' });
    const asked = { pieceId, personId: office.actors.head.personId };
    expect(await makeApprovalLink(as('officer'), asked)).toMatchObject({
      error: { type: 'head-unfit', why: 'must-sign-in' },
    });
    expect((await makeApprovalLink(as('coordinator'), asked)).ok).toBe(true);
  });

  test('returning needs words', async () => {
    const link = await given();
    expect(await use(link, { verdict: 'return' })).toMatchObject({ error: { type: 'remarks-missing' } });
    expect(await use(link, { verdict: 'return', note: 'Sebut jamnya.' })).toMatchObject({ ok: true });
    expect((await page(link)).dead).toMatchObject({ fault: 'used', verdict: 'returned' });
  });
});

describe('a link fails', () => {
  test('unknown, cut off, and of another government', async () => {
    const link = await given();
    expect(await use({ ...link, code: 'a'.repeat(43) })).toEqual(refused('unknown'));
    expect(await use({ ...link, code: link.code.slice(0, 20) })).toEqual(refused('unknown'));
    const neighbour = await office.neighbour();
    const stranger = { kind: 'anonymous' as const, tenantId: neighbour.tenantId };
    const foreign = { platform: office.platform, actor: stranger };
    expect(
      await decideByLink(foreign, { code: link.code, pieceId: link.pieceId, verdict: 'approve' }),
    ).toMatchObject({ error: { type: 'forbidden' } });
    expect((await page(link)).dead).toBeNull();
  });

  test('for another piece than its own', async () => {
    const [link, other] = [await given(), await given()];
    expect(await use({ ...link, pieceId: other.pieceId })).toEqual(refused('other-piece'));
    expect((await page(other)).dead).toBeNull();
  });

  test('after its three days', async () => {
    const link = await given();
    office.clock.advance({ hours: 72 });
    expect(await use(link)).toEqual(refused('expired'));
    expect((await page(link)).dead?.fault).toBe('expired');
    office.clock.advance({ hours: -72 });
  });

  test('when it was revoked, also by a newer one', async () => {
    const link = await given();
    await revokeApprovalLink(as('officer'), { linkId: link.linkId });
    expect(await use(link)).toEqual(refused('revoked'));
    const old = await given();
    await makeApprovalLink(as('officer'), {
      pieceId: old.pieceId,
      personId: office.actors.head.personId,
    });
    expect(await use(old)).toEqual(refused('revoked'));
  });

  test('when the text changed, or somebody decided at the desk', async () => {
    const link = await given();
    await change('content_variant', link.variantId, { version: 2 });
    expect(await use(link)).toEqual(refused('text-changed'));
    const second = await given();
    await decideReview(as('reviewer'), {
      pieceId: second.pieceId,
      verdict: 'approve',
      versions: [{ variantId: second.variantId, version: 1 }],
    });
    expect(await use(second)).toEqual(refused('decided'));
  });

  test('when the head wrote the text himself since', async () => {
    const link = await given();
    await office.write((tx) =>
      tx
        .updateTable('content_version')
        .set({ made_by: office.actors.head.personId })
        .where('variant_id', '=', link.variantId)
        .execute(),
    );
    expect(await use(link)).toEqual(refused('own-text'));
    expect(
      await makeApprovalLink(as('officer'), {
        pieceId: link.pieceId,
        personId: office.actors.head.personId,
      }),
    ).toEqual({ ok: false, error: { type: 'head-unfit', why: 'own-text' } });
  });

  test('when the desk reads for this unit now', async () => {
    const link = await given();
    await setReviewPolicy(as('coordinator'), { mode: 'desk', unitIds: [office.units.dinkes] });
    expect(await use(link)).toEqual(refused('desk-reviews'));
    await setReviewPolicy(as('coordinator'), { mode: 'inherit', unitIds: [office.units.dinkes] });
    expect(await use(link)).toMatchObject({ ok: true });
  });

  test('when he leads the unit no more, or it was merged', async () => {
    const link = await given();
    const roles = (values: object) =>
      office.write((tx) =>
        tx
          .updateTable('org_role')
          .set(values as never)
          .where('person_id', '=', office.actors.head.personId)
          .execute(),
      );
    await roles({ to_date: '2026-11-18', ended_at: '2026-11-18T10:00:00Z' });
    expect(await use(link)).toEqual(refused('not-head'));
    await roles({ to_date: null, ended_at: null });
    await change('org_unit', office.units.dinkes, {
      state: 'closed',
      closed_reason: 'merged',
      closed_on: '2026-11-18',
      successor_id: office.units.dpupr,
    });
    expect(await use(link)).toEqual(refused('unit-closed'));
    await change('org_unit', office.units.dinkes, {
      state: 'live',
      closed_reason: null,
      closed_on: null,
      successor_id: null,
    });
    expect(await use(link)).toMatchObject({ ok: true });
  });

  test('is made for nobody but a head of that unit, by those who may', async () => {
    const pieceId = await aPiece(office);
    await aVariant(office, pieceId, { state: 'submitted' });
    const of = (who: keyof Office['actors'], person: keyof Office['actors']) =>
      makeApprovalLink(as(who), { pieceId, personId: office.actors[person].personId });
    expect(await of('officer', 'officer')).toMatchObject({ error: { type: 'head-unfit', why: 'not-head' } });
    expect(await of('otherOfficer', 'head')).toMatchObject({ error: { type: 'forbidden' } });
  });
});
