import type { VariantMove, VariantState } from '../../states.ts';

/**
 * What becomes of a variant whose picture may not be used any more (UU 27/2022 pasal 40: stopped within 3 x 24 hours; here at once).
 * `lose`: the picture is taken out, and what was waiting for a reader falls back to its writer. `hold`: it was ready to go out and waits
 * for a person; what is on its way already is stopped if its delivery still can be. `take-down`: it is out, or can no longer be stopped; a person must take it down there. `none`: it is over.
 */
export type Reach = 'lose' | 'hold' | 'take-down' | 'none';

export const REACHED: Readonly<Record<VariantState, Reach>> = {
  draft: 'lose',
  submitted: 'lose',
  returned: 'lose',
  failed: 'lose',
  approved: 'hold',
  scheduled: 'hold',
  held: 'hold',
  publishing: 'hold',
  published: 'take-down',
  excused: 'none',
  withdrawn: 'none',
};

/** The move of the table of states; null where the variant stays where it stands. */
export const moveFor = (state: VariantState, reach: Reach): VariantMove | null => {
  if (reach === 'lose') return 'edit';
  return reach === 'hold' && state !== 'held' ? 'hold' : null;
};
