import { ActivityIndex } from '../activity-index.ts';
import { type Comparison, compareFully } from '../features.ts';
import type { IndexedActivity } from '../indexed-activity.ts';
import { prepareActivity } from '../prepare-activity.ts';
import { type PreparedPost, preparePost } from '../prepare-post.ts';
import { bandLimits, logitOf, rank } from '../rank.ts';
import type { MatchActivity, MatchPost } from '../types.ts';
import type { MatcherWeights, Weights } from '../weights.ts';
import { type Example, type Training, trainLogistic } from './logistic.ts';

export type LabelledSet = {
  readonly name: string;
  readonly utcOffsetMinutes?: number;
  readonly agenda: readonly MatchActivity[];
  readonly posts: readonly MatchPost[];
  readonly labels: readonly { readonly post: string; readonly activity: string }[];
};
export type Mode = 'dated' | 'undated';
export type Pair = {
  readonly post: PreparedPost;
  readonly activity: IndexedActivity;
  readonly comparison: Comparison;
  readonly right: boolean;
};
export type Prediction = {
  readonly post: string;
  readonly activity: string;
  readonly band: 'sure' | 'unsure';
  readonly score: number;
  readonly right: boolean;
};
export type Figures = {
  readonly right: number;
  readonly found: number;
  readonly all: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

const key = (post: string, activity: string): string => `${post}\u0000${activity}`;

type Pairs = { readonly index: ActivityIndex; readonly pairs: readonly Pair[] };

/** Pairs of a set never change: they are made once, however often it is trained and measured on. */
const made = new WeakMap<LabelledSet, Map<Mode, Pairs>>();

/** Every candidate pair of a set with its features. */
export function pairsOf(set: LabelledSet, mode: Mode): Pairs {
  const held = made.get(set) ?? new Map<Mode, Pairs>();
  made.set(set, held);
  const known = held.get(mode) ?? makePairs(set, mode);
  held.set(mode, known);
  return known;
}

function makePairs(set: LabelledSet, mode: Mode): Pairs {
  const index = new ActivityIndex();
  for (const activity of set.agenda) {
    const prepared = prepareActivity(activity, set.utcOffsetMinutes);
    if (prepared !== null) index.add(prepared);
  }
  const labels = new Set(set.labels.map(({ post, activity }) => key(post, activity)));
  const pairs: Pair[] = [];
  for (const source of set.posts) {
    const post = preparePost(
      mode === 'dated' ? source : { ...source, published: null },
      set.utcOffsetMinutes,
    );
    for (const activity of index.candidates(post)) {
      pairs.push({
        post,
        activity,
        comparison: compareFully(index, activity, post),
        right: labels.has(key(source.id, activity.prepared.source.id)),
      });
    }
  }
  return { index, pairs };
}

const exampleOf = (pair: Pair): Example => ({
  features: pair.comparison.features,
  right: pair.right,
  weight: 1,
});

export function trainOn(pairs: readonly Pair[], training: Training = {}): Weights {
  return trainLogistic(pairs.map(exampleOf), training);
}

/** Weights from all sets, for shipping. */
export function trainWeights(sets: readonly LabelledSet[]): MatcherWeights {
  const all = (mode: Mode) => sets.flatMap((set) => pairsOf(set, mode).pairs);
  return { dated: trainOn(all('dated')), undated: trainOn(all('undated')) };
}

/** Bands of every post when each candidate's logit comes from `weightsFor` its activity. */
export function predict(
  set: LabelledSet,
  mode: Mode,
  weightsFor: (activity: string) => Weights,
): readonly Prediction[] {
  const { index, pairs } = pairsOf(set, mode);
  const byPost = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const held = byPost.get(pair.post.source.id) ?? [];
    held.push(pair);
    byPost.set(pair.post.source.id, held);
  }
  return [...byPost.values()].flatMap((group) => {
    const scored = group.map((pair) => ({
      ...pair,
      logit: logitOf(weightsFor(pair.activity.prepared.source.id), pair.comparison.features),
    }));
    return rank(index, scored, bandLimits[mode]).map((entry) => ({
      post: group[0]!.post.source.id,
      activity: entry.activity.prepared.source.id,
      band: entry.band,
      score: entry.score,
      right: scored.some((pair) => pair.activity === entry.activity && pair.right),
    }));
  });
}

/** Bands of a set from weights that have seen only other sets. */
export function leaveSetOut(
  set: LabelledSet,
  others: readonly LabelledSet[],
  mode: Mode,
): readonly Prediction[] {
  const weights = trainOn(others.flatMap((other) => pairsOf(other, mode).pairs));
  return predict(set, mode, () => weights);
}

/** Leave-one-activity-out over a set; `others` are always in the training. */
export function leaveOneActivityOut(
  set: LabelledSet,
  others: readonly LabelledSet[],
  mode: Mode,
): readonly Prediction[] {
  const { pairs } = pairsOf(set, mode);
  const elsewhere = others.flatMap((other) => pairsOf(other, mode).pairs);
  const cache = new Map<string, Weights>();
  const start = trainOn([...elsewhere, ...pairs]);
  return predict(set, mode, (activity) => {
    const held =
      cache.get(activity) ??
      trainOn([...elsewhere, ...pairs.filter((pair) => pair.activity.prepared.source.id !== activity)], {
        start,
        rounds: 80,
      });
    cache.set(activity, held);
    return held;
  });
}

/** Precision, recall and F1 with their counts. */
export function figures(set: LabelledSet, predictions: readonly Prediction[], sureOnly = false): Figures {
  const counted = sureOnly ? predictions.filter(({ band }) => band === 'sure') : predictions;
  const right = counted.filter((prediction) => prediction.right).length;
  const all = set.labels.length;
  const precision = counted.length === 0 ? 1 : right / counted.length;
  const recall = all === 0 ? 1 : right / all;
  return {
    right,
    found: counted.length,
    all,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
