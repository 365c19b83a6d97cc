import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import type { VariantState } from '../states.ts';
import { aChannel, aPiece, aVariant } from '../testing.server.ts';
import { archiveMedia } from './actions/archive-media.server.ts';
import { editMedia } from './actions/edit-media.server.ts';
import { addMedia } from './actions/store-media.server.ts';
import { markTakenDown } from './actions/taken-down.server.ts';
import { withdrawConsent } from './actions/withdraw-consent.server.ts';
import { filterOf, libraryPage } from './queries/library.server.ts';
import { mediaView } from './queries/media.server.ts';
import { usableMedia } from './queries/usable-media.server.ts';
import { photo, taskIn } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const call = (actor = office.actors.officer) => ({ platform: office.platform, actor });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, work);
let seed = 100;
async function aPicture(given: Record<string, string> = {}): Promise<string> {
  seed += 1;
  const bytes = await photo(seed, 96, 64);
  const file = new File([Buffer.from(bytes)], 'a.jpg', { type: 'image/jpeg' });
  const added = await addMedia(call(), file, {
    unitId: office.units.dinkes,
    people: 'recognisable',
    consent: 'given',
    alt: 'Ibu dan bayinya di posyandu',
    title: 'Posyandu',
    ...given,
  });
  if (!added.ok) throw new Error(added.error.type);
  return added.value.mediaId;
}

const show = (variantId: string, mediaId: string, position = 0) =>
  office.write((tx) =>
    tx
      .insertInto('content_variant_media')
      .values({ tenant_id: office.tenantId, variant_id: variantId, position, media_id: mediaId, alt: null })
      .execute(),
  );
