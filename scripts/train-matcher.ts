import { writeFileSync } from 'node:fs';
import { loadAllCases } from '#app/features/monitoring/matching/cases/load.server.ts';
import { trainWeights } from '#app/features/monitoring/matching/evaluation/measure.ts';

const weights = trainWeights(loadAllCases());
const target = new URL('../app/features/monitoring/matching/weights.ts', import.meta.url);
writeFileSync(
  target,
  `import type { FeatureName } from './feature-names.ts';

/** Weights of the matcher in logits. Written by scripts/train-matcher.ts from the labelled sets; not edited by hand. */
export type Weights = { readonly bias: number; readonly byFeature: Readonly<Partial<Record<FeatureName, number>>> };
export type MatcherWeights = { readonly dated: Weights; readonly undated: Weights };

export const matcherWeights: MatcherWeights = ${JSON.stringify(weights, null, 2).replaceAll('"', '')};
`,
);
console.log(`Bobot ditulis ke ${target.pathname}`);
