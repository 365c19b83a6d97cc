import { describe, expect, it } from 'vitest';
import { type HeatWords, heatBodyHtml } from './heat-map-html.ts';

const words: HeatWords = {
  states: {
    tercakup: 'Tercakup',
    terlambat: 'Terlambat',
    amplifikasi: 'A',
    salinan: 'S',
    menunggu: 'Menunggu',
    belum: 'Belum',
    izin: 'Izin',
    kosong: 'Tidak ditugaskan',
  },
  grade: (grade) => `bukti ${grade}`,
  count: (count) => `${count} untuk diputuskan`,
  of: 'dari',
};
const column = { key: 'k', eyebrow: 'Sen 16', title: 'Apel', full: 'Apel', count: '1/1', href: '/k' };

describe('badan peta liputan', () => {
  it('menyebut keadaan dan mutu bukti, dan tidak pernah mempercayai nama', () => {
    const row = { key: 'u', short: '<script>"x"', full: "D'inas", href: '/u', covered: 1, of: 2 };
    const html = heatBodyHtml(
      [column, { ...column, key: 'l' }, { ...column, key: 'm' }],
      [
        {
          key: 'g',
          label: 'OPD & mitra',
          rows: [
            {
              ...row,
              cells: [
                { state: 'tercakup', grade: 'B' },
                { state: 'menunggu', count: 2 },
                { state: 'kosong' },
              ],
            },
          ],
        },
      ],
      (one, other) => `/${one}/${other}?a=1&b="2"`,
      words,
    );
    expect(html).toContain('aria-label="Tercakup, bukti B">B</a>');
    expect(html).toContain('aria-label="Menunggu, 2 untuk diputuskan">2</a>');
    expect(html).toContain('<span class="sr">Tidak ditugaskan</span>');
    expect(html).toContain('&lt;script&gt;&quot;x&quot;');
    expect(html).toContain('OPD &amp; mitra');
    expect(html).not.toMatch(/<script|b="2"/);
    expect(html).toContain('<b>1</b> dari 2');
  });
});
