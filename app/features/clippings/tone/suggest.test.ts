import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { suggestTone } from './suggest.ts';

describe('what the word list suggests', () => {
  test.each([
    ['Warga keluhkan jalan rusak', 'negative'],
    ['Warga apresiasi petugas yang sigap', 'positive'],
    ['Pelayanan tidak lancar dan belum memuaskan', 'negative'],
    ['Banjir melanda empat RW', null],
    ['Warga puas, pedagang kecewa', null],
    ['Rapat kerja digelar', null],
    ['', null],
  ])('%s', (title, suggested) => {
    expect(suggestTone(title, '').suggested).toBe(suggested);
  });

  test('names the words it went by, with what turned them', () => {
    expect(suggestTone('Arus tidak lancar, warga kecewa', '').reasons).toEqual(['tidak lancar', 'kecewa']);
  });

  test('never suggests without a reason, and never a neutral tone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.string({ maxLength: 300 }), (title, text) => {
        const { suggested, reasons } = suggestTone(title, text);
        expect(suggested === null).toBe(reasons.length === 0);
        expect([null, 'positive', 'negative']).toContain(suggested);
      }),
    );
  });
});
