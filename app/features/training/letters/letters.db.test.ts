import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { training } from '../module.ts';
import { moveBatch } from '../programmes/actions/move-batch.server.ts';
import { withdraw } from '../registering/actions/register.server.ts';
import {
  givenBatch,
  givenOfficer,
  givenProgramme,
  givenRegistration,
  givenSession,
} from '../testing.server.ts';
import { makeLetters } from './actions/make-letters.server.ts';
import { revokeLetter } from './actions/revoke-letter.server.ts';
import { saveService } from './actions/save-service.server.ts';
import { sweepLettersJob } from './jobs.server.ts';
import { openLetter } from './open-letter.server.ts';
import { lettersView } from './queries/letters.server.ts';
import { lettersOf } from './queries/letters-of.server.ts';

let office: Office;
let batchId: string;
let bagas: string;
beforeAll(async () => {
  office = await openOffice({ modules: [training] });
});
afterAll(() => office.close());

const ORIGIN = 'https://simpul.wanasari.example';
const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const words = (more: Record<string, string | null> = {}) => ({
  batchId,
  origin: ORIGIN,
  date: '2026-11-20',
  basis: '1. DPA Diskominfo 2026\n2. Renja 2026',
  cost: 'DPA Dinas Kesehatan 2026',
  signerName: 'Laras Andini',
  ...more,
});
const make = (kind: string, more: Record<string, string | null> = {}) =>
  makeLetters(as('coordinator'), { ...words(more), kind });
const letters = () => read((db) => lettersOf(db, batchId));
const where = () => ({ origin: ORIGIN, now: office.clock.now().toString(), signing: false });

beforeEach(async () => {
  office.jobs.sent.length = 0;
  const { tenantId, units, actors } = office;
  await office.write(async (tx) => {
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-12-07', toDate: '2026-12-08' });
    for (const day of ['07', '08'])
      await givenSession(tx, {
        tenantId,
        batchId,
        startsAt: `2026-12-${day}T01:00:00Z`,
        endsAt: `2026-12-${day}T08:30:00Z`,
      });
    bagas = await givenRegistration(tx, {
      tenantId,
      programmeId,
      batchId,
      personId: actors.officer.personId,
      unitId: units.dinkes,
    });
  });
});

