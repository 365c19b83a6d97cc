import { describe, expect, test } from 'vitest';
import {
  moved,
  pieceState,
  TRANSITIONS,
  VARIANT_MOVES,
  VARIANT_STATES,
  type VariantState,
} from './states.ts';

describe('a variant moves by one table', () => {
  test('approval falls with every change before it goes out', () => {
    for (const state of ['submitted', 'approved', 'scheduled', 'failed', 'held'] as const)
      expect(moved(state, 'edit')).toBe('draft');
  });

  test('nothing is changed while it goes out or after', () => {
    for (const state of ['publishing', 'published', 'withdrawn'] as const)
      expect(moved(state, 'edit')).toBeNull();
  });

  test('nothing is published that was not approved or released', () => {
    for (const move of ['schedule', 'start', 'deliver', 'report'] as const)
      for (const state of ['draft', 'submitted', 'returned', 'held'] as const)
        expect(moved(state, move)).toBeNull();
  });

  test('every state is reached from a draft, and every one but the last is left again', () => {
    const reached = new Set<VariantState>(['draft']);
    for (const state of reached)
      for (const move of VARIANT_MOVES) {
        const next = moved(state, move);
        if (next) reached.add(next);
      }
    expect([...reached].toSorted()).toEqual([...VARIANT_STATES].toSorted());
    for (const state of VARIANT_STATES)
      expect(Object.keys(TRANSITIONS[state]).length > 0).toBe(state !== 'withdrawn');
  });
});

describe('a piece is what its variants are', () => {
  test.each<[string, VariantState[], string]>([
    ['without a variant it is a draft', [], 'draft'],
    ['all out', ['published', 'published'], 'published'],
    ['some out', ['published', 'scheduled'], 'partly-published'],
    ['one failed, though others are out', ['published', 'failed'], 'failed'],
    ['what waits for a person is said first', ['approved', 'returned'], 'returned'],
    ['excused ones say nothing', ['published', 'excused'], 'published'],
    ['all taken back', ['withdrawn', 'excused'], 'withdrawn'],
  ])('%s', (_, variants, state) => expect(pieceState(variants)).toBe(state));
});
