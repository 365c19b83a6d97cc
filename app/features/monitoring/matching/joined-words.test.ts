import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { JoinedWords } from './joined-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '7'), minLength: 1, maxLength: 6 });

describe('dua kata yang ditulis serangkai', () => {
  it('ditemukan utuh dan dengan dua huruf awal kata kedua', () => {
    const joined = new JoinedWords();
    joined.add('trans', 'pakuan');
    expect(joined.has('transpakuan')).toBe(true);
    expect(joined.has('transpa')).toBe(true);
    expect(joined.has('transpak')).toBe(false);
    expect(joined.has('pakuan')).toBe(false);
    expect(joined.has('')).toBe(false);
  });

  it('sama dengan menuliskan semuanya', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 30 }), word, word, (pairs, one, other) => {
        const joined = new JoinedWords();
        const written = new Set<string>();
        for (const [first, second] of pairs) {
          joined.add(first, second);
          written.add(first + second);
          if (first.length >= 4 && second.length >= 4) written.add(first + second.slice(0, 2));
        }
        for (const asked of [...written, one, other, one + other])
          expect(joined.has(asked)).toBe(written.has(asked));
      }),
    );
  });
});
