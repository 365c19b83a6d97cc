import { describe, expect, test } from 'vitest';
import { checkText } from '../../check.ts';
import type { CheckOptions } from '../../finding.ts';
import { weekdayOf } from './calendar.ts';
import { languageRules } from './index.ts';
import { mend, nasalise } from './inflect.ts';
import { fromRoman, inWords } from './numerals.ts';

const options: CheckOptions = { kind: 'auto', zone: 'Asia/Jakarta', words: [] };

/** The text with every fix put in, last first. */
function mended(text: string, more: Partial<CheckOptions> = {}): string {
  const found = checkText(text, { ...options, ...more }, languageRules).filter(({ fix }) => fix !== null);
  return found
    .toReversed()
    .reduce((now, { start, end, fix }) => now.slice(0, start) + fix + now.slice(end), text);
}

test.each([
  [
    'Dimanapun warga berada, kedepannya layanan dibuka dikantor.',
    'Di mana pun warga berada, ke depannya layanan dibuka di kantor.',
  ],
  ['Acara di hadiri camat dan di tutup doa.', 'Acara dihadiri camat dan ditutup doa.'],
  ['Di himbau agar warga tertib.', 'Diimbau agar warga tertib.'],
  ['Dibuka bupati Wanasari dan para Camat.', 'Dibuka Bupati Wanasari dan para camat.'],
  [
    'Hadir Drs Budi Hartono M.Si dan Sri Rahayu, SE, MM.',
    'Hadir Drs. Budi Hartono, M.Si. dan Sri Rahayu, S.E., M.M.',
  ],
  ['Digelar Senin, (17/8/2026) dan Agustus 18, 2026.', 'Digelar Senin (17/8/2026) dan 18 Agustus 2026.'],
  ['Digelar Selasa, 17 Agustus 2026.', 'Digelar Senin, 17 Agustus 2026.'],
  ['Dimulai jam 09:30 Wib dan pukul 10:00 WIB.', 'Dimulai pukul 09.30 WIB dan pukul 10.00 WIB.'],
  [
    'Biaya Rp. 5.000,- atau Rp14,2 M atau Rp1.5 miliar.',
    'Biaya Rp5.000,00 atau Rp14,2 miliar atau Rp1,5 miliar.',
  ],
  ['Kali ke 3 kota itu naik 2.5 persen.', 'Kali ke-3 kota itu naik 2,5 persen.'],
  [
    'Mari sebaik2nya melayani orang2, anak anak, dan ibu2.',
    'Mari sebaik-baiknya melayani orang-orang, anak-anak, dan ibu-ibu.',
  ],
  [
    'Kerja antar daerah, non ASN, pasca-bencana, se Kota Wanasari.',
    'Kerja antardaerah, non-ASN, pascabencana, se-Kota Wanasari.',
  ],
  ['Apapun alasannya, perorang membawa KTP nya.', 'Apa pun alasannya, per orang membawa KTP-nya.'],
  ['Rapat D.P.R.D. dan PT. Maju, 1 s/d 5 Mei.', 'Rapat DPRD dan PT Maju, 1 s.d. 5 Mei.'],
  [
    'Harus mensukseskan, mentaati, memroduksi, mengkonsumsi.',
    'Harus menyukseskan, menaati, memproduksi, mengonsumsi.',
  ],
  ['Ini adalah merupakan hal yang sangat baik sekali.', 'Ini merupakan hal yang sangat baik.'],
  ['Ayo ikut!!! Salat Idul Fitri bersama.', 'Ayo ikut! Salat Idulfitri bersama.'],
  [
    'Himbauan Walikota: perijinan dan aktifitas beresiko.',
    'Imbauan Wali Kota: perizinan dan aktivitas berisiko.',
  ],
  ['Kerjasama itu ditindak lanjuti, terimakasih.', 'Kerja sama itu ditindaklanjuti, terima kasih.'],
  ['Warga Desa yang yang datang hari senin.', 'Warga Desa yang datang hari Senin.'],
])('%s is mended', (wrong, right) => {
  expect(mended(wrong)).toBe(right);
});

