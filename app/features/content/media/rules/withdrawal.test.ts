import { describe, expect, test } from 'vitest';
import { moved, VARIANT_STATES } from '../../states.ts';
import { moveFor, REACHED } from './withdrawal.ts';

describe('consent that is withdrawn', () => {
  test.each(VARIANT_STATES)('reaches a variant that is %s by a move that the table knows', (state) => {
    const move = moveFor(state, REACHED[state]);
    if (move) expect(moved(state, move)).not.toBeNull();
  });

  test('lets nothing go out by itself any more', () => {
    for (const state of VARIANT_STATES) {
      const move = moveFor(state, REACHED[state]);
      const after = move ? moved(state, move) : state;
      expect(['approved', 'scheduled', 'publishing']).not.toContain(after);
    }
  });
});
