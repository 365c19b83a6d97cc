/** What of each weight a unit reached (0..1), in the order of the criteria that count for the class. */
export type Shares = readonly number[];

/**
 * Whether the order of two units would flip if each weight were moved by up to `shift` of itself, each on its own. The worst case moves every
 * weight against the one ahead: it loses `shift x weight x |difference|` at each criterion. Exact, no trial of combinations.
 */
export function mayFlip(ahead: Shares, behind: Shares, weights: readonly number[], shift: number): boolean {
  let lead = 0;
  let most = 0;
  for (const [at, weight] of weights.entries()) {
    const difference = weight * ((ahead[at] ?? 0) - (behind[at] ?? 0));
    lead += difference;
    most += Math.abs(difference);
  }
  return lead <= shift * most;
}

/**
 * Ranks of units that stand in the order of their totals. Who may flip with the first of a group shares its rank; the first who may not
 * begins the next. Comparing with the first and not the neighbour keeps a long chain of small steps from becoming one rank.
 */
export function rankGroups(ordered: readonly Shares[], weights: readonly number[], shift: number) {
  const ranks: { rank: number; shared: boolean }[] = [];
  for (let first = 0; first < ordered.length; ) {
    let next = first + 1;
    while (next < ordered.length && mayFlip(ordered[first]!, ordered[next]!, weights, shift)) next += 1;
    for (let at = first; at < next; at += 1) ranks.push({ rank: first + 1, shared: next - first > 1 });
    first = next;
  }
  return ranks;
}
