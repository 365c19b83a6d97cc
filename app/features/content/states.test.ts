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
    for (const move of ['schedule', 'start', 'report'] as const)
      for (const state of ['draft', 'submitted', 'returned', 'held'] as const)
        expect(moved(state, move)).toBeNull();
  });

  test('that a network shows it is a fact, no permission: it is out wherever it stood, but what was withdrawn stays so', () => {
    for (const state of VARIANT_STATES)
      expect(moved(state, 'deliver')).toBe(
        state === 'published' || state === 'withdrawn' ? null : 'published',
      );
  });

  test('while it is on its way it can be stopped, for the case that its delivery can', () => {
    expect(moved('publishing', 'hold')).toBe('held');
    expect(moved('publishing', 'withdraw')).toBe('withdrawn');
    expect(moved('publishing', 'unschedule')).toBe('approved');
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

  test('without an approval or a release no way of ours leads from a draft to what goes out', () => {
    // `deliver` is the network's: it follows a delivery, and a delivery is only asked for by `schedule` and `retry`.
    const reached = reach(['approve', 'release', 'deliver']);
    for (const state of ['approved', 'scheduled', 'publishing', 'published', 'failed'] as const)
      expect(reached).not.toContain(state);
  });

  test('a hold never helps: only what is approved is held, since its end approves again', () => {
    for (const state of VARIANT_STATES)
      expect(moved(state, 'hold') !== null).toBe(['approved', 'scheduled', 'publishing'].includes(state));
  });

  test('a walk of any moves: what is sent was approved after the last edit; out without that is only what was sent then', () => {
    let seed = 23;
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let walk = 0; walk < 2_000; walk += 1) {
      let state: VariantState = 'draft';
      let approved = false;
      let sent = false;
      for (let step = 0; step < 25; step += 1) {
        const move = VARIANT_MOVES[next(VARIANT_MOVES.length)]!;
        const to = moved(state, move);
        // A network can only show what was sent to it.
        if (!to || (move === 'deliver' && !sent)) continue;
        if (move === 'approve' || move === 'release') approved = true;
        if (move === 'edit' || move === 'recall' || move === 'return') approved = false;
        state = to;
        if (state === 'scheduled' || state === 'publishing') {
          expect(approved).toBe(true);
          sent = true;
        }
        if (state === 'published') expect(approved || (move === 'deliver' && sent)).toBe(true);
        if (state === 'published') break;
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
