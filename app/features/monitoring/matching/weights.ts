import type { FeatureName } from './features.ts';

/** Weights of the matcher in logits. Written by scripts/train-matcher.ts from the labelled sets; not edited by hand. */
export type Weights = {
  readonly bias: number;
  readonly byFeature: Readonly<Partial<Record<FeatureName, number>>>;
};
export type MatcherWeights = { readonly dated: Weights; readonly undated: Weights };

export const matcherWeights: MatcherWeights = {
  dated: {
    bias: -9.92,
    byFeature: {
      title: 2.16,
      titleHigh: 0,
      rare: 3.17,
      place: 0.87,
      leader: 0.3,
      focus: 1.21,
      msg: 0.94,
      alone: 2.24,
      act: 0.46,
      tag: 1.87,
      date: 0.43,
      weekday: 0,
      near: 5.54,
      both: 0.8,
      unit: 1.15,
      done: 0.56,
      dateConflict: -1.53,
      early: -4.36,
      late: -2,
      before: -1.41,
      postponed: -2.23,
      followUp: -2.72,
      noEvent: -2.78,
      numberConflict: -2.09,
      placeConflict: -2.82,
      actConflict: -2.68,
      roleConflict: -2.99,
    },
  },
  undated: {
    bias: -5.32,
    byFeature: {
      title: 3.07,
      titleHigh: 0,
      rare: 3.36,
      place: 0.75,
      leader: 0.01,
      focus: 0.91,
      msg: 1.09,
      alone: 0.93,
      act: 0.68,
      tag: 1.29,
      date: 0.39,
      weekday: 0.63,
      near: 1.5,
      both: 0,
      unit: 0.58,
      done: 0.75,
      dateConflict: -2.55,
      early: -3.52,
      late: -2,
      before: -3.64,
      postponed: -2.8,
      followUp: -3.57,
      noEvent: -3.14,
      numberConflict: -3.17,
      placeConflict: -2.43,
      actConflict: -3.51,
      roleConflict: -2.69,
    },
  },
};