describe('letters of assignment', () => {
  const service = () =>
    saveService(as('coordinator'), {
      batchId,
      rows: [
        {
          registrationId: bagas,
          person: 'Bagas Prakoso',
          nip: '19900101 201501 1 001',
          rank: 'Penata (III/c)',
          post: 'Pranata Humas Ahli Muda',
        },
      ],
    });

  test('are numbered from the unit’s own series, drawn as a sound PDF and DOCX, with a code that leads to the check page', async () => {
    expect((await service()).ok).toBe(true);
    expect(await make('surat-tugas')).toMatchObject({ ok: true, value: { letters: 1 } });
    await office.jobs.runAll();
    const [letter] = await letters();
    expect(letter).toMatchObject({ ready: true, state: 'draft', unitId: office.units.dinkes });
    expect(letter!.number).toMatch(/^\d{3}\/ST\/DINKES\/XI\/2026$/);
    const { platform } = office;
    const pdf = (await openLetter(platform, office.actors.coordinator, letter!.documentId, 'pdf'))!;
    expect(faultsOfPdf(pdf.bytes)).toBe('');
    expect(pdf.name).toMatch(/^surat-tugas-\d{3}-ST-DINKES-XI-2026\.pdf$/);
    const codes = codesOnPdf(pdf.bytes);
    expect(codes).toEqual([letter!.facts.checkUrl]);
    const printed = wordsOfPdf(pdf.bytes);
    const wanted = [
      '199001012015011001',
      'Penata (III/c)',
      'Senin',
      '7',
      'Laras Andini',
      'DPA Dinas Kesehatan 2026',
    ];
    if (printed)
      for (const one of [...wanted, 'Konsep, belum ditandatangani']) expect(printed).toContain(one);
    const docx = (await openLetter(platform, office.actors.coordinator, letter!.documentId, 'docx'))!;
    const parts = unzipSync(docx.bytes);
    const body = strFromU8(parts['word/document.xml']!);
    for (const one of [letter!.number, ...wanted.slice(0, 2), 'Laras Andini']) expect(body).toContain(one);
    expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(
      Object.entries(parts).some(
        ([name, bytes]) => name.includes('header') && strFromU8(bytes).includes('Konsep'),
      ),
    ).toBe(true);
  });

  test('show every printed field on the check page but NIP', async () => {
    await service();
    await make('surat-tugas');
    const [letter] = await letters();
    const shown = (await read((db) => documentByCode(db, letter!.checkCode)))!;
    expect(shown.fields.find(({ label }) => label === 'Petugas')?.value).toBe('Bagas Prakoso');
    expect(shown.fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'Diterbitkan oleh',
        'Dasar',
        'Waktu',
        'Tempat',
        'Pembebanan biaya',
        'Penandatangan',
      ]),
    );
    expect(JSON.stringify(shown)).not.toContain('199001012015011001');
  });

  test('keep what they say, and say when their participants are no longer the same', async () => {
    await make('surat-tugas');
    const view = () => read((db) => lettersView(db, office.actors.coordinator, batchId, where()));
    const row = async () => (await view())!.rows.find(({ id }) => id === office.units.dinkes)!;
    expect((await row()).letters['surat-tugas']).toMatchObject({ changed: null });
    const { tenantId, units } = office;
    const [{ programme_id: programmeId } = { programme_id: '' }] = await read((db) =>
      db.selectFrom('training_batch').select('programme_id').where('id', '=', batchId).execute(),
    );
    await office.write(async (tx) => {
      const personId = await givenOfficer(tx, { tenantId, unitId: units.dinkes, name: 'Rekan Baru' });
      await givenRegistration(tx, { tenantId, programmeId, batchId, personId, unitId: units.dinkes });
    });
    expect((await row()).letters['surat-tugas']).toMatchObject({ changed: 'people' });
    expect((await letters())[0]!.facts.people.map(({ name }) => name)).toEqual(['Bagas Prakoso']);
    await withdraw(as('coordinator'), { registrationId: bagas });
    expect((await row()).letters['surat-tugas']).toMatchObject({ changed: 'people' });
  });

  test('say so too when the batch was moved after them', async () => {
    await make('surat-tugas');
    expect((await moveBatch(as('coordinator'), { batchId, fromDate: '2026-12-09' })).ok).toBe(true);
    const view = (await read((db) => lettersView(db, office.actors.coordinator, batchId, where())))!;
    const row = view.rows.find(({ id }) => id === office.units.dinkes)!;
    expect(row.letters['surat-tugas']).toMatchObject({ changed: 'days' });
    expect((await letters())[0]!.facts.days).toContain('7');
  });

  test('are made once; a withdrawn one keeps its number and its reason, and the next has another', async () => {
    await make('surat-tugas');
    expect(refusalOf(await make('surat-tugas'))).toBe('no-letters-due');
    const [first] = await letters();
    const revoke = (reason: string) =>
      revokeLetter(as('coordinator'), { documentId: first!.documentId, reason });
    expect(refusalOf(await revoke(''))).toBe('invalid');
    expect((await revoke('Peserta diganti.')).ok).toBe(true);
    expect(refusalOf(await revoke('Lagi.'))).toBe('letter-revoked');
    expect(
      await openLetter(office.platform, office.actors.coordinator, first!.documentId, 'docx'),
    ).toBeNull();
    expect((await make('surat-tugas')).ok).toBe(true);
    const [second] = await letters();
    expect(second!.number).not.toBe(first!.number);
    expect(await read((db) => documentByCode(db, first!.checkCode))).toMatchObject({
      state: 'revoked',
      revokedReason: 'Peserta diganti.',
    });
  });

  test('take the unit’s head as signatory, and name the units that have none', async () => {
    await make('surat-tugas', { signerName: '' });
    expect((await letters())[0]!.facts.signer).toEqual({
      name: 'Laras Andini',
      post: 'Kepala Dinas Kesehatan',
      nip: null,
    });
    const { tenantId, units, actors } = office;
    const programmeId = await office.write(async (tx) => {
      const id = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
      batchId = await givenBatch(tx, { tenantId, programmeId: id, fromDate: '2026-12-14' });
      return id;
    });
    await office.write((tx) =>
      givenRegistration(tx, {
        tenantId,
        programmeId,
        batchId,
        personId: actors.otherOfficer.personId,
        unitId: units.kelurahan,
      }),
    );
    expect(await make('surat-tugas', { signerName: '' })).toMatchObject({
      error: { type: 'no-signer', units: ['Kel. Muara Bening'] },
    });
    expect(await make('surat-tugas', { signerNip: '1234' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'signerNip' }] },
    });
  });
});

