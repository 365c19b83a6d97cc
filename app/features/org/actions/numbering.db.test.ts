import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { issueDocument, numberingOf } from '#app/platform/documents/documents.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { saveNumbering } from './numbering.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (role: keyof Office['actors']) => ({ platform: office.platform, actor: office.actors[role] });
const numbering = () => readTenant(office.db.app, office.tenantId, numberingOf);
const issue = (kind: string, kindMark: string) =>
  office.write((tx) =>
    issueDocument(
      tx,
      { tenantId: office.tenantId, now: '2026-11-20T00:00:00Z', by: null },
      {
        kind,
        kindMark,
        unitId: office.units.dinkes,
        unitMark: 'DINKES',
        title: 'Surat',
        subject: { type: 'training-batch', id: office.units.dinkes },
        date: '2026-11-20',
        fields: [],
      },
    ),
  );

test('the pattern of the office numbers what comes next, and what is numbered stays', async () => {
  expect((await issue('undangan', 'UND')).number).toBe('001/UND/DINKES/XI/2026');
  const saved = await saveNumbering(as('coordinator'), {
    pattern: '{klasifikasi}/{urut}/{unit}/{romawi-bulan}/{tahun}',
    classification: '800.1.11',
  });
  expect(saved.ok).toBe(true);
  expect((await issue('undangan', 'UND')).number).toBe('800.1.11/002/DINKES/XI/2026');
});

test('without the kind in the pattern, letters and certificates of a unit share one book', async () => {
  const numbers = [];
  for (const [kind, mark] of [
    ['surat-tugas', 'ST'],
    ['undangan', 'UND'],
    ['certificate', 'SERT'],
    ['surat-tugas', 'ST'],
  ] as const)
    numbers.push((await issue(kind, mark)).number);
  expect(new Set(numbers).size).toBe(4);
});

test('many at one moment never bear one number', async () => {
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, at) => issue(at % 2 ? 'undangan' : 'surat-tugas', 'X')),
  );
  expect(new Set(all.map(({ number }) => number)).size).toBe(12);
});

test.each([
  ['{urut}/{tahun}', 'Tambahkan {unit}'],
  ['{unit}/{tahun}', 'Tambahkan {urut}'],
  ['{urut}/{unit}', 'Tambahkan {tahun}'],
  ['{nomor}/{urut}/{unit}/{tahun}', 'tidak dikenal'],
  ['', 'Isi pola nomor'],
])('the pattern %j is refused with what is missing', async (pattern, sentence) => {
  const before = await numbering();
  expect(await saveNumbering(as('coordinator'), { pattern, classification: '' })).toMatchObject({
    error: { type: 'invalid', faults: [{ path: 'pattern', message: expect.stringContaining(sentence) }] },
  });
  expect(await numbering()).toEqual(before);
});

test('is the coordinator’s and the operator’s, and of one government alone', async () => {
  const input = { pattern: '{urut}/{unit}/{tahun}', classification: '' };
  for (const role of ['officer', 'head', 'leader', 'reviewer'] as const)
    expect(await saveNumbering(as(role), input)).toMatchObject({ error: { type: 'forbidden' } });
  expect((await saveNumbering(as('operator'), input)).ok).toBe(true);
  const neighbour = await office.neighbour();
  const theirs = await readTenant(office.db.app, neighbour.tenantId, numberingOf);
  expect(theirs.pattern).toContain('{jenis}');
});
