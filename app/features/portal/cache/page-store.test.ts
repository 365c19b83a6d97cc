import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type KeptPage, PageStore } from './page-store.ts';

const page = (bytes: number): KeptPage => ({
  tenantId: 't',
  generation: 1,
  until: 0,
  etag: '',
  packed: new Uint8Array(bytes),
  size: bytes,
  packedHeaders: {},
  plainHeaders: {},
});

describe('pages in memory', () => {
  it('what was not asked for longest goes first', () => {
    const store = new PageStore(22_100);
    for (const key of ['a', 'b', 'c', 'd']) store.put(key, page(4_000));
    store.get('a');
    store.put('e', page(4_000));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => store.get(key))).toEqual(['a', 'c', 'd', 'e']);
  });

  it('never grows past its bound, and a giant drives nobody out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60_000 })), {
          maxLength: 80,
        }),
        (puts) => {
          const store = new PageStore(100_000);
          for (const [key, bytes] of puts) {
            store.put(String(key), page(bytes));
            expect(store.bytes).toBeLessThanOrEqual(100_000);
          }
          for (let key = 0; key <= 20; key += 1) store.drop(String(key));
          expect(store.bytes).toBe(0);
        },
      ),
    );
  });
});
