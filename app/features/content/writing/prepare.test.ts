import { expect, test } from 'vitest';
import { prepare } from './prepare.ts';

const read = (raw: string) => prepare(raw, { kind: 'auto', zone: null, words: [] });
const sentences = (raw: string) => read(raw).sentences.map(({ start, end }) => raw.slice(start, end));

test.each([
  ['Bantuan Rp1.250.000 dibagikan pukul 09.30 WIB. Warga senang.', 2],
  ['Hadir Budi Santoso, S.Sos., M.Si. di Jl. Merdeka No. 5 Kec. Sukamaju.', 1],
  ['Dr. Ani dan H. Budi hadir. Acara selesai!', 2],
  ['“Kami siap!” kata dia. Warga pulang.', 2],
  ['Sekda dijabat R.A. Kartini. Acara selesai.', 2],
  ['1. Bawa KTP\n2. Bawa kartu keluarga', 2],
  ['Acara dibuka Sekda Budi, S.Sos. Kegiatan diikuti 50 orang.', 2],
])('sentences of %s', (raw, count) => {
  expect(sentences(raw)).toHaveLength(count);
});

test('prose has the length of the text and blanks what is not ours to judge', () => {
  const raw =
    'Kata dia, "Saya dimana," lalu kirim a.b@c.go.id dan https://x.id/ijin #ijin @ijin surat_ijin.pdf `ijin` ijin';
  const { prose, words } = read(raw);
  expect(prose).toHaveLength(raw.length);
  expect(words.map(({ text }) => text)).toEqual(['Kata', 'dia', 'lalu', 'kirim', 'dan', 'ijin']);
});

test('names are told from words', () => {
  const named = read('Kegiatan dibuka Budi Santoso di Kota Wanasari.').words.filter(({ name }) => name);
  expect(named.map(({ text }) => text)).toEqual(['Budi', 'Santoso', 'Kota', 'Wanasari']);
  expect(read('Pasar Murah Digelar di Wanasari').words.every(({ titled }) => titled)).toBe(true);
  expect(read('Budi Santoso hadir.').words[0]).toMatchObject({ name: true, first: true });
  expect(read('Warga hadir.').words[0]).toMatchObject({ name: false, first: true });
});

test('a release is known by its look', () => {
  const body = `\n${'Warga hadir dan membawa kartu keluarga. '.repeat(8)}`;
  expect(read(`SIARAN PERS\nNomor 1${body}`).isRelease).toBe(true);
  expect(read(`Pasar murah\nWANASARI, 17 Agustus 2026 – Pemerintah hadir.${body}`).isRelease).toBe(true);
  expect(read('SIARAN PERS').isRelease).toBe(false);
  expect(read('WANASARI, 17 Agustus 2026 – Pemerintah hadir.').isRelease).toBe(false);
  expect(read('Yuk ke pasar!').isRelease).toBe(false);
});