const variantOf = (id: string) =>
  read((db) => db.selectFrom('content_variant').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const shows = async (variantId: string) =>
  (
    await read((db) =>
      db.selectFrom('content_variant_media').select('media_id').where('variant_id', '=', variantId).execute(),
    )
  ).map(({ media_id }) => media_id);

async function delivery(variantId: string, state: string): Promise<string> {
  const id = newId();
  const isBegun = state === 'finalising';
  await office.write(async (tx) => {
    await sql`insert into channels_delivery (tenant_id, id, key, origin, origin_id, unit_id, network, message, due_at, state, next_at,
        finalised_at, created_at, updated_at)
      values (${office.tenantId}, ${id}, ${id}, 'content', ${variantId}, ${office.units.dinkes}, 'portal', '{}', now(), ${state}, now(),
        ${isBegun ? '2026-11-19T02:59:00Z' : null}, now(), now())`.execute(tx);
    await sql`update content_variant set delivery_id = ${id} where id = ${variantId}`.execute(tx);
  });
  return id;
}

async function used(state: VariantState, mediaId: string) {
  const pieceId = await aPiece(office);
  const channelId = await aChannel(office);
  const given = state === 'approved' || state === 'scheduled' ? { approvedVersion: 1, reviewed: true } : {};
  const variantId = await aVariant(office, pieceId, {
    channel_id: channelId,
    network: 'instagram',
    state,
    ...given,
  });
  await show(variantId, mediaId);
  return { pieceId, variantId };
}

describe('consent that is withdrawn', () => {
  test('reaches every variant in one act: drafts lose the picture, ready ones are held, deliveries cancelled, posts listed', async () => {
    const mediaId = await aPicture();
    const other = await aPicture();
    const draft = await used('draft', mediaId);
    await show(draft.variantId, other, 1);
    const submitted = await used('submitted', mediaId);
    const approved = await used('approved', mediaId);
    const scheduled = await used('scheduled', mediaId);
    const waiting = await delivery(scheduled.variantId, 'waiting');
    const late = await used('scheduled', mediaId);
    const begun = await delivery(late.variantId, 'finalising');
    const published = await used('published', mediaId);
    const untouched = await used('approved', other);

    const withdrawn = await withdrawConsent(call(), {
      mediaId,
      reason: 'Orang tua menarik izin lewat telepon.',
    });
    expect(withdrawn).toEqual({ ok: true, value: { lost: 2, held: 2, takeDown: 2 } });

    expect(await variantOf(draft.variantId)).toMatchObject({ state: 'draft', version: 2 });
    expect(await shows(draft.variantId)).toEqual([other]);
    expect(await variantOf(submitted.variantId)).toMatchObject({
      state: 'draft',
      version: 2,
      approved_version: null,
    });
    expect(await variantOf(approved.variantId)).toMatchObject({ state: 'held' });
    expect(await variantOf(scheduled.variantId)).toMatchObject({ state: 'held', scheduled_at: null });
    expect(await variantOf(published.variantId)).toMatchObject({ state: 'published' });
    expect(await variantOf(untouched.variantId)).toMatchObject({ state: 'approved', version: 1 });
    const states = await read((db) =>
      sql<{ id: string; state: string }>`select id, state from channels_delivery`.execute(db),
    );
    const stateOf = (id: string) => states.rows.find((row) => row.id === id)?.state;
    expect([stateOf(waiting), stateOf(begun)]).toEqual(['cancelled', 'finalising']);
    for (const { pieceId } of [approved, scheduled, late, published]) {
      const piece = await read((db) =>
        db.selectFrom('content_piece').select('flags').where('id', '=', pieceId).executeTakeFirstOrThrow(),
      );
      expect(piece.flags).toMatchObject([{ kind: 'consent-withdrawn', mediaId }]);
    }
    const view = await read((db) => mediaView(db, office.actors.officer, mediaId));
    expect(view?.uses.filter(({ takeDown }) => takeDown).map(({ variantId }) => variantId)).toEqual([
      published.variantId,
    ]);
    expect(view).toMatchObject({
      unusable: expect.stringContaining('ditarik'),
      abilities: { withdraw: false },
    });
    const told = await read((db) =>
      sql<{
        person_id: string;
      }>`select distinct person_id from notify_notice where kind = 'content.consent-withdrawn'`.execute(db),
    );
    expect(told.rows.map(({ person_id }) => person_id).sort()).toEqual(
      [office.actors.head.personId, office.actors.coordinator.personId].sort(),
    );

    expect(await markTakenDown(call(), { variantId: published.variantId })).toMatchObject({ ok: true });
    expect(await variantOf(published.variantId)).toMatchObject({ state: 'withdrawn' });
    expect(await markTakenDown(call(), { variantId: untouched.variantId })).toMatchObject({
      ok: false,
      error: { type: 'not-found' },
    });
  });

  test('stops what is on its way as long as its delivery can be stopped', async () => {
    const mediaId = await aPicture();
    const waits = await used('publishing', mediaId);
    const prepared = await delivery(waits.variantId, 'prepared');
    const gone = await used('publishing', mediaId);
    await delivery(gone.variantId, 'finalising');
    const withdrawn = await withdrawConsent(call(), { mediaId, reason: 'Menarik izin.' });
    expect(withdrawn).toEqual({ ok: true, value: { lost: 0, held: 1, takeDown: 1 } });
    expect(await variantOf(waits.variantId)).toMatchObject({ state: 'held', delivery_id: null });
    expect(await variantOf(gone.variantId)).toMatchObject({ state: 'publishing' });
    const { rows } = await read((db) =>
      sql<{ state: string }>`select state from channels_delivery where id = ${prepared}`.execute(db),
    );
    expect(rows).toEqual([{ state: 'cancelled' }]);
  });

  test('is never given again by an edit, nor withdrawn twice, nor by a stranger', async () => {
    const mediaId = await aPicture();
    const reason = 'Menarik izin.';
    expect(await withdrawConsent(call(office.actors.otherOfficer), { mediaId, reason })).toMatchObject({
      ok: false,
    });
    expect(await withdrawConsent(call(), { mediaId, reason: ' ' })).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(await withdrawConsent(call(), { mediaId, reason })).toMatchObject({ ok: true });
    expect(await withdrawConsent(call(), { mediaId, reason })).toMatchObject({
      error: { type: 'already-withdrawn' },
    });
    const edit = { mediaId, alt: 'x', people: 'crowd', consent: 'given' };
    expect(await editMedia(call(), edit)).toMatchObject({ error: { type: 'already-withdrawn' } });
    expect(await editMedia(call(), { ...edit, consent: 'unknown' })).toMatchObject({ ok: true });
    const [choice] = await read((db) =>
      usableMedia(db, office.actors.officer, office.units.dinkes, [mediaId]),
    );
    expect(choice?.unusable).toContain('ditarik');
  });

  test('for a child needs to say whose consent it is', async () => {
    const mediaId = await aPicture({ people: 'children', consent: 'unknown' });
    const edit = { mediaId, alt: 'Anak-anak menari', people: 'children', consent: 'given' };
    expect(await editMedia(call(), edit)).toMatchObject({ error: { type: 'guardian-needed' } });
    const of = async () =>
      (await read((db) => usableMedia(db, office.actors.officer, office.units.dinkes, [mediaId]))).find(
        ({ id }) => id === mediaId,
      );
    expect((await of())?.unusable).toContain('wali');
    expect(await editMedia(call(), { ...edit, consentNote: 'Ibu Sari, 18 November' })).toMatchObject({
      ok: true,
    });
    expect((await of())?.unusable).toBeNull();
  });
});

describe('a picture of a child', () => {
  test('is not taken with a consent of which nobody says whose it is', async () => {
    const bytes = await photo(700, 96, 64);
    const file = new File([Buffer.from(bytes)], 'a.jpg', { type: 'image/jpeg' });
    const said = { unitId: office.units.dinkes, people: 'children', consent: 'given', alt: 'Anak menari' };
    expect(await addMedia(call(), file, said)).toMatchObject({ error: { type: 'guardian-needed' } });
    expect(await addMedia(call(), file, { ...said, consentNote: 'Ibu Sari' })).toMatchObject({ ok: true });
  });

  test('leaves the newsroom when consent is missing, and so does one of which nobody says who is in it', async () => {
    const mediaId = await aPicture({ people: 'none', consent: 'unknown' });
    const pieceId = await aPiece(office);
    const variantId = await aVariant(office, pieceId, { state: 'published' });
    await show(variantId, mediaId);
    const shown = async () =>
      (
        await read((db) =>
          sql`select 1 from content_read_release_picture where media_id = ${mediaId}`.execute(db),
        )
      ).rows.length;
    const say = (people: string, consent: string) =>
      office.write((tx) =>
        sql`update content_media set people = ${people}, consent = ${consent},
          consent_at = case when ${consent} = 'given' then now() end where id = ${mediaId}`.execute(tx),
      );
    const seen: number[] = [await shown()];
    for (const [people, consent] of [
      ['unknown', 'unknown'],
      ['children', 'unknown'],
      ['children', 'given'],
      ['recognisable', 'unknown'],
    ] as const) {
      await say(people, consent);
      seen.push(await shown());
    }
    expect(seen).toEqual([1, 0, 0, 1, 1]);
  });
});

describe('the library', () => {
  const find = (query: string, actor = office.actors.officer) =>
    read((db) => libraryPage(db, actor, filterOf(new URLSearchParams(query))));

  test('finds by words of the picture and of its activity, within one’s own government and units', async () => {
    const { activity } = await taskIn(office, 'Gerak Jalan Sehat Muara');
    const bytes = await photo(900, 90, 60);
    const file = new File([Buffer.from(bytes)], 'a.jpg', { type: 'image/jpeg' });
    const form = {
      unitId: office.units.dinkes,
      people: 'crowd',
      alt: 'Peserta 100% gembira',
      activityId: activity,
    };
    const added = await addMedia(call(), file, form);
    const mediaId = added.ok ? added.value.mediaId : '';
    const ids = async (query: string, actor = office.actors.officer) =>
      (await find(query, actor))?.rows.map(({ id }) => id);
    expect(await ids('cari=gerak+jalan')).toEqual([mediaId]);
    expect(await ids('cari=100%25+GEMBIRA')).toEqual([mediaId]);
    expect(await ids('cari=tidak-ada')).toEqual([]);
    expect(await ids('cari=gembira', office.actors.leader)).toEqual([mediaId]);
    expect(await ids('cari=gembira', office.actors.otherOfficer)).toEqual([]);
    expect(await find('', office.actors.operator)).toBeNull();
    const neighbour = await office.neighbour();
    const theirs = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
      libraryPage(db, neighbour.actors.coordinator, filterOf(new URLSearchParams('cari=gembira'))),
    );
    expect(theirs?.rows).toEqual([]);
  });

  test('filters by who is in it, by consent and by use, and pages by key', async () => {
    const mediaId = await aPicture({ people: 'none' });
    await used('draft', mediaId);
    expect((await find('orang=none&pakai=dipakai'))?.rows.map(({ id }) => id)).toEqual([mediaId]);
    expect((await find('orang=none&pakai=belum'))?.rows).toEqual([]);
    expect((await find('izin=withdrawn'))?.rows.length).toBe(3);
    const all = (await find(''))!.rows;
    const after = await find(`setelah=${all[0]!.id}`);
    expect(after?.rows.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect(await archiveMedia(call(), { mediaId, archived: true })).toMatchObject({ ok: true });
    expect((await find('orang=none'))?.rows).toEqual([]);
    expect((await find('orang=none&pakai=arsip'))?.rows.length).toBe(1);
  });
});
