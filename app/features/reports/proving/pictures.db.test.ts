import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import type { Outside, OutsideResult } from '#app/platform/http/outside.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { thumbnail } from '../crafts.server.ts';
import '../tables.ts';
import { preparePictures } from './prepare-pictures.server.ts';
import { picturesOf } from './queries/pictures.server.ts';
import { sweepProofs } from './sweep.server.ts';
import { aPost } from './testing.server.ts';
import { facts, post, unit } from './testing.ts';

const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#4a7c59' } })
  .png()
  .toBuffer();
const asked: string[] = [];
const got = (body: Uint8Array): OutsideResult => ({
  ok: true,
  status: 200,
  headers: {},
  body,
  finalUrl: '',
  notModified: false,
  movedTo: null,
});
const ANSWERS: Record<string, OutsideResult> = {
  'https://media.example/baik.png': got(picture),
  'https://media.example/halaman.html': got(new TextEncoder().encode('<html>bukan gambar</html>')),
  'https://sibuk.example/a.png': { ok: false, error: { type: 'wait', seconds: 60 } },
};
const outside: Outside = {
  async get(url) {
    asked.push(url);
    return ANSWERS[url] ?? { ok: false, error: { type: 'timeout', afterMs: 8_000 } };
  },
  post: () => Promise.reject(new Error('Nothing is sent')),
  send: () => Promise.reject(new Error('Nothing is sent')),
};

let office: Office;
beforeAll(async () => {
  office = await openOffice({ outside, at: '2026-12-02T03:00:00Z' });
});
afterAll(() => office.close());

const given = (at: string, ...images: string[]) => aPost(office, { unitId: office.units.dinkes, at, images });
const readyFor = (ids: readonly string[]) =>
  picturesOf(
    office.platform,
    office.tenantId,
    facts({ units: [unit({ posts: ids.map((id) => post(id)) })] }),
  );
const triesOf = (id: string) =>
  readTenant(office.platform.db, office.tenantId, (db) =>
    db.selectFrom('reports_thumb').select(['file_id', 'tries']).where('post_id', '=', id).executeTakeFirst(),
  );

test('a picture is fetched once, drawn anew and small', async () => {
  const id = await given('2026-11-20T00:00:00Z', 'https://media.example/baik.png');
  const bare = await given('2026-11-20T00:00:00Z');
  await preparePictures(office.platform, office.tenantId);
  await preparePictures(office.platform, office.tenantId);
  expect(asked.filter((url) => url.endsWith('baik.png'))).toHaveLength(1);
  const pictures = await readyFor([id, bare]);
  expect(Object.keys(pictures)).toEqual([id]);
  const { width, height, format } = await sharp(pictures[id]!).metadata();
  expect([width, height, format]).toEqual([96, 96, 'jpeg']);
  expect(pictures[id]!.byteLength).toBeLessThan(6_000);
});

test('what is no picture, or does not come, is tried thrice with hours between, and then left alone', async () => {
  const page = await given('2026-11-21T00:00:00Z', 'https://media.example/halaman.html');
  const slow = await given('2026-11-21T00:00:00Z', 'https://lambat.example/a.png');
  for (let round = 0; round < 5; round += 1) {
    await preparePictures(office.platform, office.tenantId);
    await preparePictures(office.platform, office.tenantId);
    office.clock.advance({ hours: 7 });
  }
  expect(await triesOf(page)).toEqual({ file_id: null, tries: 3 });
  expect(await triesOf(slow)).toEqual({ file_id: null, tries: 3 });
  expect(await readyFor([page, slow])).toEqual({});
});

test('a host that wants quiet costs no try', async () => {
  const id = await given('2026-11-22T00:00:00Z', 'https://sibuk.example/a.png');
  await preparePictures(office.platform, office.tenantId);
  expect(await triesOf(id)).toBeUndefined();
});

test('one host is asked for a few at a time', async () => {
  for (let at = 0; at < 15; at += 1) await given('2026-11-23T00:00:00Z', `https://banyak.example/${at}.png`);
  asked.length = 0;
  await preparePictures(office.platform, office.tenantId);
  expect(asked.filter((url) => url.startsWith('https://banyak.example/'))).toHaveLength(10);
});

test('a screenshot of a reported post needs no network', async () => {
  const stored = await office.write((tx) =>
    office.platform.files.store(tx, office.tenantId, '2026-11-24T00:00:00Z', {
      bytes: picture,
      mime: 'image/png',
      name: 'x.png',
      purpose: 'screenshot',
      createdBy: null,
    }),
  );
  const id = await aPost(office, {
    unitId: office.units.dinkes,
    at: '2026-11-24T00:00:00Z',
    screenshot_file_id: stored.id,
    grade: 'C',
  });
  asked.length = 0;
  await preparePictures(office.platform, office.tenantId);
  expect(Object.keys(await readyFor([id]))).toEqual([id]);
});

test('pictures whose time is over are removed with their files', async () => {
  const id = await given('2026-11-25T00:00:00Z', 'https://media.example/baik.png');
  await preparePictures(office.platform, office.tenantId);
  const { file_id: fileId } = (await triesOf(id))!;
  office.clock.advance({ hours: 76 * 24 });
  await sweepProofs(office.platform, office.tenantId);
  expect(await triesOf(id)).toBeUndefined();
  expect(await office.platform.files.read(office.tenantId, fileId!)).toBeNull();
});

test('only pictures are drawn: no page, no vector file that names others, no empty file', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>';
  for (const bytes of [new Uint8Array(), new TextEncoder().encode(svg), new TextEncoder().encode('%PDF-1.7')])
    expect(await thumbnail(bytes)).toBeNull();
});
