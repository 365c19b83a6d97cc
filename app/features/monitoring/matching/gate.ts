import { type FeatureName, featureAt, featureNames } from './feature-names.ts';
import type { Weights } from './weights.ts';

/** Tells whether a pair can still come to something, from the features that are known so far. */
export class Gate {
  readonly #bias: number;
  readonly #weights: Float64Array;
  /** Sums below this are no match. */
  readonly #least: number;

  /** @param probability below which a match is not shown */
  constructor({ bias, byFeature }: Weights, probability: number) {
    this.#bias = bias;
    this.#weights = Float64Array.from(featureNames, (name) => byFeature[name] ?? 0);
    this.#least = Math.log(probability / (1 - probability));
  }

  /** @param hopes features that may still speak for it; all others that are not known yet speak against it */
  closes(values: Float64Array, hopes: readonly FeatureName[]): boolean {
    const weights = this.#weights;
    let sum = this.#bias;
    for (let i = 0; i < values.length; i++) sum += weights[i]! * values[i]!;
    for (const name of hopes) sum += Math.max(0, weights[featureAt[name]]!);
    return sum < this.#least;
  }
}
