import { expect, test } from 'vitest';
import type { VariantView } from '../queries/piece.server.ts';
import { type PieceWords, pieceDifferences } from './piece-differences.ts';
import { variantDifferences } from './variant-differences.ts';

const words: PieceWords = {
  choices: {
    narratives: [{ id: 'n1', title: 'Air bersih', version: 1 }],
    programmes: [{ id: 'p1', name: 'Kota Sehat' }],
    activities: [{ id: 'a1', title: 'Peresmian puskesmas', date: '2026-11-20' }],
  },
  kept: { narrative: { id: 'n2', title: 'Bersih sungai' }, activity: null },
} as PieceWords;

const stored = {
  title: 'Sungai kita',
  kind: 'post',
  purpose: 'informative',
  subject: 'ordinary',
  programmeId: '',
  narrativeId: 'n2',
  activityId: '',
  assignmentId: '',
  audience: '',
  body: 'Satu.\nDua.',
  plannedOn: '2026-11-20',
  'sources.0.figure': '3.420 rumah',
  'sources.0.source': 'Perumda Air',
  'sources.0.date': '2026-11-18',
  'sources.0.address': '',
};

test('nothing differs where the same was typed, whatever the line ends and the rows left empty', () => {
  const same = { ...stored, body: 'Satu.\r\nDua.\r\n', 'sources.1.figure': '', version: '3', intent: 'x' };
  expect(pieceDifferences(same, stored, words)).toEqual([]);
});

test('every field of a piece that differs is told with both values in words', () => {
  const typed = {
    title: 'Sungai kota',
    kind: 'release',
    purpose: 'educative',
    subject: 'leader',
    programmeId: 'p1',
    narrativeId: 'n1',
    activityId: 'a1',
    assignmentId: '',
    audience: 'pelajar',
    body: 'Satu.',
    plannedOn: '2026-11-23',
    'sources.1.figure': '3.500 rumah',
    'sources.1.source': 'Perumda Air',
    'sources.1.date': '',
    'sources.1.address': 'https://air.wanasari.example/data',
  };
  expect(pieceDifferences(typed, stored, words).map((one) => Object.values(one))).toEqual([
    ['Judul', 'Sungai kota', 'Sungai kita'],
    ['Bentuk', 'siaran pers', 'unggahan'],
    ['Rencana tayang', 'Senin, 23 November 2026', 'Jumat, 20 November 2026'],
    ['Tujuan', 'edukatif', 'informatif'],
    ['Kegiatan', 'Peresmian puskesmas', ''],
    ['Narasi', 'Air bersih', 'Bersih sungai'],
    ['Program', 'Kota Sehat', ''],
    ['Pokok', 'pimpinan', 'biasa'],
    ['Khalayak', 'pelajar', ''],
    ['Teks utama', 'Satu.', 'Satu.\nDua.'],
    [
      'Sumber angka',
      '3.500 rumah, Perumda Air, https://air.wanasari.example/data',
      '3.420 rumah, Perumda Air, Rabu, 18 November 2026',
    ],
  ]);
});

test('what was chosen and is no choice any more is said so, never by its id', () => {
  const gone = { ...stored, narrativeId: 'n9' };
  expect(pieceDifferences(gone, stored, words)).toEqual([
    { label: 'Narasi', yours: 'pilihan yang tidak ada lagi', theirs: 'Bersih sungai' },
  ]);
});

test('of a channel’s text also heading, link, media with their alternative text, and the way are told', () => {
  const theirs = {
    title: 'Sungai',
    text: 'Satu.',
    link: null,
    way: 'assisted',
    media: [
      { mediaId: 'm1', alt: null },
      { mediaId: 'm2', alt: 'Warga memungut sampah' },
    ],
  } as unknown as VariantView;
  const titles = [
    { id: 'm1', title: 'Tepi sungai' },
    { id: 'm2', title: '' },
  ];
  const same = { title: 'Sungai', text: 'Satu.', link: '' };
  expect(variantDifferences(same, theirs.media, theirs, titles)).toEqual([]);
  const typed = { title: 'Kali', text: 'Dua.', link: 'https://wanasari.example', way: 'automatic' };
  const media = [{ mediaId: 'm1', alt: null }];
  expect(variantDifferences(typed, media, theirs, titles).map((one) => Object.values(one))).toEqual([
    ['Judul', 'Kali', 'Sungai'],
    ['Teks', 'Dua.', 'Satu.'],
    ['Tautan', 'https://wanasari.example', ''],
    [
      'Foto dan video',
      '1. Tepi sungai',
      '1. Tepi sungai\n2. tanpa judul\nTeks alternatif: Warga memungut sampah',
    ],
    ['Cara tayang', 'Otomatis', 'Dibantu'],
  ]);
});