describe('inflection', () => {
  const roots = new Map([
    ['praktek', 'praktik'],
    ['ijin', 'izin'],
    ['himbau', 'imbau'],
    ['resiko', 'risiko'],
    ['survey', 'survei'],
    ['koordinir', 'koordinasikan'],
    ['trampil', 'terampil'],
    ['elit', 'elite'],
  ]);
  test.each([
    ['mempraktekkan', 'mempraktikkan'],
    ['mengijinkan', 'mengizinkan'],
    ['perijinannya', 'perizinannya'],
    ['dihimbau', 'diimbau'],
    ['penghimbauan', 'pengimbauan'],
    ['beresiko', 'berisiko'],
    ['mensurvey', 'menyurvei'],
    ['dikoordinir', 'dikoordinasikan'],
    ['terkoordinir', 'terkoordinasi'],
    ['ketrampilan', 'keterampilan'],
    ['meneliti', undefined],
    ['pelit', undefined],
    ['izin', undefined],
  ])('%s -> %s', (wrong, right) => {
    expect(mend(wrong, roots)).toBe(right);
  });
  test.each([
    ['taat', 'menaat'],
    ['sukses', 'menyukses'],
    ['pesona', 'memesona'],
    ['konsumsi', 'mengonsumsi'],
    ['produksi', 'memproduksi'],
    ['transfer', 'mentransfer'],
    ['kritik', 'mengkritik'],
    ['stabil', 'menstabil'],
    ['syukur', 'mensyukur'],
    ['ubah', 'mengubah'],
    ['lihat', 'melihat'],
    ['bawa', 'membawa'],
    ['cari', 'mencari'],
  ])('me + %s = %s', (root, whole) => {
    expect(nasalise('me', root)).toBe(whole);
  });
});

test('weekdays, numbers in words, Roman numbers', () => {
  expect([
    weekdayOf(2026, 8, 17),
    weekdayOf(2000, 2, 29),
    weekdayOf(1945, 8, 17),
    weekdayOf(2024, 12, 31),
  ]).toEqual([0, 1, 4, 1]);
  expect([0, 11, 15, 20, 25, 100, 500, 1000, 7000].map(inWords)).toEqual([
    'nol',
    'sebelas',
    'lima belas',
    'dua puluh',
    null,
    'seratus',
    'lima ratus',
    'seribu',
    'tujuh ribu',
  ]);
  expect(['IV', 'XIX', 'XXI', 'XL'].map(fromRoman)).toEqual([4, 19, 21, 40]);
});

test('a date without a year takes the one year the text names nearby', () => {
  const days = (text: string) =>
    checkText(text, options, languageRules).filter(({ rule }) => rule === 'E06-hari');
  expect(days('WANASARI, 17 Agustus 2026 – Rapat digelar Rabu (18/8).')).toMatchObject([{ fix: 'Selasa' }]);
  expect(days('WANASARI, 17 Agustus 2026 – Rapat digelar Selasa (18/8).')).toEqual([]);
  expect(days('Rapat digelar Rabu (18/8).')).toEqual([]);
  expect(days('Pada 17 Agustus 1945 dan 18 Agustus 2026, Rabu (18/8).')).toEqual([]);
});

test('the zone is the government’s, and the office has its own words', () => {
  expect(mended('Mulai pukul 10.00 WIB.', { zone: 'Asia/Makassar' })).toBe('Mulai pukul 10.00 WITA.');
  expect(mended('Mulai pukul 10.00 WITA.', { zone: null })).toBe('Mulai pukul 10.00 WITA.');
  const words = [
    { word: 'balaikota', prefer: 'Balai Kota' },
    { word: 'ijin', prefer: null },
  ];
  expect(mended('Urus ijin di balaikota.', { words })).toBe('Urus ijin di Balai Kota.');
});
