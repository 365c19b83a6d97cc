import { describe, expect, test } from 'vitest';
import { faultsOfPdf, wordsOfPdf } from '#app/testing/paper-tools.server.ts';
import { renderPdf } from './render-pdf.server.ts';
import { sfntOf } from './sfnt.server.ts';

describe('the type of papers', () => {
  test('is embedded whole enough to be read and searched, and leaves addresses and codes as they are written', async () => {
    const pdf = await renderPdf({
      content: [
        'instagram.com/p/C9xYz2x7',
        { text: 'Kode 7KQ2 9XHT M3XB', bold: true },
        'Rp14,2 miliar – “baik”',
      ],
    });
    expect(faultsOfPdf(pdf)).toBe('');
    const words = wordsOfPdf(pdf);
    for (const said of ['instagram.com/p/C9xYz2x7', '7KQ2 9XHT M3XB', 'Rp14,2 miliar – “baik”'])
      expect(words).toContain(said);
    expect(words).not.toContain('×');
  });

  test('is only ever unwrapped from a web font', () => {
    expect(() => sfntOf(Buffer.alloc(100), 'calt')).toThrow('Not a WOFF');
  });
});
