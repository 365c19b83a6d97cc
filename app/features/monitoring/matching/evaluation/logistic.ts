import { type FeatureName, type FeatureVector, featureNames, featuresFor } from '../feature-names.ts';
import type { Weights } from '../weights.ts';

/** What an office would expect each fact to be worth, in logits; training may move a weight, but not its sign. */
export const priorWeights: Readonly<Record<FeatureName, number>> = {
  title: 2.5,
  rare: 1,
  place: 1,
  here: 0.6,
  leader: 0.7,
  role: 0.3,
  focus: 1,
  explained: 1,
  msg: 0.5,
  kind: 1.2,
  alone: 1,
  act: 0.4,
  tag: 3,
  date: 1.8,
  weekday: 0.4,
  near: 1.5,
  both: 2,
  unit: 0.8,
  hostDay: 1,
  ownAccount: 0.8,
  part: 0.3,
  done: 0.4,
  dateConflict: -1.5,
  mixedDate: -0.5,
  otherYear: -0.7,
  early: -3.5,
  late: -2,
  before: -2.5,
  postponed: -3,
  followUp: -2,
  noEvent: -2,
  service: -1.5,
  memory: -2,
  numberConflict: -2,
  placeConflict: -2,
  unitPlace: -1,
  elsewhere: -1.5,
  ownPlace: -1.5,
  foreign: -2,
  circle: -1.5,
  stranger: -0.5,
  actConflict: -2.5,
  roleConflict: -0.8,
};
const priorBias = -5;

export type Example = { readonly features: FeatureVector; readonly right: boolean; readonly weight: number };

const size = featureNames.length;
const signs = featureNames.map((name) => (featuresFor.has(name) ? 1 : -1));

type SparseRow = {
  readonly at: readonly number[];
  readonly value: readonly number[];
  readonly example: Example;
};

function sparse(example: Example): SparseRow {
  const at: number[] = [];
  const value: number[] = [];
  featureNames.forEach((name, i) => {
    if (example.features[name] === 0) return;
    at.push(i);
    value.push(example.features[name]);
  });
  return { at, value, example };
}

function gradientAt(w: Float64Array, rows: readonly SparseRow[], l2: number): Float64Array {
  const gradient = new Float64Array(size + 1);
  for (const { at, value, example } of rows) {
    let z = w[size]!;
    for (let k = 0; k < at.length; k++) z += w[at[k]!]! * value[k]!;
    const error = (1 / (1 + Math.exp(-z)) - (example.right ? 1 : 0)) * example.weight;
    for (let k = 0; k < at.length; k++) gradient[at[k]!]! += error * value[k]!;
    gradient[size]! += error;
  }
  for (let i = 0; i < size; i++) gradient[i]! += l2 * (w[i]! - priorWeights[featureNames[i]!]);
  return gradient;
}

/** How training runs. A warm start reaches the same optimum in fewer rounds: the problem is strictly convex. */
export type Training = { readonly l2?: number; readonly rounds?: number; readonly start?: Weights };

/**
 * Logistic regression by full-batch gradient descent (Adam) with an L2 pull towards the prior weights and fixed signs: a feature
 * that speaks for a match never gets a negative weight, so more evidence never lowers a score. Deterministic.
 */
export function trainLogistic(examples: readonly Example[], training: Training = {}): Weights {
  const { l2 = 0.6, rounds = 300, start } = training;
  const rows = examples.map(sparse);
  const w = new Float64Array(size + 1);
  featureNames.forEach((name, i) => {
    w[i] = start?.byFeature[name] ?? priorWeights[name];
  });
  w[size] = start?.bias ?? priorBias;
  const m = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    const gradient = gradientAt(w, rows, l2);
    for (let i = 0; i <= size; i++) {
      const g = gradient[i]!;
      m[i] = 0.9 * m[i]! + 0.1 * g;
      v[i] = 0.99 * v[i]! + 0.01 * g * g;
      const step = (0.08 * (m[i]! / (1 - 0.9 ** round))) / (Math.sqrt(v[i]! / (1 - 0.99 ** round)) + 1e-8);
      w[i] = w[i]! - step * (round > rounds * 0.7 ? 0.25 : 1);
      if (i < size && w[i]! * signs[i]! < 0) w[i] = 0;
    }
  }
  const byFeature = Object.fromEntries(featureNames.map((name, i) => [name, Math.round(w[i]! * 100) / 100]));
  return { bias: Math.round(w[size]! * 100) / 100, byFeature };
}
