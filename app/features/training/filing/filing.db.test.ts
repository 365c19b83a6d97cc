import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonb, readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { makeLetters } from '../letters/actions/make-letters.server.ts';
import { openLetter } from '../letters/open-letter.server.ts';
import { lettersOf } from '../letters/queries/letters-of.server.ts';
import { training } from '../module.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from '../testing.server.ts';
import { askFile } from './actions/ask-file.server.ts';
import { forgetJob, makeFile } from './jobs.server.ts';
import { fileView, readyFile } from './queries/file-run.server.ts';

let office: Office;
let batchId: string;
let bagas: string;
beforeAll(async () => {
  office = await openOffice({ modules: [training] });
});
afterAll(() => office.close());

const BEGIN = '2026-11-19T03:00:00Z';
const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);
const refusalOf = (result: { ok: boolean; error?: { type: string } }) => result.error?.type;
const fileOf = async (form: 'pdf' | 'xlsx') => {
  const id = await read((db) => readyFile(db, office.actors.coordinator, batchId, form));
  return id ? office.platform.files.read(office.tenantId, id) : null;
};

beforeEach(async () => {
  office.clock.set(BEGIN);
  office.jobs.sent.length = 0;
  const { tenantId, units, actors } = office;
  await office.write(async (tx) => {
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-16' });
    const sessionId = await givenSession(tx, {
      tenantId,
      batchId,
      startsAt: '2026-11-16T01:00:00Z',
      endsAt: '2026-11-16T04:00:00Z',
    });
    const take = (personId: string, unitId: string) =>
      givenRegistration(tx, { tenantId, programmeId, batchId, personId, unitId });
    bagas = await take(actors.officer.personId, units.dinkes);
    const intan = await take(actors.otherOfficer.personId, units.kelurahan);
    const scan = {
      tenant_id: tenantId,
      batch_id: batchId,
      session_id: sessionId,
      how: 'committee' as const,
      by_person_id: null,
      refused: null,
      undone_at: null,
      undone_by: null,
    };
    await tx
      .insertInto('training_scan')
      .values([
        {
          ...scan,
          id: newId(),
          registration_id: bagas,
          kind: 'in',
          at: '2026-11-16T01:05:00Z',
          received_at: '2026-11-16T01:05:00Z',
          note: null,
        },
        {
          ...scan,
          id: newId(),
          registration_id: bagas,
          kind: 'out',
          at: '2026-11-16T03:58:00Z',
          received_at: '2026-11-16T03:58:00Z',
          note: null,
        },
        {
          ...scan,
          id: newId(),
          registration_id: intan,
          kind: 'excused',
          at: '2026-11-16T01:00:00Z',
          received_at: '2026-11-16T01:00:00Z',
          note: 'Sakit',
        },
      ])
      .execute();
    await tx
      .insertInto('training_service')
      .values({
        tenant_id: tenantId,
        registration_id: bagas,
        nip: '199001012015011001',
        rank: 'Penata (III/c)',
        post: 'Pranata Humas',
        updated_at: BEGIN,
      })
      .execute();
  });
});

async function answers(count: number): Promise<void> {
  await office.write((tx) =>
    tx
      .insertInto('training_evaluation_answer')
      .values(
        Array.from({ length: count }, () => ({
          tenant_id: office.tenantId,
          id: newId(),
          batch_id: batchId,
          answers: jsonb({ materi: 5 }) as never,
          shown: true,
        })),
      )
      .execute(),
  );
}

