import type { ActivityIndex } from './activity-index.ts';
import { type FeatureName, featureNames } from './feature-names.ts';
import type { Comparison } from './features.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { MatchBand } from './types.ts';
import type { Weights } from './weights.ts';

export type Scored = {
  readonly activity: IndexedActivity;
  readonly comparison: Comparison;
  readonly logit: number;
};
export type Ranked = Scored & { readonly score: number; readonly band: MatchBand };

/** Probabilities at which a match is shown at all and at which it is called sure. */
export const bandLimits = {
  dated: { unsure: 0.35, sure: 0.8 },
  undated: { unsure: 0.35, sure: 0.85 },
} as const;

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The weighted sum of the features that are known; without some that speak against, it is an upper bound. */
export function logitOf(weights: Weights, features: Readonly<Partial<Record<FeatureName, number>>>): number {
  let sum = weights.bias;
  for (const name of featureNames) {
    const value = features[name];
    if (value !== undefined && value !== 0) sum += (weights.byFeature[name] ?? 0) * value;
  }
  return sum;
}

/** Share of an activity's matched words that the better activity does not already explain. */
function ownShare(index: ActivityIndex, other: Scored, best: Scored): number {
  const explained = best.activity.known;
  let own = 0;
  let found = 0;
  for (const term of other.activity.terms) {
    if (term.part !== 'title' && term.part !== 'place') continue;
    const weight = index.weight(term);
    if (explained.has(term.term)) continue;
    own += weight;
    found += weight * other.comparison.matched[term.at]!;
  }
  return own === 0 ? 0 : found / own;
}

/** Without words of the activity itself, day, account and kind alone make no match sure. */
const leastNamed = { title: 0.25, place: 0.6, rare: 0.25 } as const;

const namesIt = ({ features: { title, place, rare } }: Comparison): boolean =>
  title >= leastNamed.title || place >= leastNamed.place || rare >= leastNamed.rare;

/** A fact that contradicts the match: however many words agree, a person looks at it. */
export function contradicted({ features }: Comparison): boolean {
  const { numberConflict, placeConflict, actConflict, postponed, early, before, noEvent, followUp } =
    features;
  const { service, memory, elsewhere, ownPlace, foreign, circle } = features;
  return (
    numberConflict + actConflict + postponed + noEvent + memory + ownPlace + foreign + circle > 0 ||
    placeConflict === 1 ||
    elsewhere >= 0.9 ||
    service > 0.6 ||
    early >= 0.7 ||
    before > 0.5 ||
    followUp > 0.5
  );
}

const tie = 0.3;
/** Own words a neighbour must bring; a post that lists several activities names each in few words. */
const ownNeeded = { one: 0.5, recap: 0.2 } as const;
const clearGap = 1.6;

/** Sets one post's candidates against each other: a neighbour lives only by words of its own; twins are left to a person. */
export function rank(
  index: ActivityIndex,
  scored: readonly Scored[],
  limits: { unsure: number; sure: number },
): readonly Ranked[] {
  const order = scored
    .map((entry) => ({ ...entry, score: probability(entry.logit) }))
    .filter((entry) => entry.score >= limits.unsure)
    .sort(
      (a, b) => b.logit - a.logit || (a.activity.prepared.source.id < b.activity.prepared.source.id ? -1 : 1),
    );
  const kept: Ranked[] = [];
  for (const entry of order) {
    const best = kept[0];
    const hard = entry.comparison.link || entry.comparison.features.tag === 1;
    let band: MatchBand =
      entry.score >= limits.sure && (hard || namesIt(entry.comparison)) && !contradicted(entry.comparison)
        ? 'sure'
        : 'unsure';
    if (best === undefined) {
      const twin = order.find(
        (other) =>
          other !== entry && entry.logit - other.logit < clearGap && ownShare(index, entry, other) < 0.5,
      );
      if (twin !== undefined && !hard) band = 'unsure';
    } else {
      const gap = best.logit - entry.logit;
      const own = ownShare(index, entry, best);
      if (own < (entry.comparison.recap ? ownNeeded.recap : ownNeeded.one) && gap > tie) continue;
      if (own < 0.75) band = 'unsure';
    }
    kept.push({ ...entry, band });
  }
  return kept;
}
