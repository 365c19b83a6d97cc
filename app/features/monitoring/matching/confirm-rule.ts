import type { HardEvidence, MatchBand } from './types.ts';

/** Decisions of this government's own people on automatic proposals: how many of `n` were right. */
export type Decisions = { readonly right: number; readonly n: number };
export type Proof = {
  readonly n: number;
  readonly precision: number | null;
  readonly lowerBound: number;
  readonly proven: boolean;
};

/** The lower bound that must be reached before anything but hard evidence is confirmed without a person (product 3.5). */
export const provenAt = 0.97;
const z95 = 1.959963984540054;

/** Lower end of the Wilson 95 % interval; 0 without decisions. */
export function wilsonLower({ right, n }: Decisions): number {
  if (!(n > 0)) return 0;
  const share = Math.min(1, Math.max(0, right / n));
  const z2 = z95 * z95;
  const spread = z95 * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n);
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}

/** Whether the precision on own decisions is proven; n is always shown with it. */
export function provenPrecision(decisions: Decisions): Proof {
  const n = Math.max(0, Math.floor(decisions.n));
  const right = Math.min(n, Math.max(0, Math.floor(decisions.right)));
  const lowerBound = wilsonLower({ right, n });
  return { n, precision: n === 0 ? null : right / n, lowerBound, proven: lowerBound >= provenAt };
}

/** `through-simpul`: the post was made in Simpul for this activity. The others count only inside their window. */
export type ConfirmingEvidence = HardEvidence | 'through-simpul' | 'reported-for-task';
export type Outcome = 'confirmed-by-rule' | 'queue' | 'none';

/** What happens to a match without a person. A score outside 0..1 or no band is never confirmed. */
export function decide(input: {
  readonly score: number;
  readonly band: MatchBand | null;
  readonly hardEvidence: ConfirmingEvidence | null;
  readonly proven: boolean;
}): Outcome {
  if (input.hardEvidence !== null) return 'confirmed-by-rule';
  if (input.band === null || !(input.score >= 0 && input.score <= 1)) return 'none';
  return input.band === 'sure' && input.proven ? 'confirmed-by-rule' : 'queue';
}
