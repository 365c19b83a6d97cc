import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { renderDocx } from '#app/platform/documents/paper-docx.server.ts';
import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';
import { codesOnPdf, faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { digestOf } from './digest.server.ts';
import { leagueNote } from './league-note.ts';
import { memoPaper } from './memo-paper.ts';
import { type PaperMarks, periodPdf } from './period-pdf.ts';
import { periodTables } from './period-tables.ts';
import { sampleFacts } from './testing.ts';

const marks: PaperMarks = {
  number: '000.1/001/LAP-M/DISKOMINFO/XI/2026',
  checkUrl: 'https://simpul.wanasari.example/cek-dokumen/7KQ29FHTM3XB',
  checkCode: '7KQ29FHTM3XB',
  madeOn: '2026-11-23',
  thumbs: {},
};
const draw = (facts: Parameters<typeof periodPdf>[0], more: Partial<PaperMarks> = {}) =>
  renderPdf(periodPdf(facts, { ...marks, ...more }));
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the paper of a period', () => {
  test.each([
    [300, 'weekly'],
    [300, 'quarterly'],
    [80, 'monthly'],
    [45, 'weekly'],
    [12, 'weekly'],
  ] as const)('%i units, %s: sound, two pages at most', async (units, kind) => {
    const pdf = await draw(sampleFacts({ units, kind }));
    expect(faultsOfPdf(pdf)).toBe('');
    const words = flat(wordsOfPdf(pdf));
    expect(words).toMatch(/halaman 1 dari 2\b/);
    expect(words).toContain(`${units < 60 ? units : 60} dari ${units}`);
  });

  test('its code is read from the printed page', async () => {
    expect(codesOnPdf(await draw(sampleFacts({ units: 12 })))).toContain(marks.checkUrl);
  });

  test('every state is a letter beside its word, so that a copy in black and white tells them apart', async () => {
    const words = flat(wordsOfPdf(await draw(sampleFacts({ units: 12 }))));
    for (const word of ['Tercakup', 'Terlambat', 'Amplifikasi', 'Salinan', 'Menunggu', 'Belum', 'Izin'])
      expect(words).toContain(word);
    for (const letter of ['T', 'L', 'A', 'S', 'M', 'B', 'I'])
      expect(words).toMatch(new RegExp(` ${letter} `));
  });

  test('the same facts are the same bytes; another day is another paper', async () => {
    const facts = sampleFacts({ units: 20 });
    const first = await draw(facts);
    expect(await draw(structuredClone(facts))).toEqual(first);
    expect(await draw(facts, { madeOn: '2026-11-24' })).not.toEqual(first);
  });

  test('of more units than fit it says how many it shows', async () => {
    expect(flat(wordsOfPdf(await draw(sampleFacts({ units: 300 }))))).toContain('Memuat 80 dari 300 unit');
  });

  test('what the type cannot print falls away, the words stay', async () => {
    const narratives = [{ title: 'Air bersih 🚰 untuk <semua> & "kita"', covered: 1, of: 2 }];
    const words = flat(wordsOfPdf(await draw(sampleFacts({ units: 3, more: { narratives } }))));
    expect(words).toContain('Air bersih untuk <semua> & "kita": dipakai 1 dari 2 unit');
  });

  test('pictures are drawn in the faces of the paper, without a word of complaint', async () => {
    const complaints: unknown[] = [];
    const warn = vi.spyOn(console, 'warn').mockImplementation((...said) => void complaints.push(said));
    const words = wordsOfPdf(await draw(sampleFacts({ units: 12 })));
    warn.mockRestore();
    expect(complaints).toEqual([]);
    expect(words).toContain('167/210');
  });

  test('small pictures stand beside the posts that have one', async () => {
    const dot =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const facts = sampleFacts({ units: 3 });
    const pdf = await draw(facts, { thumbs: { p0: dot } });
    expect(faultsOfPdf(pdf)).toBe('');
    expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(true);
    expect(Buffer.from(await draw(facts)).includes('/Subtype /Image')).toBe(false);
  });

  test('nothing known says so in each place', async () => {
    const more = {
      top: [],
      first: [],
      narratives: [],
      clippings: null,
      league: null,
      silent: [],
      silentCount: 0,
      postsByNetwork: [],
    };
    const words = flat(wordsOfPdf(await draw(sampleFacts({ units: 3, more }))));
    for (const sentence of [
      'Belum ada kiriman yang tanggapannya terukur.',
      'Semua unit bersuara dalam 7 hari terakhir.',
      'Tidak ada narasi yang ditugaskan.',
      'Belum ada kliping.',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toContain('Liga');
  });
});

test('the digest knows what is said, not in which order keys stand', () => {
  const facts = sampleFacts({ units: 5 });
  const turned = Object.fromEntries(Object.entries(facts).reverse()) as typeof facts;
  expect(digestOf(turned)).toBe(digestOf(facts));
  expect(digestOf({ ...facts, posts: facts.posts + 1 })).not.toBe(digestOf(facts));
});

describe('the memo', () => {
  const words = {
    reportNumber: marks.number,
    checkUrl: marks.checkUrl,
    checkCode: marks.checkCode,
    madeOn: '2026-11-23',
    to: 'Wali Kota Wanasari',
    from: null,
    head: null,
  };
  const textOf = async (facts: Parameters<typeof memoPaper>[0]) => {
    const parts = unzipSync(await renderDocx(memoPaper(facts, words)));
    return strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '\u00a0');
  };
  test('goes to and from whom the office named, and leaves its own number to the registry', async () => {
    const text = await textOf(sampleFacts({ units: 300 }));
    for (const part of [
      'NOTA DINAS',
      'Kepada',
      'Wali Kota Wanasari',
      'Kepala Dinas Komunikasi dan Informatika',
      `Laporan nomor ${marks.number}`,
      'Laporan mingguan komunikasi publik, Senin 16 – Minggu 22 November 2026',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/Nomor\u00a0+:\u00a0+\.{20}/);
  });
  test('over an empty period says so', async () => {
    const nothing = { ...sampleFacts({ units: 0 }), of: 0, covered: 0, posts: 0, shares: 0, clippings: null };
    expect(await textOf(nothing)).toContain(
      'Tidak ada tugas, kiriman, maupun kliping yang tercatat pekan ini.',
    );
  });
});

test('the workbook has every unit with figures as figures', () => {
  const [units, line] = periodTables(sampleFacts({ units: 300 }));
  expect(units!.rows).toHaveLength(300);
  expect(units!.columns.at(-1)!.title).toBe('Narasi');
  expect(units!.rows[1]!.slice(3, 8).every((cell) => typeof cell === 'number')).toBe(true);
  expect(line!.rows[2]).toEqual(['2026-10-12', 0, 0]);
});

describe('the sentence on the league', () => {
  const week = { from: '2026-11-16', to: '2026-11-22' };
  const season = { name: 'Triwulan IV 2026', to: '2026-12-31', appealsUntil: null, sealedAt: null };
  const note = (more: object) => leagueNote([{ ...season, state: 'running', ...more }], week, 'Asia/Jakarta');
  test.each([
    [{}, 'Triwulan IV 2026 berjalan sampai 31 Desember 2026.'],
    // 23.30 in UTC is the next day in Jakarta.
    [
      { state: 'provisional', appealsUntil: '2026-11-24T23:30:00Z' },
      'Triwulan IV 2026: tabel sementara, banding sampai 25 November 2026.',
    ],
    [
      { state: 'sealed', sealedAt: '2026-11-22T16:30:00Z' },
      'Triwulan IV 2026: tabel disegel 22 November 2026.',
    ],
    [{ state: 'sealed', sealedAt: '2026-11-22T17:30:00Z' }, null],
  ])('%j', (more, sentence) => {
    expect(note(more)).toBe(sentence);
  });
});
