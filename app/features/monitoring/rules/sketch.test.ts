import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { fingerprintOf, likenessOf, sketchOf } from './sketch.ts';

const triples = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });

describe('the fingerprint of a text', () => {
  it('gives the likeness that counting shared triples gives', () => {
    fc.assert(
      fc.property(triples, triples, (one, other) => {
        const [small, large] = one.length <= other.length ? [one, other] : [other, one];
        const shared = small.filter((triple) => large.includes(triple)).length;
        const alike = small.length >= 5 && small.length / large.length >= 0.5 && shared >= 5;
        const expected = alike && shared / small.length >= 0.75 ? shared / small.length : null;
        const found = likenessOf(fingerprintOf(new Set(one)), fingerprintOf(new Set(other)), 0.75);
        expect(found).toBe(expected === null ? null : Math.round(expected * 100) / 100);
      }),
    );
  });

  it('does not depend on the order in which triples were met, and large numbers stay in order', () => {
    const one = fingerprintOf(new Set([4_000_000_000, 5, 3_000_000_000]));
    expect([...one]).toEqual([5, 3_000_000_000, 4_000_000_000]);
    expect(sketchOf(one)).toEqual(sketchOf(fingerprintOf(new Set([5, 4_000_000_000, 3_000_000_000]))));
  });
});
