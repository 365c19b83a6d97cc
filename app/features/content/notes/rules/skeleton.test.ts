import { describe, expect, test } from 'vitest';
import { captionSkeleton, gapsIn, type ReleaseFacts, releaseSkeleton } from './skeleton.ts';

const facts = (given: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  office: 'Dinas Kesehatan',
  town: 'Wanasari',
  day: '19 November 2026',
  title: 'Puskesmas Muara Bening Layani Rawat Inap',
  answers: {
    what: 'puskesmas rawat inap ke-6 dibuka',
    where: 'Kelurahan Muara Bening',
    when: 'Kamis (19/11/2026)',
    who: 'Wali Kota dan 200 warga',
    why: 'warga selama ini berobat ke kota.',
    how: 'Layanan 24 jam dengan 12 tempat tidur',
  },
  quotes: [
    { words: '“Berobat kini dekat rumah.”', name: 'dr. Laras Andini', post: 'Kepala Dinas Kesehatan' },
  ],
  dictation: '',
  sources: [{ figure: '12 tempat tidur', source: 'Dinas Kesehatan', date: '2026-11-16', address: null }],
  hashtags: ['#WanasariSehat'],
  captions: [{ alt: 'Warga antre di loket', credit: 'Bagas Prakoso' }],
  ...given,
});

describe('a release made of a note', () => {
  test('has head, title, dateline, lead, quotation, data with their source, and photo captions', () => {
    const text = releaseSkeleton(facts());
    expect(text).toContain('DINAS KESEHATAN\nSIARAN PERS');
    expect(text).toContain(
      'WANASARI, 19 November 2026 – Puskesmas rawat inap ke-6 dibuka di Kelurahan Muara Bening pada Kamis (19/11/2026). Yang terlibat: Wali Kota dan 200 warga.',
    );
    expect(text).toContain('Warga selama ini berobat ke kota.\n');
    expect(text).toContain('“Berobat kini dekat rumah,” kata dr. Laras Andini, Kepala Dinas Kesehatan.');
    expect(text).toContain('- 12 tempat tidur (sumber: Dinas Kesehatan, 2026-11-16)');
    expect(text).toContain('Foto 1: Warga antre di loket (Foto: Bagas Prakoso)');
    // Number, about, contact: the office knows them, the note does not.
    expect(gapsIn(text)).toBe(3);
  });

  test.each(['what', 'where', 'when', 'who', 'why', 'how'] as const)(
    'without %s shows a gap there, and invents nothing',
    (question) => {
      const whole = facts();
      const { [question]: _, ...answers } = whole.answers;
      const text = releaseSkeleton({ ...whole, answers });
      expect(gapsIn(text)).toBe(4);
      expect(text).not.toContain('undefined');
    },
  );

  test('of an empty note is nothing but gaps and headings', () => {
    const text = releaseSkeleton(
      facts({ answers: {}, quotes: [], sources: [], captions: [], title: '', day: null }),
    );
    const rest = text.replace(/\[\.\.\. belum diisi: [^\]]+\]/g, '').replace(/[\s–,.:]+/g, ' ');
    expect(rest.trim()).toBe(
      'DINAS KESEHATAN SIARAN PERS Nomor Untuk segera disiarkan WANASARI Tentang Dinas Kesehatan Narahubung',
    );
  });

  test('a quotation without name or post keeps its words and shows what is missing', () => {
    const text = releaseSkeleton(facts({ quotes: [{ words: 'Terima kasih', name: '', post: '' }] }));
    expect(text).toContain(
      '“Terima kasih,” kata [... belum diisi: nama narasumber], [... belum diisi: jabatan].',
    );
  });

  test('words with their own preposition or stop are not given a second one', () => {
    const text = captionSkeleton(
      facts({
        answers: { what: 'Bazar dibuka.', where: 'Di Alun-alun.', when: 'pada Jumat.', who: 'Warga.' },
      }),
    );
    expect(text.split('\n')[0]).toBe('Bazar dibuka di Alun-alun pada Jumat. Yang terlibat: Warga.');
  });
});
