import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { blockersOf, type GoingOut } from './blockers.ts';

const NOW = '2026-11-23T02:00:00Z';
const READY: GoingOut = {
  breaches: [],
  media: [],
  flags: 0,
  at: null,
  now: NOW,
  frozen: null,
  connection: 'live',
  embargoUntil: null,
  readerMissing: false,
};
const types = (change: Partial<GoingOut>) => blockersOf({ ...READY, ...change }).map(({ type }) => type);

describe('what keeps a variant from going out', () => {
  test('nothing, where all is in order', () => expect(types({})).toEqual([]));

  test.each<[string, Partial<GoingOut>, string]>([
    ['an hour that is over', { at: '2026-11-23T01:30:00Z' }, 'in-the-past'],
    ['a year too far', { at: '2028-11-23T01:30:00Z' }, 'too-far'],
    ['a frozen period', { frozen: { reason: 'Masa tenang', until: null } }, 'frozen'],
    ['an account that is not connected', { connection: 'none' }, 'not-connected'],
    ['an account that must be connected again', { connection: 'reconnect' }, 'not-connected'],
    ['a child without its parents’ leave', { media: [null, 'guardian-missing'] }, 'media-unusable'],
    ['a flag that nobody looked at', { flags: 1 }, 'flags-open'],
    ['a subject that nobody else has read', { readerMissing: true }, 'reader-missing'],
    ['an embargo that ends later', { embargoUntil: '2026-11-23T05:00:00Z' }, 'embargoed'],
    [
      'a text that is too long',
      { breaches: [{ type: 'text-too-long', over: 3, most: 300 }] },
      'text-too-long',
    ],
  ])('%s', (_, change, type) => expect(types(change)).toEqual([type]));

  test('a minute typed while the page was open is no past; after the embargo it goes', () => {
    expect(types({ at: '2026-11-23T01:57:00Z' })).toEqual([]);
    expect(types({ at: '2026-11-23T05:00:00Z', embargoUntil: '2026-11-23T05:00:00Z' })).toEqual([]);
  });

  test('whatever is wrong is told, all of it at once', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(3), (isPast, isFrozen, isLoose, flags) => {
        const found = types({
          at: isPast ? '2026-11-22T02:00:00Z' : null,
          frozen: isFrozen ? { reason: 'Berkabung', until: null } : null,
          connection: isLoose ? 'none' : 'live',
          flags,
        });
        expect(found).toHaveLength([isPast, isFrozen, isLoose, flags > 0].filter(Boolean).length);
      }),
    );
  });
});
