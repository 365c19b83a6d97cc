import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type Places, placeFor } from './places.ts';

const places: Places = {
  quota: 50,
  held: 10,
  waiting: 0,
  unitPlaces: 2,
  unitHeld: 0,
  moderated: false,
  begun: false,
};

describe('a place in a batch', () => {
  test.each<[string, Partial<Places>, string]>([
    ['free', {}, 'confirmed'],
    ['looked at by the desk first', { moderated: true }, 'pending'],
    ['the last one', { held: 49 }, 'confirmed'],
    ['none left', { held: 50 }, 'waiting'],
    ['none left, and it began', { held: 50, begun: true }, 'batch-full'],
    ['free, but somebody waits for it', { held: 49, waiting: 1 }, 'waiting'],
    ['free after it began, whoever waited', { held: 49, waiting: 1, begun: true }, 'confirmed'],
    ['none left for the unit, though the room has seats', { unitHeld: 2 }, 'unit-full'],
    ['none left for the unit, and nobody of it queues', { held: 50, unitHeld: 2 }, 'unit-full'],
    ['a unit without a place', { unitPlaces: 0 }, 'unit-full'],
  ])('%s', (_name, given, expected) => {
    expect(placeFor({ ...places, ...given })).toBe(expected);
  });

  test('never goes beyond the quota of unit or room, nor past those who wait', () => {
    const count = fc.nat(60);
    const given = fc.record({
      quota: count,
      held: count,
      waiting: fc.nat(3),
      unitPlaces: count,
      unitHeld: count,
      moderated: fc.boolean(),
      begun: fc.boolean(),
    });
    fc.assert(
      fc.property(given, (one) => {
        const answer = placeFor(one);
        if (answer === 'confirmed' || answer === 'pending') {
          expect(one.held).toBeLessThan(one.quota);
          if (!one.begun) expect(one.waiting).toBe(0);
        }
        if (answer !== 'unit-full') expect(one.unitHeld).toBeLessThan(one.unitPlaces);
      }),
    );
  });
});
