import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Places, placeFor } from './places.ts';

const places: Places = { quota: 50, held: 10, unitPlaces: 2, unitHeld: 0, moderated: false };

describe('a place in a batch', () => {
  test.each<[string, Partial<Places>, string]>([
    ['free', {}, 'confirmed'],
    ['looked at by the desk first', { moderated: true }, 'pending'],
    ['the last one', { held: 49 }, 'confirmed'],
    ['none left', { held: 50 }, 'batch-full'],
    ['none left for the unit, though the room has seats', { unitHeld: 2 }, 'unit-full'],
    ['a unit without a place', { unitPlaces: 0 }, 'unit-full'],
  ])('%s', (_name, given, expected) => {
    expect(placeFor({ ...places, ...given })).toBe(expected);
  });

  test('never goes beyond the quota of unit or room', () => {
    const count = fc.nat(60);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.boolean(),
        (quota, held, unitPlaces, unitHeld, moderated) => {
          const answer = placeFor({ quota, held, unitPlaces, unitHeld, moderated });
          if (answer === 'confirmed' || answer === 'pending') {
            expect(held).toBeLessThan(quota);
            expect(unitHeld).toBeLessThan(unitPlaces);
          }
        },
      ),
    );
  });
});
