import type { ChannelState, ProofMethod } from '../tables.ts';
import { profileIsReadable } from './proof-method.ts';

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

/** What a standing follows from, beside the proofs. */
export type Claim = { readonly state: ChannelState; readonly network: string };

export type Standing = 'official' | 'one-way' | 'claimed' | 'stale' | 'unclaimed' | 'closed';

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
 * Does this method alone prove both ways: that the government knows the account, and that the account knows the government? A page that
 * links to a profile nobody can read without signing in is only the first half, and what a person saw there only the second.
 */
export function provesBothWays(network: string, method: ProofMethod): boolean {
  return method === 'official-page' ? profileIsReadable(network) : method !== 'link-back';
}

/** Until when the account is proved both ways by what its newest looks found; null when they never do. May lie in the past. */
export function provedUntil(network: string, proofs: readonly DatedProof[], now: string): string | null {
  const holding = latestByMethod(proofs).filter((proof) => proof.holds && at(proof.checkedAt) <= at(now));
  const of = (method: ProofMethod) => holding.find((proof) => proof.method === method);
  const [page, back] = [of('official-page'), of('link-back')];
  const ends = holding
    .filter((proof) => provesBothWays(network, proof.method))
    .map((proof) => proof.staleAfter);
  if (page && back) ends.push(at(page.staleAfter) < at(back.staleAfter) ? page.staleAfter : back.staleAfter);
  return ends.toSorted((a, b) => at(a) - at(b)).at(-1) ?? null;
}

/**
 * Official is derived, never stored: the institution's claim, approved by the unit's head, and at least one fresh two-way proof.
 * `one-way`: approved, and only one of the two ways is proved. `claimed`: approved, never proved. `stale`: approved, and every proof
 * has run out or no longer holds.
 */
export function standingOf(claim: Claim, proofs: readonly DatedProof[], now: string): Standing {
  switch (claim.state) {
    case 'closed':
      return 'closed';
    case 'proposed':
    case 'rejected':
      return 'unclaimed';
    case 'approved': {
      const until = provedUntil(claim.network, proofs, now);
      if (until !== null && at(now) < at(until)) return 'official';
      if (latestByMethod(proofs).some((proof) => isFresh(proof, now))) return 'one-way';
      return proofs.some((proof) => proof.holds) ? 'stale' : 'claimed';
    }
  }
}

const at = (instant: string): number => Date.parse(instant);
