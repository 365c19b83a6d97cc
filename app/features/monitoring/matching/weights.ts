import type { FeatureName } from './features.ts';

/** Weights of the matcher in logits. Written by scripts/train-matcher.ts from the labelled sets; not edited by hand. */
export type Weights = {
  readonly bias: number;
  readonly byFeature: Readonly<Partial<Record<FeatureName, number>>>;
};
export type MatcherWeights = { readonly dated: Weights; readonly undated: Weights };

export const matcherWeights: MatcherWeights = {
  dated: {
    bias: -8.09,
    byFeature: {
      title: 1.87,
      titleHigh: 0,
      rare: 3.53,
      place: 1.36,
      leader: 0.8,
      focus: 0.97,
      msg: 0.98,
      alone: 2.26,
      act: 0.37,
      tag: 2.13,
      date: 0.54,
      weekday: 0,
      near: 3.79,
      both: 0.54,
      unit: 0.25,
      done: 0.7,
      dateConflict: -1.41,
      early: -4.28,
      late: -2.35,
      before: -1.76,
      postponed: -3,
      followUp: -2.75,
      noEvent: -2.81,
      numberConflict: -2.09,
      placeConflict: -3.4,
      actConflict: -3.02,
      roleConflict: -3.63,
    },
  },
  undated: {
    bias: -5.62,
    byFeature: {
      title: 2.84,
      titleHigh: 0,
      rare: 4.16,
      place: 1.23,
      leader: 0.55,
      focus: 0.67,
      msg: 1.03,
      alone: 1.08,
      act: 0.66,
      tag: 1.69,
      date: 0.28,
      weekday: 0.47,
      near: 1.5,
      both: 0,
      unit: 0.03,
      done: 0.74,
      dateConflict: -2.51,
      early: -3.51,
      late: -2,
      before: -4.1,
      postponed: -3.61,
      followUp: -3.42,
      noEvent: -3.04,
      numberConflict: -3,
      placeConflict: -2.84,
      actConflict: -3.87,
      roleConflict: -3.15,
    },
  },
};
