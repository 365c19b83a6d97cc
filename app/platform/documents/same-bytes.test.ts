import { expect, test, vi } from 'vitest';
import { writeWorkbook } from '../sheets/write-sheet.server.ts';
import type { Paper } from './paper.ts';
import { paperPdf } from './paper-pdf.ts';
import { renderPdf } from './render-pdf.server.ts';

const paper = (madeAt: string): Paper => ({
  title: 'Bukti kinerja',
  letterhead: { government: 'Pemerintah Kota Wanasari', office: 'Dinas Kesehatan', lines: [] },
  blocks: [
    { kind: 'title', text: 'Bukti kinerja' },
    { kind: 'table', columns: [{ head: 'Kiriman', share: 1 }], rows: [['Imunisasi']] },
    {
      kind: 'closing',
      check: { url: 'https://wanasari.example/cek-dokumen/7KQ29FHTM3XB', words: [] },
      signature: {
        placeAndDate: 'Wanasari',
        post: 'Kepala',
        name: 'Laras Andini',
        nip: null,
        unsigned: null,
      },
    },
  ],
  draft: null,
  foot: 'halaman',
  madeAt,
});

/** The same thing made now and made again years later. */
async function twice(make: () => Promise<Uint8Array>): Promise<[Buffer, Buffer]> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T01:00:00Z') });
  try {
    const first = Buffer.from(await make());
    vi.setSystemTime(Date.parse('2029-03-04T05:06:07Z'));
    return [first, Buffer.from(await make())];
  } finally {
    vi.useRealTimers();
  }
}

test('a PDF that knows when it was made is the same bytes whenever it is drawn, and others with another date', async () => {
  const [first, second] = await twice(() => renderPdf(paperPdf(paper('2026-12-01T01:00:00Z'))));
  expect(first.equals(second)).toBe(true);
  const other = Buffer.from(await renderPdf(paperPdf(paper('2026-12-02T01:00:00Z'))));
  expect(first.equals(other)).toBe(false);
});

test('a workbook is the same bytes whenever it is written', async () => {
  const tables = [
    { name: 'Ringkasan', columns: [{ title: 'Apa' }, { title: 'Jumlah' }], rows: [['Kiriman', 18]] },
    { name: 'Kiriman', columns: [{ title: 'Tanggal' }], rows: [[{ day: '2026-11-20', time: '14:10' }]] },
  ];
  const [first, second] = await twice(() => writeWorkbook(tables));
  expect(first.equals(second)).toBe(true);
});
