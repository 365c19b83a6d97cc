import type { ChannelState, ProofMethod } from '../tables.ts';

/** A proof is believed for 180 days. */
export const PROOF_DAYS = 180;
/** Proofs that a machine can read are checked again this long before they go stale. */
export const RECHECK_DAYS = 21;

export type DatedProof = {
  readonly method: ProofMethod;
  readonly holds: boolean;
  /** ISO instants. */
  readonly checkedAt: string;
  readonly staleAfter: string;
};

export type Standing = 'official' | 'claimed' | 'stale' | 'unclaimed' | 'closed';

/** The newest look at each method: an old proof that no longer holds is not a proof. */
export function latestByMethod(proofs: readonly DatedProof[]): DatedProof[] {
  const latest = new Map<ProofMethod, DatedProof>();
  for (const proof of proofs) {
    const known = latest.get(proof.method);
    if (!known || at(known.checkedAt) < at(proof.checkedAt)) latest.set(proof.method, proof);
  }
  return [...latest.values()];
}

/** Does this proof speak for the account at that instant? */
export function isFresh(proof: DatedProof, now: string): boolean {
  return proof.holds && at(proof.checkedAt) <= at(now) && at(now) < at(proof.staleAfter);
}

/**
 * Official is derived, never stored: the institution's claim, approved by the unit's head, and at least one fresh two-way proof.
 * `claimed`: approved, never proved. `stale`: approved, and every proof has run out or no longer holds.
 */
export function standingOf(state: ChannelState, proofs: readonly DatedProof[], now: string): Standing {
  switch (state) {
    case 'closed':
      return 'closed';
    case 'proposed':
    case 'rejected':
      return 'unclaimed';
    case 'approved': {
      if (latestByMethod(proofs).some((proof) => isFresh(proof, now))) return 'official';
      return proofs.some((proof) => proof.holds) ? 'stale' : 'claimed';
    }
  }
}

const at = (instant: string): number => Date.parse(instant);
