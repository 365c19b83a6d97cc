import { expect, test } from 'vitest';
import { faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { proofPdf } from '../crafts.server.ts';
import { provingCopy } from './copy.id.ts';
import { inPaperFont } from './paper-font.ts';
import { printedFields } from './printed-fields.ts';
import { shortAddress } from './proof-lines.ts';
import { facts, issue, paper, post, task, unit } from './testing.ts';

test('ornamental letters become plain ones; what the type does not hold falls away', () => {
  expect(inPaperFont('𝗣𝗲𝗺𝗯𝗮𝗻𝗴𝘂𝗻𝗮𝗻 drainase 🎉🎉 selesai')).toBe('Pembangunan drainase selesai');
  expect(inPaperFont('Rp14,2 miliar – “baik”, é')).toBe('Rp14,2 miliar – “baik”, é');
  expect(inPaperFont('🎉')).toBe('');
});

test('an address is printed without what everybody knows, and cut where it is long', () => {
  expect(shortAddress('https://www.instagram.com/p/C9xY/')).toBe('instagram.com/p/C9xY');
  expect(shortAddress(`https://dinkes.go.id/${'a'.repeat(80)}`)).toHaveLength(52);
});

test.each([
  ['2026-11-14', '2026-11-16', '14 – 16 Nov'],
  ['2026-09-30', '2026-10-02', '30 Sep – 2 Okt'],
  ['2026-11-14', '2026-11-14', '14 Nov'],
])('a training from %s to %s was held on %s', (from, to, said) => {
  expect(provingCopy.paper.heldOn({ from, to })).toBe(said);
});

test('every figure of the check page stands on the paper, in the same words; units stand apart', async () => {
  const told = facts({
    units: [
      unit({
        posts: [post('a', { reported: 'self' }), post('b', { kind: 'copied', grade: 'C' })],
        gone: 1,
        tasks: [task('a'), task('b', { state: 'izin', excuse: 'Sakit' }), task('c', { state: 'belum' })],
      }),
      unit({
        id: 'pkm',
        name: 'UPTD Puskesmas Muara Bening',
        shortName: 'Puskesmas',
        periods: [{ from: '2026-11-16', to: '2026-11-30' }],
        posts: [post('c')],
      }),
    ],
  });
  const pdf = await proofPdf(paper({ facts: told }));
  expect(faultsOfPdf(pdf)).toBe('');
  const words = wordsOfPdf(pdf).replace(/\s+/g, ' ');
  const fields = new Map(
    printedFields(told, { ...issue, madeAt: '2026-12-01T01:00:00Z' }).map(({ label, value }) => [
      label,
      value,
    ]),
  );
  for (const label of ['Petugas', 'Bulan', 'Edisi', 'Sidik isi', 'Dibuat', 'Jenjang pranata humas'])
    expect(words).toContain(fields.get(label));
  expect(fields.get('Kiriman unit')).toBe(
    'Dinkes: 2 (1 asli, 1 salinan). 1 kiriman sudah dihapus dari jejaring dan tidak dihitung; Puskesmas: 1 (1 asli)',
  );
  expect(words).toContain('2 (1 asli, 1 salinan). 1 kiriman sudah dihapus');
  expect(fields.get('Tugas unit')).toBe(
    'Dinkes: 1 dari 2 tercakup; Puskesmas: Tidak ada tugas yang dihitung',
  );
  expect(words).toContain('1 dari 2 tercakup');
  expect(words).toContain('Izin: Sakit');
  expect(words.indexOf('Dinas Kesehatan')).toBeLessThan(words.indexOf('UPTD Puskesmas Muara Bening'));
  expect(words).not.toMatch(/angka kredit \d/);
});
