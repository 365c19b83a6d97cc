import { expect, test } from 'vitest';
import type { CriterionScore, RuleSet } from '../../types.ts';
import { measuredWords } from '../copy.id.ts';
import { measuredParts } from './measured-parts.ts';

const score = (change: Partial<CriterionScore>): CriterionScore => ({
  key: 'coverage',
  weight: 60,
  part: null,
  whole: null,
  bound: null,
  points: null,
  missing: null,
  dropped: false,
  grade: null,
  ledger: [],
  ...change,
});
const rules = {
  criteria: [
    { key: 'coverage', weight: 60 },
    { key: 'register', weight: 25 },
    { key: 'jury', weight: 15 },
  ],
  measuredLeast: 0.6,
} as unknown as RuleSet;

test('a unit without a total is told what is measured, what is not, and how much each lacks', () => {
  const parts = measuredParts(
    [
      score({ missing: 'too-few', ledger: [{ key: 'too-few', values: { have: 4, least: 5 } }] }),
      score({ key: 'register', weight: 25, points: 20 }),
      score({ key: 'jury', weight: 15, missing: 'not-judged' }),
    ],
    rules,
  );
  expect([parts.measured, parts.needed]).toEqual([25, 60]);
  expect(measuredWords(parts, rules)).toBe(
    'Terukur bobot 25, perlu paling sedikit 60. Belum terukur: Liputan kegiatan dan narasi (baru 4, diukur mulai 5), Penilaian juri (belum dinilai juri).',
  );
});