describe('invitations', () => {
  test('go to every invited unit from the organiser’s series, with a message for the head', async () => {
    expect(await make('undangan')).toMatchObject({ ok: true, value: { letters: 4 } });
    await office.jobs.runAll();
    const all = await letters();
    expect(new Set(all.map(({ number }) => number)).size).toBe(4);
    for (const { number } of all) expect(number).toMatch(/\/UND\/DISKOMINFO\/XI\/2026$/);
    const view = (await read((db) => lettersView(db, office.actors.coordinator, batchId, where())))!;
    expect([view.made, view.ready]).toEqual([4, 4]);
    const text = view.rows.find(({ id }) => id === office.units.dinkes)!.letters.undangan!.whatsapp!;
    for (const one of [
      '*Undangan Pelatihan jurnalistik',
      'Dinas Kesehatan',
      'Aula Balai Kota',
      `${ORIGIN}/kerja/pelatihan/`,
    ])
      expect(text).toContain(one);
    expect((await make('surat-tugas')).ok).toBe(true);
    const assignment = (await letters()).find(({ kind }) => kind === 'surat-tugas')!;
    expect(assignment.facts.basis.at(-1)).toContain('Undangan Dinas Komunikasi dan Informatika nomor');
  });

  test('a worker that died between number and paper is gone on from', async () => {
    await make('undangan', { unitId: office.units.dinkes });
    expect((await letters())[0]!.ready).toBe(false);
    office.jobs.sent.length = 0;
    await sweepLettersJob.run(office.platform, {});
    const [drawn] = await letters();
    expect(drawn!.ready).toBe(true);
  });
});

describe('who may make and see letters', () => {
  test('a head makes the unit’s own assignment and no invitation; participants see theirs, others nothing', async () => {
    const head = as('head');
    expect(refusalOf(await makeLetters(head, { ...words(), kind: 'undangan' }))).toBe('forbidden');
    expect(refusalOf(await makeLetters(head, { ...words(), kind: 'surat-tugas' }))).toBe('forbidden');
    const own = { ...words(), kind: 'surat-tugas', unitId: office.units.dinkes };
    expect(refusalOf(await makeLetters(as('officer'), own))).toBe('forbidden');
    expect((await makeLetters(head, own)).ok).toBe(true);
    const [{ documentId } = { documentId: '' }] = await letters();
    const { platform, actors } = office;
    for (const [role, sees] of [
      ['coordinator', true],
      ['head', true],
      ['officer', true],
      ['otherOfficer', false],
      ['trainer', false],
      ['leader', false],
    ] as const)
      expect((await openLetter(platform, actors[role], documentId, 'docx')) !== null, role).toBe(sees);
    const neighbour = await office.neighbour();
    expect(await openLetter(neighbour.platform, neighbour.actors.coordinator, documentId, 'docx')).toBeNull();
    const view = await read((db) => lettersView(db, actors.officer, batchId, where()));
    expect(view!.rows.map(({ unit }) => unit)).toEqual(['Dinkes']);
    expect(await read((db) => lettersView(db, actors.trainer, batchId, where()))).toBeNull();
  });

  test('a prepared batch has no letters yet', async () => {
    const { tenantId, units } = office;
    batchId = await office.write(async (tx) =>
      givenBatch(tx, {
        tenantId,
        programmeId: await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo }),
        state: 'draft',
      }),
    );
    expect(refusalOf(await make('undangan'))).toBe('batch-not-running');
  });
});
