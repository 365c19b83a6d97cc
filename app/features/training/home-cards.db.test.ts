import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { trainingHomeCards, trainingNotes } from './home-cards.server.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from './testing.server.ts';

const DURING = '2026-11-19T03:00:00Z';
let office: Office;
let batch: { tenantId: string; programmeId: string; batchId: string };
let registrationId: string;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

beforeEach(async () => {
  const { tenantId, units } = office;
  office.clock.set(DURING);
  await office.write(async (tx) => {
    await tx.updateTable('training_registration').set({ state: 'withdrawn', offered_until: null }).execute();
    await tx.updateTable('training_batch').set({ state: 'finished' }).execute();
    const programmeId = await givenProgramme(tx, {
      tenantId,
      organiserUnitId: units.diskominfo,
      title: 'Kelas foto',
    });
    const batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-19' });
    batch = { tenantId, programmeId, batchId };
    await givenSession(tx, {
      tenantId,
      batchId,
      startsAt: '2026-11-19T02:00:00Z',
      endsAt: '2026-11-19T05:00:00Z',
    });
    const { personId } = office.actors.officer;
    registrationId = await givenRegistration(tx, { ...batch, personId, unitId: units.dinkes });
  });
});

const cardsOf = (actor: PersonActor) =>
  readTenant(office.db.app, office.tenantId, (db) =>
    trainingHomeCards.load(db, {
      actor,
      now: office.clock.now().toString(),
      zone: 'Asia/Jakarta',
      platform: office.platform,
    }),
  );
const notesOf = (actor: PersonActor) =>
  readTenant(office.db.app, office.tenantId, (db) =>
    trainingNotes.load(db, { actor, now: office.clock.now().toString() }),
  );
const titlesOf = async () => (await notesOf(office.actors.officer)).map(({ title }) => title);

test('on its day a participant is led to the code, the desk to the list, and nobody else is told', async () => {
  expect(await notesOf(office.actors.officer)).toMatchObject([
    { title: 'Hari ini: Kelas foto', href: '/kerja/hadir', sub: expect.stringContaining('Mulai 09.00') },
  ]);
  expect(await cardsOf(office.actors.coordinator)).toMatchObject([
    {
      key: 'training-today',
      lines: [{ lead: '09.00', text: 'Kelas foto, Angkatan 1', sub: expect.stringContaining('1 peserta') }],
    },
  ]);
  expect(await cardsOf(office.actors.head)).toEqual([]);
  office.clock.set('2026-11-19T05:00:01Z');
  expect(await titlesOf()).toEqual([]);
  expect(await cardsOf(office.actors.coordinator)).toEqual([]);
});

test('an open test and a task are told until they are done', async () => {
  const { tenantId, programmeId, batchId } = batch;
  const taskId = newId();
  await office.write(async (tx) => {
    const made = { tenant_id: tenantId, created_at: DURING };
    await tx
      .insertInto('training_test')
      .values({
        ...made,
        id: newId(),
        programme_id: programmeId,
        minutes: 10,
        form_a: [newId()],
        form_b: [newId()],
      })
      .execute();
    const opens = { tenant_id: tenantId, batch_id: batchId, opens_at: '2026-11-19T02:00:00Z' };
    await tx
      .insertInto('training_test_window')
      .values({ ...opens, part: 'pre', closes_at: '2026-11-19T04:00:00Z' })
      .execute();
    await tx
      .insertInto('training_task')
      .values({
        ...made,
        id: taskId,
        batch_id: batchId,
        title: 'Siaran pers',
        kind: 'plan',
        instructions: 'Tulis.',
        rubric: JSON.stringify([{ criterion: 'Isi', most: 10 }]),
        due_at: '2026-11-22T10:00:00Z',
      })
      .execute();
  });
  expect(await titlesOf()).toEqual([
    'Hari ini: Kelas foto',
    'Tes awal sedang dibuka',
    'Tugas pelatihan: Siaran pers',
  ]);
  await office.write((tx) =>
    tx
      .insertInto('training_submission')
      .values({
        tenant_id: tenantId,
        id: newId(),
        task_id: taskId,
        registration_id: registrationId,
        text: 'Naskah',
        url: null,
        file_id: null,
        submitted_at: DURING,
        updated_at: DURING,
      })
      .execute(),
  );
  office.clock.set('2026-11-19T04:30:00Z');
  expect(await titlesOf()).toEqual(['Hari ini: Kelas foto']);
});

test('an offered place is told to the person and to the head of the unit until it lapses', async () => {
  await office.write((tx) =>
    tx
      .updateTable('training_registration')
      .set({ state: 'offered', offered_until: '2026-11-19T08:00:00Z' })
      .where('id', '=', registrationId)
      .execute(),
  );
  expect(await notesOf(office.actors.officer)).toMatchObject([
    { title: 'Ada tempat untuk Anda: Kelas foto', href: '/kerja/pelatihan-saya' },
  ]);
  expect(await cardsOf(office.actors.head)).toMatchObject([
    { key: 'training-own', lines: [{ href: expect.stringMatching(/peserta$/) }] },
  ]);
  office.clock.set('2026-11-19T08:00:00Z');
  expect(await titlesOf()).toEqual([]);
});
