import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { decide, provenPrecision, wilsonLower } from './confirm-rule.ts';

describe('apa yang disahkan tanpa orang', () => {
  it.each([
    [
      'tagar kegiatan',
      { score: 0.5, band: 'unsure', hardEvidence: 'hashtag', proven: false },
      'confirmed-by-rule',
    ],
    [
      'kiriman lewat Simpul',
      { score: 0, band: null, hardEvidence: 'through-simpul', proven: false },
      'confirmed-by-rule',
    ],
    [
      'tautan yang dilaporkan',
      { score: 0, band: null, hardEvidence: 'reported-for-task', proven: false },
      'confirmed-by-rule',
    ],
    [
      'pasti, ketepatan belum terbukti',
      { score: 0.99, band: 'sure', hardEvidence: null, proven: false },
      'queue',
    ],
    [
      'pasti, ketepatan terbukti',
      { score: 0.99, band: 'sure', hardEvidence: null, proven: true },
      'confirmed-by-rule',
    ],
    ['ragu, ketepatan terbukti', { score: 0.6, band: 'unsure', hardEvidence: null, proven: true }, 'queue'],
    ['tidak cocok', { score: 0.1, band: null, hardEvidence: null, proven: true }, 'none'],
    ['skor rusak', { score: Number.NaN, band: 'sure', hardEvidence: null, proven: true }, 'none'],
  ] as const)('%s', (_name, input, outcome) => {
    expect(decide(input)).toBe(outcome);
  });

  it('ketepatan baru terbukti dengan cukup banyak keputusan', () => {
    expect(provenPrecision({ right: 20, n: 20 })).toMatchObject({ n: 20, precision: 1, proven: false });
    expect(provenPrecision({ right: 125, n: 125 }).proven).toBe(true);
    expect(provenPrecision({ right: 124, n: 124 }).proven).toBe(false);
    expect(provenPrecision({ right: 0, n: 0 })).toEqual({
      n: 0,
      precision: null,
      lowerBound: 0,
      proven: false,
    });
  });

  it('batas bawah tidak pernah melebihi ketepatan, dan satu salah tidak pernah menaikkannya', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (right, wrong) => {
        const n = right + wrong;
        const bound = wilsonLower({ right, n });
        expect(bound).toBeLessThanOrEqual(n === 0 ? 0 : right / n + 1e-9);
        expect(wilsonLower({ right, n: n + 1 })).toBeLessThanOrEqual(bound + 1e-12);
      }),
    );
  });
});
