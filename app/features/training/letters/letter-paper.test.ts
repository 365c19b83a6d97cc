import { describe, expect, test } from 'vitest';
import type { LetterFacts } from './facts.ts';
import { letterPaper } from './letter-paper.ts';

const facts: LetterFacts = {
  kind: 'surat-tugas',
  government: 'Pemerintah Kota Wanasari',
  city: 'Wanasari',
  office: 'Dinas Kesehatan',
  officeLines: ['Jalan Melati 1', 'Telepon (0254) 123456'],
  number: '800.1/012/ST/DINKES/XI/2026',
  date: '20 November 2026',
  unit: 'Dinas Kesehatan',
  training: 'Pelatihan jurnalistik',
  batch: 'Angkatan 1',
  purpose: 'petugas menulis siaran pers sendiri.',
  basis: ['DPA Diskominfo 2026', 'Undangan Diskominfo nomor 1 tanggal 1 November 2026'],
  days: 'Senin 23 – Selasa 24 November 2026',
  time: 'pukul 08.00 sampai 16.00 WIB',
  place: 'Aula Balai Kota',
  cost: 'DPA Dinas Kesehatan 2026',
  places: 2,
  registerUntil: '18 November 2026',
  lessons: ['Menulis siaran pers', 'Foto ponsel'],
  people: [
    {
      registrationId: 'r1',
      name: 'Bagas Prakoso',
      nip: '199001012015011001',
      rank: 'Penata (III/c)',
      post: 'Pranata Humas',
    },
    { registrationId: 'r2', name: 'Intan Melati', nip: null, rank: null, post: null },
  ],
  signer: { post: 'Kepala Dinas Kesehatan', name: 'Laras Andini', nip: '197001012000012001' },
  checkUrl: 'https://simpul.wanasari.example/cek-dokumen/7KQ29FHTM3XB',
  checkCode: '7KQ29FHTM3XB',
};
const textOf = (kind: LetterFacts['kind'], draft = true) =>
  JSON.stringify(letterPaper({ ...facts, kind }, draft));

describe('a letter', () => {
  test.each(['undangan', 'surat-tugas'] as const)('%s names everything domain rules ask for', (kind) => {
    const text = textOf(kind);
    const wanted = [
      facts.number,
      facts.days,
      facts.time,
      facts.place,
      facts.signer.name,
      facts.checkUrl,
      'DPA Diskominfo 2026',
    ];
    for (const one of wanted) expect(text).toContain(one);
    expect(text).toContain('Konsep, belum ditandatangani');
    expect(textOf(kind, false)).not.toContain('Konsep');
  });

  test('of assignment has its participants with NIP, rank and post, and who pays', () => {
    const text = textOf('surat-tugas');
    for (const one of ['199001012015011001', 'Penata (III/c)', 'Pranata Humas', 'Intan Melati', facts.cost])
      expect(text).toContain(one);
  });

  test('of invitation has no participant, but how many may come and until when to register', () => {
    const text = textOf('undangan');
    expect(text).not.toContain('199001012015011001');
    expect(text).toContain('paling banyak 2 petugas');
    expect(text).toContain('paling lambat 18 November 2026');
  });
});
