import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { FACTS, FROM_MOOF, filmInFragments, PLACE, pictures, tfhd, traf, trun } from './rules/made-films.ts';
import { deviceOf } from './testing.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const send = (bytes: Uint8Array) => deviceOf(office).send(bytes, { name: 'drone.mp4', mime: 'video/mp4' });

test('a film in fragments is kept without the way that was walked', async () => {
  const film = filmInFragments((at) => [pictures(at), traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, at + 4))]);
  const sent = await send(film);
  expect(sent.status).toBe(200);
  const { file_id } = await readTenant(office.platform.db, office.tenantId, (db) =>
    db
      .selectFrom('content_media')
      .select('file_id')
      .where('id', '=', String(sent.body.mediaId))
      .executeTakeFirstOrThrow(),
  );
  const kept = Buffer.from((await office.platform.files.read(office.tenantId, file_id))!);
  expect([film.includes(PLACE), kept.includes(PLACE)]).toEqual([true, false]);
  expect(kept.length).toBe(film.length);
  expect(kept.toString('latin1').match(/PIC\d/g)).toEqual(['PIC1', 'PIC2', 'PIC1', 'PIC2']);
});

test('one of which nobody can say what it keeps is refused with what to do', async () => {
  const sent = await send(filmInFragments(() => [traf(tfhd(FROM_MOOF, FACTS), trun(1, 1, 1_000_000))]));
  expect(sent).toMatchObject({
    status: 415,
    body: { title: 'video-tells', detail: expect.stringContaining('simpan sebagai MP4 baru') },
  });
});
