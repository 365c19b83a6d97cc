import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { expireUploads } from './actions/expire-uploads.server.ts';
import { addMedia } from './actions/store-media.server.ts';
import { partsOf } from './rules/limits.ts';
import { deviceOf, hashOf, photo } from './testing.server.ts';

let office: Office;
let big: Uint8Array;
beforeAll(async () => {
  office = await openOffice();
  big = await photo(1, 900, 700);
});
afterAll(() => office.close());

const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, work);
const mediaRow = (id: unknown) =>
  read((db) =>
    db.selectFrom('content_media').selectAll().where('id', '=', String(id)).executeTakeFirstOrThrow(),
  );
const count = (table: 'content_media' | 'content_upload' | 'content_upload_part' | 'file') =>
  read(async (db) => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  });

describe('a file in parts', () => {
  test('sent out of order, twice, and over a broken network, becomes one picture without its place', async () => {
    const device = deviceOf(office);
    const opened = await device.open(big);
    const id = String(opened.body.id);
    const last = partsOf(big.byteLength) - 1;
    expect(last).toBeGreaterThan(1);
    expect([opened.status, opened.body.have]).toEqual([200, []]);
    await device.part(id, big, last);
    await device.part(id, big, 0);
    expect((await device.part(id, big, 0)).status).toBe(200);
    // The browser was killed: the phone asks what is there.
    expect((await device.open(big, { id })).body).toMatchObject({ state: 'open', have: [0, last] });
    expect((await device.finish(id)).body).toMatchObject({ title: 'not-whole' });
    for (let position = 1; position < last; position += 1) await device.part(id, big, position);
    const finished = await device.finish(id);
    expect(finished).toMatchObject({ status: 200, body: { again: false } });
    expect((await device.finish(id)).body).toMatchObject({ mediaId: finished.body.mediaId, again: true });
    const media = await mediaRow(finished.body.mediaId);
    expect(media).toMatchObject({
      kind: 'image',
      mime: 'image/jpeg',
      width: 900,
      height: 700,
      sha256: hashOf(big),
    });
    const kept = await office.platform.files.read(office.tenantId, media.file_id);
    expect((await sharp(kept!).metadata()).exif).toBeUndefined();
    expect([await count('content_upload_part'), await count('content_media')]).toEqual([0, 1]);
    // What the unit has already is not sent again.
    expect((await device.open(big)).body).toMatchObject({ state: 'done', mediaId: finished.body.mediaId });
  });

  test('is nobody else’s: another officer neither sees nor ends it', async () => {
    const bytes = await photo(2);
    const opened = await deviceOf(office).open(bytes);
    const id = String(opened.body.id);
    const stranger = deviceOf(office, { ...office.actors.head, roles: office.actors.officer.roles });
    expect((await stranger.open(bytes, { id })).status).toBe(404);
    expect((await stranger.part(id, bytes, 0)).status).toBe(404);
    expect((await stranger.finish(id)).status).toBe(404);
    const ofOtherUnit = deviceOf(office, office.actors.otherOfficer);
    expect((await ofOtherUnit.open(bytes)).status).toBe(403);
  });

  test('with a damaged part is told so, and the part is sent again', async () => {
    const bytes = await photo(3);
    const device = deviceOf(office);
    const id = String((await device.open(bytes)).body.id);
    expect((await device.part(id, bytes, 0, 'f'.repeat(64))).body).toMatchObject({
      title: 'not-whole',
      status: 409,
    });
    expect((await device.part(id, bytes, 999)).body).toMatchObject({ title: 'not-whole' });
    expect((await device.open(bytes, { id })).body.have).toEqual([]);
  });

  test('that is not the one announced is refused for good', async () => {
    const bytes = await photo(4);
    const device = deviceOf(office);
    const sent = await device.send(bytes, { sha256: 'a'.repeat(64) });
    expect([sent.status, sent.body.title]).toEqual([415, 'other-file']);
    expect((await device.open(bytes, { id: sent.id, sha256: 'a'.repeat(64) })).body.title).toBe('other-file');
  });

  test('that nobody goes on sending is let go after a week, and begins anew under its number', async () => {
    const bytes = await photo(5);
    const device = deviceOf(office);
    const id = String((await device.open(bytes)).body.id);
    await device.part(id, bytes, 0);
    office.clock.advance({ hours: 8 * 24 });
    const call = {
      platform: office.platform,
      actor: { kind: 'system', tenantId: office.tenantId, job: 'content.expire-uploads' } as const,
    };
    const expired = await expireUploads(call, {});
    expect(expired).toMatchObject({ ok: true, value: { count: expect.any(Number) } });
    expect(await count('content_upload_part')).toBe(0);
    expect((await device.part(id, bytes, 0)).body.title).toBe('expired');
    expect((await device.finish(id)).body.title).toBe('expired');
    expect((await device.open(bytes, { id })).body).toMatchObject({ state: 'open', have: [] });
    await device.part(id, bytes, 0);
    for (let position = 1; position < partsOf(bytes.byteLength); position += 1)
      await device.part(id, bytes, position);
    expect((await device.finish(id)).status).toBe(200);
  });
});

