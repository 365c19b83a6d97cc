import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { deviceOf, photo, taskIn } from '../media/testing.server.ts';
import { archiveNote } from './actions/archive-note.server.ts';
import { noteForPiece } from './queries/note-for-piece.server.ts';
import { noteFormView } from './queries/note-form.server.ts';
import { noteView } from './queries/notes.server.ts';
import { notesFilterOf, notesPage } from './queries/notes-list.server.ts';

let office: Office;
let pictures: Uint8Array[];
beforeAll(async () => {
  office = await openOffice();
  pictures = await Promise.all([11, 12, 13].map((seed) => photo(seed, 320, 240)));
});
afterAll(() => office.close());

const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, work);
const call = (actor = office.actors.officer) => ({ platform: office.platform, actor });

/** What a phone sends: three photos in parts, then the note that names them. */
async function phoneNote(given: Record<string, unknown> = {}) {
  const device = deviceOf(office);
  const uploads = [];
  for (const bytes of pictures) uploads.push((await device.send(bytes)).id);
  return {
    id: randomUUID(),
    unitId: office.units.dinkes,
    assignmentId: null,
    title: null,
    answers: { what: 'Puskesmas rawat inap dibuka', where: 'Muara Bening' },
    dictation: '',
    quotes: [{ words: 'Dekat rumah', name: 'Laras Andini', post: 'Kepala Dinas' }],
    place: null,
    capturedAt: '2026-11-19T02:10:00Z',
    photos: uploads.map((uploadId, place) => ({
      uploadId,
      alt: `Foto ke-${place + 1}`,
      people: place === 1 ? 'children' : 'crowd',
      consent: 'unknown',
      consentNote: null,
    })),
    ...given,
  };
}

const send = (note: object, key = randomUUID(), actor = office.actors.officer) =>
  deviceOf(office, actor).json('/notes', { v: 1, ...note }, { 'idempotency-key': key });