describe('the file of a batch', () => {
  test('is one sound PDF and one workbook, with each session’s list and its times, and no full NIP', async () => {
    expect((await askFile(as('coordinator'), { batchId })).ok).toBe(true);
    expect(refusalOf(await askFile(as('coordinator'), { batchId }))).toBe('file-running');
    await office.jobs.runAll();
    const view = (await read((db) => fileView(db, office.actors.coordinator, batchId, BEGIN)))!;
    expect(view.ready).toMatchObject({ state: 'done', done: 4, steps: 4 });
    const pdf = (await fileOf('pdf'))!;
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf);
    const wanted = [
      'Bagas Prakoso',
      '08.05',
      '10.58',
      'Izin: Sakit',
      '**** 1001',
      'Belum ada jawaban evaluasi',
      'Belum ada tes',
    ];
    if (words) {
      for (const one of wanted) expect(words.replace(/ +/g, ' ')).toContain(one);
      expect(words).not.toContain('199001012015011001');
    }
    const parts = unzipSync((await fileOf('xlsx'))!);
    const workbook = strFromU8(parts['xl/workbook.xml']!);
    for (const sheet of [
      'Ringkasan',
      'Peserta',
      'Daftar hadir',
      'Nilai',
      'Evaluasi',
      'Dokumentasi',
      'Surat',
      'Sertifikat',
    ])
      expect(workbook).toContain(`name="${sheet}"`);
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(8);
    expect(Object.values(parts).some((bytes) => strFromU8(bytes).includes('199001012015011001'))).toBe(false);
  });

  test('shows the evaluation from five answers on', async () => {
    const sayOf = async () => {
      await askFile(as('coordinator'), { batchId });
      await office.jobs.runAll();
      return wordsOfPdf((await fileOf('pdf'))!);
    };
    await answers(4);
    const few = await sayOf();
    if (few) expect(few).toContain('mulai 5 jawaban');
    await answers(1);
    office.clock.advance({ seconds: 5 });
    const enough = await sayOf();
    if (enough) expect(enough).toContain('5 jawaban tanpa nama');
  });

  test('is the desk’s; one whose worker died can be asked for again, and its job twice makes one', async () => {
    for (const role of ['head', 'officer', 'trainer', 'leader'] as const) {
      expect(refusalOf(await askFile(as(role), { batchId }))).toBe('forbidden');
      expect(await read((db) => fileView(db, office.actors[role], batchId, BEGIN))).toBeNull();
    }
    const first = await askFile(as('coordinator'), { batchId });
    office.clock.advance({ minutes: 16 });
    const stale = await read((db) =>
      fileView(db, office.actors.coordinator, batchId, office.clock.now().toString()),
    );
    expect(stale!.last!.state).toBe('failed');
    expect((await askFile(as('coordinator'), { batchId })).ok).toBe(true);
    const run = { tenantId: office.tenantId, runId: first.ok ? first.value.runId : '' };
    await makeFile(office.platform, run);
    const once = await read((db) => readyFile(db, office.actors.coordinator, batchId, 'pdf'));
    await makeFile(office.platform, run);
    expect(await read((db) => readyFile(db, office.actors.coordinator, batchId, 'pdf'))).toBe(once);
    office.jobs.sent.length = 0;
  });
});

describe('personal fields whose time is over', () => {
  test('are blanked a year after the batch; papers stay, and DOCX is no longer made from what is gone', async () => {
    const made = await makeLetters(as('coordinator'), {
      batchId,
      kind: 'surat-tugas',
      unitId: office.units.dinkes,
      origin: 'https://simpul.wanasari.example',
      date: '2026-11-10',
      cost: 'DPA',
      signerName: 'Laras Andini',
      signerNip: '197001012000012001',
    });
    expect(made.ok).toBe(true);
    await office.jobs.runAll();
    const kept = () =>
      read(async (db) => ({
        service: await db
          .selectFrom('training_service')
          .select(['nip', 'post'])
          .where('registration_id', '=', bagas)
          .executeTakeFirst(),
        notes: (
          await db.selectFrom('training_scan').select('note').where('batch_id', '=', batchId).execute()
        ).filter(({ note }) => note !== null).length,
        letter: (await lettersOf(db, batchId))[0]!,
      }));
    office.clock.set('2027-11-16T03:00:00Z');
    await forgetJob.run(office.platform, {});
    expect(await kept()).toMatchObject({ service: { nip: '199001012015011001' }, notes: 1 });
    office.clock.set('2027-11-17T03:00:00Z');
    await forgetJob.run(office.platform, {});
    await forgetJob.run(office.platform, {});
    const after = await kept();
    expect(after).toMatchObject({ service: { nip: null, post: null }, notes: 0 });
    expect(JSON.stringify(after.letter.facts)).not.toMatch(/\d{18}/);
    expect(after.letter.facts.people).toMatchObject([{ name: 'Bagas Prakoso', nip: null }]);
    const { documentId } = after.letter;
    const open = (form: 'pdf' | 'docx') =>
      openLetter(office.platform, office.actors.coordinator, documentId, form);
    expect(await open('docx')).toBeNull();
    expect((await open('pdf'))!.bytes.length).toBeGreaterThan(1_000);
    const events = await read((db) =>
      db.selectFrom('event').select('data').where('name', '=', 'training.fields-forgotten').execute(),
    );
    expect(events).toHaveLength(1);
  });
});
