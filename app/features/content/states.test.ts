import { describe, expect, test } from 'vitest';
import {
  moved,
  pieceState,
  TRANSITIONS,
  VARIANT_MOVES,
  VARIANT_STATES,
  type VariantMove,
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

describe('nothing goes out behind a reader’s back', () => {
  const reach = (without: readonly VariantMove[], from: VariantState = 'draft'): Set<VariantState> => {
    const reached = new Set<VariantState>([from]);
    for (const state of reached)
      for (const move of VARIANT_MOVES) {
        const next = without.includes(move) ? null : moved(state, move);
        if (next) reached.add(next);
      }
    return reached;
  };

  test('without an approval or a release no way leads from a draft to what goes out', () => {
    const reached = reach(['approve', 'release']);
    for (const state of ['approved', 'scheduled', 'publishing', 'published', 'failed'] as const)
      expect(reached).not.toContain(state);
  });

  test('a hold never helps: only what is approved is held, since its end approves again', () => {
    for (const state of VARIANT_STATES)
      expect(moved(state, 'hold') !== null).toBe(state === 'approved' || state === 'scheduled');
  });

  test('a walk of any moves: whenever it is out, the last approval stands after the last edit', () => {
    let seed = 23;
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let walk = 0; walk < 2_000; walk += 1) {
      let state: VariantState = 'draft';
      let approved = false;
      for (let step = 0; step < 25; step += 1) {
        const move = VARIANT_MOVES[next(VARIANT_MOVES.length)]!;
        const to = moved(state, move);
        if (!to) continue;
        if (move === 'approve' || move === 'release') approved = true;
        if (move === 'edit' || move === 'recall' || move === 'return') approved = false;
        state = to;
        if (['scheduled', 'publishing', 'published'].includes(state)) expect(approved).toBe(true);
      }
    }
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
