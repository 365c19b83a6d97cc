import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { aPiece, aVariant } from '../content/testing.server.ts';
import { newsAtom, newsJson, newsRss } from './feeds/news-feed.ts';
import { releaseWithdrawn } from './gates.server.ts';
import { refreshSearch } from './jobs.server.ts';
import { readSitemap } from './queries/feeds.server.ts';
import { listReleases, readPicture, readRelease, readReleaseNews } from './queries/releases.server.ts';
import { type SearchFilter, search } from './queries/search.server.ts';
import { readTimeCursor } from './rules/cursor.ts';
import { TODAY } from './testing.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await office.close();
});

const NO_FILTER: SearchFilter = { kind: null, unitId: null, from: null, until: null, after: null };
const TEXT = 'WANASARI – Pekan imunisasi dibuka.\n\nKepala Dinas mengajak warga datang.';

/** A release of Dinkes that went out an hour before the office's now. */
async function aRelease(
  given: { title?: string; text?: string; publishedAt?: string; reviewed?: boolean } = {},
): Promise<{ id: string; pieceId: string }> {
  const pieceId = await aPiece(office, { title: given.title ?? 'Pekan imunisasi', kind: 'release' });
  const id = await aVariant(office, pieceId, {
    title: given.title ?? 'Pekan imunisasi dibuka',
    text: given.text ?? TEXT,
    state: 'published',
    publishedAt: given.publishedAt ?? '2026-11-19T02:00:00Z',
    reviewed: given.reviewed ?? true,
  });
  return { id, pieceId };
}

const read = (id: string) => office.write((tx) => readRelease(tx, TODAY, id));
const withdraw = (id: string) =>
  office.write((tx) =>
    tx.updateTable('content_variant').set({ state: 'withdrawn' }).where('id', '=', id).execute(),
  );
const generation = async () =>
  (
    await office.write((tx) =>
      tx.selectFrom('org_government').select('portal_generation').executeTakeFirstOrThrow(),
    )
  ).portal_generation;

/** A picture of the release with the people's agreement. */
async function aPicture(releaseId: string, alt: string): Promise<string> {
  const mediaId = newId();
  const now = office.clock.now().toString();
  await office.write(async (tx) => {
    const file = await office.platform.files.store(tx, office.tenantId, now, {
      bytes: new TextEncoder().encode(`gambar ${alt}`),
      mime: 'image/jpeg',
      name: 'foto.jpg',
      purpose: 'media',
      createdBy: null,
    });
    await tx
      .insertInto('content_media')
      .values({
        tenant_id: office.tenantId,
        id: mediaId,
        unit_id: office.units.dinkes,
        file_id: file.id,
        kind: 'image',
        mime: 'image/jpeg',
        width: 800,
        height: 600,
        bytes: file.bytes,
        sha256: file.sha256,
        title: 'Foto',
        alt,
        people: 'recognisable',
        consent: 'given',
        uploaded_by: office.actors.officer.personId,
        created_at: now,
      } as never)
      .execute();
    await tx
      .insertInto('content_variant_media')
      .values({
        tenant_id: office.tenantId,
        variant_id: releaseId,
        position: 0,
        media_id: mediaId,
        alt: null,
      })
      .execute();
  });
  return mediaId;
}