const countNotes = async () =>
  Number(
    (
      await read((db) =>
        db
          .selectFrom('content_note')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  );

describe('a note from the field', () => {
  test('sent twice under its key is one note with three pictures in order, and the same answer', async () => {
    const before = await countNotes();
    const note = await phoneNote();
    const key = randomUUID();
    const first = await send(note, key);
    const second = await send(note, key);
    expect([first.status, second.status, second.replayed]).toEqual([200, 200, 'true']);
    expect(second.body).toEqual(first.body);
    expect(await countNotes()).toBe(before + 1);
    const found = await read((db) => noteForPiece(db, office.actors.officer, note.id));
    expect(found?.pictures.map(({ alt }) => alt)).toEqual(['Foto ke-1', 'Foto ke-2', 'Foto ke-3']);
    expect(found?.pictures[1]?.unusable).toContain('orang tua atau wali');
    expect(found?.pictures[0]?.unusable).toBeNull();
    expect(found?.release).toContain(
      'WANASARI, 19 November 2026 – Puskesmas rawat inap dibuka di Muara Bening',
    );
    expect(found?.release).toContain('[... belum diisi: kapan]');
    // What the outbox of another tab asks for.
    const told = await deviceOf(office).get(`/outbox/${key}`);
    expect(told.body).toMatchObject({ act: 'content.keep-note', answer: first.body });
  });

  test('under a new key, after the phone lost the answer, is still one note', async () => {
    const note = await phoneNote();
    await send(note);
    const before = await countNotes();
    expect(await send(note)).toMatchObject({ status: 200, body: { noteId: note.id } });
    expect(await countNotes()).toBe(before);
  });

  test('with another payload under the same key is refused', async () => {
    const note = await phoneNote();
    const key = randomUUID();
    await send(note, key);
    expect(await send({ ...note, title: 'Lain' }, key)).toMatchObject({
      status: 422,
      body: { title: 'key-reused' },
    });
  });

  test('whose task was cancelled meanwhile is held with the reason, keeps its pictures, and goes through without the task', async () => {
    const { id } = await taskIn(office, 'Kunjungan SDN Kalibening 2');
    const note = await phoneNote({ assignmentId: id });
    const cancel = (state: string) =>
      office.write((tx) => sql`update agenda_assignment set state = ${state} where id = ${id}`.execute(tx));
    await cancel('cancelled');
    const before = await countNotes();
    const held = await send(note);
    expect(held).toMatchObject({
      status: 409,
      body: {
        title: 'held',
        reason: 'task-cancelled',
        detail: expect.stringContaining('Kunjungan SDN Kalibening 2'),
      },
    });
    expect(await countNotes()).toBe(before);
    expect(await send({ ...note, assignmentId: null })).toMatchObject({ status: 200, body: { pictures: 3 } });
  });

  test('of an open task knows its activity, and so do its pictures', async () => {
    const { id, activity } = await taskIn(office, 'Peresmian Puskesmas');
    const fresh = await photo(31, 200, 160);
    const upload = (await deviceOf(office).send(fresh)).id;
    const note = await phoneNote({ assignmentId: id, photos: [{ uploadId: upload }] });
    expect((await send(note)).status).toBe(200);
    const view = await read((db) => noteView(db, office.actors.officer, note.id));
    expect(view).toMatchObject({ title: 'Peresmian Puskesmas', activityId: activity });
    const media = await read((db) =>
      db.selectFrom('content_media').selectAll().where('note_id', '=', note.id).execute(),
    );
    expect(media).toMatchObject([
      { activity_id: activity, title: 'Peresmian Puskesmas', place: 'Muara Bening' },
    ]);
  });

  test('naming a picture that has not come, or another person’s, is held', async () => {
    const theirs = await deviceOf(office, office.actors.head).send(await photo(41, 120, 90));
    for (const uploadId of [randomUUID(), theirs.id]) {
      const note = await phoneNote({ photos: [{ uploadId }] });
      expect(await send(note)).toMatchObject({ status: 409, body: { reason: 'pictures-missing' } });
    }
  });

  test('of an unknown version, or without a key, is not taken', async () => {
    const note = await phoneNote({ photos: [] });
    expect((await send({ ...note, v: 9 })).body.title).toBe('unknown-version');
    expect((await deviceOf(office).json('/notes', note)).body.title).toBe('key-missing');
  });

  test('for another unit, or by who has no unit, is refused', async () => {
    const note = await phoneNote({ photos: [], unitId: office.units.kelurahan });
    expect((await send(note)).status).toBe(403);
    expect(
      (await send({ ...note, unitId: office.units.dinkes }, randomUUID(), office.actors.leader)).status,
    ).toBe(403);
  });

  test('with nothing but a unit is kept: an empty W stops nobody', async () => {
    expect((await send({ id: randomUUID(), unitId: office.units.dinkes })).status).toBe(200);
  });
});

describe('who reads notes', () => {
  test('one’s own unit and the desk; nobody else', async () => {
    const note = await phoneNote({ photos: [] });
    await send(note);
    const sees = (actor: typeof office.actors.officer) => read((db) => noteView(db, actor, note.id));
    const { officer, head, coordinator, reviewer, otherOfficer, leader } = office.actors;
    for (const actor of [officer, head, coordinator, reviewer]) expect(await sees(actor)).not.toBeNull();
    for (const actor of [otherOfficer, leader]) expect(await sees(actor)).toBeNull();
    const list = notesFilterOf(new URLSearchParams());
    expect((await read((db) => notesPage(db, otherOfficer, list))).rows).toEqual([]);
    expect((await read((db) => notesPage(db, coordinator, list))).rows.length).toBeGreaterThan(3);
  });

  test('a note is found by its words and its unit, page after page; an address that says nothing known filters nothing', async () => {
    const { coordinator } = office.actors;
    const { dinkes } = office.units;
    const list = (query: string) =>
      read((db) => notesPage(db, coordinator, notesFilterOf(new URLSearchParams(query))));
    const note = await phoneNote({ photos: [] });
    await send({ ...note, title: '', answers: { what: 'Pembagian bibit mangrove 100% gratis' } });
    const [found] = (await list('cari=MANGROVE+bibit')).rows;
    expect(found).toMatchObject({ id: note.id, title: 'Pembagian bibit mangrove 100% gratis' });
    expect((await list('cari=100%25')).rows.map(({ id }) => id)).toContain(note.id);
    expect(await list('cari=mangrove+terumbu')).toMatchObject({ rows: [], total: 0, next: null });
    const ofUnit = await list(`unit=${dinkes}`);
    expect(ofUnit.rows.map(({ id }) => id)).toContain(note.id);
    expect((await list(`unit=${office.units.kelurahan}`)).rows).toEqual([]);
    expect((await list('unit=x&setelah=y')).total).toBe((await list('')).total);
    expect((await list('')).units.map(({ id }) => id)).toContain(dinkes);
  });

  test('archived, a note leaves the list and keeps its pictures', async () => {
    const note = await phoneNote();
    await send(note);
    expect(await archiveNote(call(office.actors.otherOfficer), { noteId: note.id })).toMatchObject({
      ok: false,
    });
    expect(await archiveNote(call(), { noteId: note.id })).toMatchObject({ ok: true });
    const ids = async (archived: boolean) =>
      (
        await read((db) =>
          notesPage(db, office.actors.officer, {
            ...notesFilterOf(new URLSearchParams()),
            archived,
          }),
        )
      ).rows.map(({ id }) => id);
    expect(await ids(false)).not.toContain(note.id);
    expect(await ids(true)).toContain(note.id);
  });

  test('the form offers own units and open tasks with what the agenda knows', async () => {
    const { id } = await taskIn(office, 'Senam bersama');
    const view = await read((db) =>
      noteFormView(db, office.actors.officer, 'Asia/Jakarta', '2026-11-19T03:00:00Z'),
    );
    expect(view.units.map(({ name }) => name)).toEqual(['Dinkes']);
    expect(view.tasks.find((task) => task.id === id)?.known).toEqual({
      what: 'Senam bersama',
      where: 'Muara Bening',
      when: 'Kamis, 19 November 2026, pukul 08.00 WIB',
    });
    const leader = await read((db) =>
      noteFormView(db, office.actors.leader, 'Asia/Jakarta', '2026-11-19T03:00:00Z'),
    );
    expect(leader.mayWrite).toBe(false);
  });
});
