import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anActivity, aTask } from '#app/features/monitoring/testing.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { readSheet } from '#app/platform/sheets/read-sheet.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { reports } from '../module.ts';
import '../tables.ts';
import { openProof } from './open-proof.server.ts';
import { aPost, aServant } from './testing.server.ts';

let office: Office;
let activityId: string;
beforeAll(async () => {
  office = await openOffice({ modules: [reports], at: '2026-12-02T03:00:00Z' });
  const unitId = office.units.dinkes;
  activityId = await anActivity(office);
  await aTask(office, { activityId, unitId });
  await aTask(office, { activityId: await anActivity(office, { title: 'Senam pagi' }), unitId });
  await aPost(office, { unitId, at: '2026-11-18T04:00:00Z', covers: activityId });
  await aPost(office, {
    unitId,
    at: '2026-11-20T04:00:00Z',
    text: '=HYPERLINK("http://jahat.example")',
    grade: 'C',
    reported_by: office.actors.officer.personId,
  });
});
afterAll(() => office.close());

const origin = 'https://wanasari.example';
const open = (actor: PersonActor, month = '2026-11', form: 'pdf' | 'xlsx' = 'pdf', personId?: string) =>
  openProof(
    { platform: office.platform, actor },
    { personId: personId ?? actor.personId, month, form, origin },
  );
async function bytesOf(actor: PersonActor, month?: string, form?: 'pdf' | 'xlsx', personId?: string) {
  const opened = await open(actor, month, form, personId);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value.bytes;
}
const sha = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('the paper of a month that is over', () => {
  test('says its figures, is sound, and its code leads to a page that says the same', async () => {
    const pdf = await bytesOf(office.actors.officer);
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf);
    for (const said of [
      'Bukti kinerja komunikasi',
      'November 2026',
      'Bagas Prakoso',
      'Dinas Kesehatan',
      '2 (2 asli)',
      '1 dari 2 kiriman',
      'A 1, B 0, C 1',
      '1 dari 2 tercakup',
      'Kiriman unit pada masa tugas',
      'Dilaporkan',
      'Petugas ini',
      'Belum ditandatangani',
    ])
      expect(words).toContain(said);
    const [url] = codesOnPdf(pdf);
    expect(url).toMatch(/^https:\/\/wanasari\.example\/cek-dokumen\/[0-9A-Z]{12}$/);
    const checked = await readTenant(office.platform.db, office.tenantId, (db) =>
      documentByCode(db, url!.split('/').at(-1)!),
    );
    const fields = Object.fromEntries(checked!.fields.map(({ label, value }) => [label, value]));
    expect(fields).toMatchObject({
      Petugas: 'Bagas Prakoso',
      Bulan: 'November 2026',
      'Kiriman unit': '2 (2 asli)',
      'Tugas unit': '1 dari 2 tercakup',
      Edisi: '1',
    });
    expect(words).toContain(checked!.number);
    expect(words).toContain(fields['Sidik isi']);
    expect(words).toContain(fields['Rincian tugas']);
  });

  test('is the same paper and the same bytes, for whoever asks again and later', async () => {
    const first = await bytesOf(office.actors.officer);
    office.clock.advance({ hours: 5 });
    expect(sha(await bytesOf(office.actors.officer))).toBe(sha(first));
    const asHead = await bytesOf(office.actors.head, '2026-11', 'pdf', office.actors.officer.personId);
    expect(sha(asHead)).toBe(sha(first));
    const xlsx = await bytesOf(office.actors.officer, '2026-11', 'xlsx');
    expect(sha(await bytesOf(office.actors.officer, '2026-11', 'xlsx'))).toBe(sha(xlsx));
  });

  test('as a workbook: typed values, nothing that a spreadsheet would run', async () => {
    const xlsx = await bytesOf(office.actors.officer, '2026-11', 'xlsx');
    const read = await readSheet(xlsx);
    if (!read.ok) throw new Error('not read');
    const rows = new Map(read.value.rows.map(([label, value]) => [label, value]));
    expect(rows.get('Kiriman unit pada masa tugas')).toBe('2');
    expect(rows.get('Tugas tercakup (tepat waktu dan terlambat)')).toBe('1');
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(xlsx);
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(all).not.toContain('<f>');
    expect(all).toContain('&#39;=HYPERLINK'.replace('&#39;', "'"));
  });

  test('two taps at one moment make one paper', async () => {
    const { kecamatan } = office.units;
    const personId = await aServant(office, { name: 'Cepat Sekali', unitId: kecamatan, from: '2026-01-01' });
    const { coordinator } = office.actors;
    const papers = await Promise.all([1, 2, 3].map(() => bytesOf(coordinator, '2026-11', 'pdf', personId)));
    expect(papers).toHaveLength(3);
    const rows = await office.write((tx) =>
      tx.selectFrom('reports_proof').select('edition').where('person_id', '=', personId).execute(),
    );
    expect(rows).toEqual([{ edition: 1 }]);
    expect(wordsOfPdf(papers[0]!)).toContain('Tidak ada kiriman, tugas, atau narasi yang tercatat');
  });

  test('other evidence is a new edition, and the former says which number took its place', async () => {
    const before = await bytesOf(office.actors.officer);
    const [former] = codesOnPdf(before);
    await aPost(office, {
      unitId: office.units.dinkes,
      at: '2026-11-29T04:00:00Z',
      text: 'Terlambat dilaporkan',
    });
    const after = await bytesOf(office.actors.officer);
    const [latter] = codesOnPdf(after);
    expect(latter).not.toBe(former);
    const byCode = (url: string) =>
      readTenant(office.platform.db, office.tenantId, (db) => documentByCode(db, url.split('/').at(-1)!));
    const [old, fresh] = [await byCode(former!), await byCode(latter!)];
    expect(old!.state).toBe('revoked');
    expect(old!.revokedReason).toContain(fresh!.number);
    expect(fresh!.state).toBe('draft');
    expect(wordsOfPdf(after).replace(/\s+/g, ' ')).toContain(`2, menggantikan nomor ${old!.number}`);
    expect(wordsOfPdf(after)).toContain('3 (3 asli)');
  });
});