describe('what is refused, with what to do', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)]);
  test.each([
    [
      'a video of 201 MB, before a byte is sent',
      { bytes: 201_000_000, mime: 'video/mp4', name: 'a.mp4' },
      413,
      'video-too-large',
      'Potong videonya',
    ],
    ['a photo of 21 MB', { bytes: 21_000_000 }, 413, 'image-too-large', '20 MB'],
    ['a HEIC photo by its name', { name: 'IMG_1.HEIC', mime: '' }, 415, 'heic', 'Paling Kompatibel'],
    ['a document', { name: 'a.pdf', mime: 'application/pdf' }, 415, 'type', 'JPEG'],
  ])('%s', async (_, about, status, title, words) => {
    const answer = await deviceOf(office).open(Uint8Array.from([1, 2, 3]), {
      sha256: 'b'.repeat(64),
      ...about,
    });
    expect(answer).toMatchObject({ status, body: { title, detail: expect.stringContaining(words) } });
  });

  test.each([
    ['HEIC that calls itself JPEG', heic, 'heic'],
    ['a picture cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'damaged'],
    ['a page that calls itself a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'type'],
    [
      'a film without an index',
      Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from('ftypisom0000')]),
      'video-damaged',
    ],
  ])('%s, by its bytes', async (_, bytes, title) => {
    const sent = await deviceOf(office).send(new Uint8Array(bytes));
    expect([sent.status, sent.body.title]).toEqual([415, title]);
    expect(await count('content_upload_part')).toBe(0);
  });

  test('a plain form is judged alike', async () => {
    const call = { platform: office.platform, actor: office.actors.officer };
    const form = { unitId: office.units.dinkes, people: 'crowd', alt: 'Warga di halaman puskesmas' };
    const bytes = await photo(6);
    const file = new File([Buffer.from(bytes)], 'a.jpg', { type: 'image/jpeg' });
    const added = await addMedia(call, file, form);
    expect(added).toMatchObject({ ok: true, value: { again: false } });
    expect(await addMedia(call, file, form)).toMatchObject({ ok: true, value: { again: true } });
    if (added.ok)
      expect(await mediaRow(added.value.mediaId)).toMatchObject({ people: 'crowd', consent: 'not-needed' });
    const bad = new File([heic], 'a.jpg', { type: 'image/jpeg' });
    expect(await addMedia(call, bad, form)).toMatchObject({ ok: false, error: { why: 'heic' } });
    const stranger = { ...call, actor: office.actors.otherOfficer };
    expect(await addMedia(stranger, file, form)).toMatchObject({ ok: false, error: { type: 'forbidden' } });
  });

  test('where the disk is nearly full, by either way, before a byte is written', async () => {
    const files = { ...office.platform.files, hasRoomFor: async () => false };
    const full: Office = { ...office, platform: { ...office.platform, files } };
    const bytes = await photo(31);
    const before = [await count('content_upload'), await count('file')];
    const opened = await deviceOf(full).open(bytes);
    expect(opened).toMatchObject({ status: 503, body: { title: 'disk-full' } });
    expect(opened.body.detail).toMatch(/^Ruang simpan server hampir penuh.*hubungi Diskominfo/);
    const call = { platform: full.platform, actor: office.actors.officer };
    const file = new File([Buffer.from(bytes)], 'a.jpg', { type: 'image/jpeg' });
    const form = { unitId: office.units.dinkes, people: 'crowd', alt: 'Warga' };
    expect(await addMedia(call, file, form)).toMatchObject({ ok: false, error: { why: 'disk-full' } });
    expect([await count('content_upload'), await count('file')]).toEqual(before);
    expect(await office.platform.files.hasRoomFor(1)).toBe(true);
    expect(await office.platform.files.hasRoomFor(2 ** 52)).toBe(false);
    expect((await deviceOf(office).open(bytes)).status).toBe(200);
  });

  test('what a device says of a picture leaves unsaid words as they are', async () => {
    const device = deviceOf(office);
    const sent = await device.send(await photo(7, 90, 60));
    const answer = await device.json(`/media/${sent.body.mediaId}`, { alt: 'Halaman', people: 'crowd' });
    expect(answer).toMatchObject({ status: 200, body: { alt: 'Halaman', unusable: null } });
    expect(await mediaRow(sent.body.mediaId)).toMatchObject({
      credit: office.actors.officer.name,
      people: 'crowd',
      consent: 'not-needed',
    });
  });

  test('too many files at once wait on the phone', async () => {
    const device = deviceOf(office, office.actors.head);
    for (let index = 0; index < 60; index += 1)
      await device.open(big, { id: randomUUID(), sha256: index.toString(16).padStart(64, '0') });
    expect((await device.open(big, { sha256: 'c'.repeat(64) })).status).toBe(429);
  });
});

describe('the disk is everybody’s: a file', () => {
  test('is not begun once a person has filled the day, and the next day it is', async () => {
    const device = deviceOf(office, office.actors.otherOfficer);
    const small = await photo(77, 64, 64);
    await office.write(async (tx) => {
      const file = await office.platform.files.store(tx, office.tenantId, office.clock.now().toString(), {
        bytes: new Uint8Array([1]),
        mime: 'video/mp4',
        name: 'film',
        purpose: 'media',
        createdBy: null,
      });
      await tx
        .insertInto('content_media')
        .values({
          tenant_id: office.tenantId,
          id: randomUUID(),
          unit_id: office.units.kelurahan,
          file_id: file.id,
          kind: 'video',
          mime: 'video/mp4',
          bytes: 5_000_000_000,
          sha256: 'penuh',
          title: 'Film',
          uploaded_by: office.actors.otherOfficer.personId,
          created_at: office.clock.now().toString(),
        } as never)
        .execute();
    });
    const own = { unitId: office.units.kelurahan };
    expect(await device.open(small, own)).toMatchObject({ status: 429, body: { title: 'day-full' } });
    const today = office.clock.now().toString();
    office.clock.set(office.clock.now().add({ hours: 25 }).toString());
    expect((await device.open(small, own)).status).toBe(200);
    office.clock.set(today);
  });
});
