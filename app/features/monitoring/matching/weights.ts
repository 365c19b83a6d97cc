import type { FeatureName } from './features.ts';

/** Weights of the matcher in logits. Written by scripts/train-matcher.ts from the labelled sets; not edited by hand. */
export type Weights = {
  readonly bias: number;
  readonly byFeature: Readonly<Partial<Record<FeatureName, number>>>;
};
export type MatcherWeights = { readonly dated: Weights; readonly undated: Weights };

export const matcherWeights: MatcherWeights = {
  dated: {
    bias: -7.82,
    byFeature: {
      title: 1.98,
      titleHigh: 0,
      rare: 2.99,
      place: 1.11,
      leader: 0.66,
      focus: 0.85,
      msg: 0.87,
      alone: 2.17,
      act: 0.44,
      tag: 1.85,
      date: 0.37,
      weekday: 0,
      near: 3.95,
      both: 0.78,
      unit: 0.17,
      done: 0.43,
      dateConflict: -1.44,
      early: -4.31,
      late: -2.25,
      before: -1.83,
      postponed: -3.01,
      followUp: -2.69,
      noEvent: -2.85,
      numberConflict: -2.08,
      placeConflict: -3.49,
      actConflict: -3.1,
      roleConflict: -2.99,
    },
  },
  undated: {
    bias: -5.22,
    byFeature: {
      title: 2.94,
      titleHigh: 0,
      rare: 3.72,
      place: 1.03,
      leader: 0.4,
      focus: 0.64,
      msg: 0.99,
      alone: 1.05,
      act: 0.73,
      tag: 1.52,
      date: 0.19,
      weekday: 0.39,
      near: 1.5,
      both: 0,
      unit: 0.05,
      done: 0.54,
      dateConflict: -2.56,
      early: -3.51,
      late: -2,
      before: -4.11,
      postponed: -3.6,
      followUp: -3.5,
      noEvent: -3.08,
      numberConflict: -3.09,
      placeConflict: -2.91,
      actConflict: -3.89,
      roleConflict: -2.64,
    },
  },
};