describe('months that are not over', () => {
  test('the running one is a draft without number and code', async () => {
    const pdf = await bytesOf(office.actors.officer, '2026-12');
    const words = wordsOfPdf(pdf);
    expect(words).toContain('Sementara, belum bernomor');
    expect(words).toContain('Isi sampai Rabu 2 Desember 2026');
    expect(words).toContain('Tidak ada kiriman, tugas, atau narasi');
    expect(codesOnPdf(pdf)).toEqual([]);
    expect(await open(office.actors.officer, '2026-12', 'xlsx')).toMatchObject({ ok: true });
  });

  test('one to come is refused, and says which', async () => {
    expect(await open(office.actors.officer, '2027-01')).toEqual({
      ok: false,
      error: { type: 'month-to-come', month: '2027-01' },
    });
  });
});

describe('who may have a paper', () => {
  test.each([
    ['officer', true],
    ['head', true],
    ['coordinator', true],
    ['otherOfficer', false],
    ['leader', false],
    ['reviewer', false],
    ['prokopim', false],
    ['operator', false],
    ['trainer', false],
  ] as const)('of the officer of Dinkes: %s %s', async (who, may) => {
    const opened = await open(office.actors[who], '2026-11', 'xlsx', office.actors.officer.personId);
    expect(opened.ok ? 'file' : opened.error.type).toBe(may ? 'file' : 'not-found');
  });

  test('a head has none of another unit’s officer, in any month', async () => {
    for (const month of ['2026-11', '2026-12', '2027-01']) {
      const opened = await open(office.actors.head, month, 'pdf', office.actors.otherOfficer.personId);
      expect(opened).toEqual({ ok: false, error: { type: 'not-found' } });
    }
  });

  test('nobody of another government', async () => {
    const neighbour = await office.neighbour();
    const opened = await openProof(
      { platform: office.platform, actor: neighbour.actors.coordinator },
      { personId: office.actors.officer.personId, month: '2026-11', form: 'pdf', origin },
    );
    expect(opened).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  test('who is no officer is told so', async () => {
    expect(await open(office.actors.coordinator)).toEqual({ ok: false, error: { type: 'not-an-officer' } });
  });
});