describe('the newsroom', () => {
  test('shows what is out, with its unit, words and pictures, and nothing else', async () => {
    const { id } = await aRelease();
    await aPicture(id, 'Perawat menyuntik bayi');
    expect(await read(id)).toMatchObject({
      title: 'Pekan imunisasi dibuka',
      paragraphs: ['WANASARI – Pekan imunisasi dibuka.', 'Kepala Dinas mengajak warga datang.'],
      reviewed: true,
      mark: '',
      unit: { id: office.units.dinkes },
      pictures: [{ number: 0, alt: 'Perawat menyuntik bayi', width: 800, height: 600 }],
    });
    const pieceId = await aPiece(office);
    for (const state of ['draft', 'submitted', 'approved', 'scheduled', 'publishing', 'failed'] as const) {
      const hidden = await aVariant(office, await aPiece(office), { title: state, state });
      expect([state, await read(hidden)]).toEqual([state, null]);
    }
    const elsewhere = await aVariant(office, pieceId, {
      network: 'portal',
      title: 'Nanti',
      state: 'published',
      publishedAt: '2026-11-20T02:00:00Z',
    });
    expect(await read(elsewhere)).toBeNull();
  });

  test('says that nobody else has read it, and what it corrects', async () => {
    const wrong = await aRelease({ title: 'Jadwal posyandu', reviewed: false });
    expect(await read(wrong.id)).toMatchObject({ reviewed: false, correctedBy: null });
    const right = await aRelease({ title: 'Ralat jadwal posyandu' });
    await office.write((tx) =>
      tx
        .insertInto('content_correction')
        .values({
          tenant_id: office.tenantId,
          id: newId(),
          piece_id: wrong.pieceId,
          new_piece_id: right.pieceId,
          wrong: 'Tanggalnya keliru',
          made_by: office.actors.officer.personId,
          made_at: TODAY.now,
        })
        .execute(),
    );
    expect(await read(right.id)).toMatchObject({ mark: 'Ralat', correctsId: wrong.id });
    expect(await read(wrong.id)).toMatchObject({ correctedBy: right.id });
  });

  test('forgets the words of a release that was withdrawn, at once and everywhere', async () => {
    const { id } = await aRelease({ title: 'Bantuan sosial beras' });
    await refreshSearch(office.platform, office.tenantId, 0);
    const found = async () => (await office.write((tx) => search(tx, TODAY, 'beras', NO_FILTER))).releases;
    expect((await found()).map((line) => line.id)).toEqual([id]);
    const before = await generation();
    await withdraw(id);
    expect(await generation()).toBeGreaterThan(before);
    expect(await read(id)).toBeNull();
    expect(await office.write((tx) => releaseWithdrawn(tx, id))).toBe(true);
    expect(await found()).toEqual([]);
    const row = await office.write((tx) =>
      tx
        .selectFrom('content_read_release')
        .select(['title', 'text', 'link'])
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    expect(row).toEqual({ title: null, text: null, link: null });
    const news = await office.write((tx) => readReleaseNews(tx, TODAY));
    expect(news.map((item) => item.id)).not.toContain(id);
  });

  test('shows a picture while its people agree', async () => {
    const { id } = await aRelease({ title: 'Foto kegiatan' });
    const mediaId = await aPicture(id, 'Warga antre');
    const picture = () => office.write((tx) => readPicture(tx, TODAY, id, 0));
    expect(await picture()).toMatchObject({ mime: 'image/jpeg' });
    const before = await generation();
    await office.write((tx) =>
      tx
        .updateTable('content_media')
        .set({ consent: 'withdrawn', withdrawn_at: TODAY.now })
        .where('id', '=', mediaId)
        .execute(),
    );
    expect(await picture()).toBeNull();
    expect(await read(id)).toMatchObject({ pictures: [] });
    expect(await generation()).toBeGreaterThan(before);
  });

  test('is listed page by page, in the sitemap and in feeds that others read', async () => {
    for (let number = 0; number < 25; number += 1)
      await aRelease({ title: `Rilis ${number}`, publishedAt: `2026-11-0${(number % 9) + 1}T02:00:00Z` });
    const first = await office.write((tx) => listReleases(tx, TODAY));
    expect(first.releases).toHaveLength(20);
    const second = await office.write((tx) => listReleases(tx, TODAY, { after: readTimeCursor(first.next) }));
    const ids = [...first.releases, ...second.releases].map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.next).toBeNull();
    const paths = (await office.write((tx) => readSitemap(tx, TODAY))).map(({ path }) => path);
    expect(paths).toContain('/rilis');
    expect(ids.every((id) => paths.includes(`/rilis/${id}`))).toBe(true);
    const items = await office.write((tx) => readReleaseNews(tx, TODAY));
    const head = {
      title: 'Rilis',
      description: 'Rilis',
      origin: 'https://kota.test',
      page: '/rilis',
      items: '/rilis',
      self: '/rilis.rss',
      now: TODAY.now,
    };
    const link = `https://kota.test/rilis/${items[0]?.id}`;
    expect(parseRssFeed(newsRss(head, items)).items?.[0]?.link).toBe(link);
    expect(parseAtomFeed(newsAtom(head, items)).entries?.[0]?.links?.[0]?.href).toBe(link);
    expect(parseJsonFeed(newsJson(head, items)).items?.[0]?.url).toBe(link);
  });
});
