import type { FeatureName } from './features.ts';

export type Weights = {
  readonly bias: number;
  readonly byFeature: Readonly<Partial<Record<FeatureName, number>>>;
};
export type MatcherWeights = { readonly dated: Weights; readonly undated: Weights };

export const matcherWeights: MatcherWeights = {
  dated: { bias: -4, byFeature: {} },
  undated: { bias: -4, byFeature: {} },
};
