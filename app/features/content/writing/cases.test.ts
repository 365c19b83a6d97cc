import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCases, scoreCases } from './cases/score.ts';
import { ETHICS_RULES } from './rules/ethics/index.ts';
import { PRIVACY_RULES } from './rules/privacy/index.ts';

const casesOf = (name: string) =>
  readCases(readFileSync(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8'));

/** The targets are those of the product: what is personal must not slip through, and what is not must not be scolded. */
describe.each([
  ['privacy', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-held-out', PRIVACY_RULES, 0.99, 0.98],
  ['ethics', ETHICS_RULES, 0.85, 0.95],
  ['ethics-held-out', ETHICS_RULES, 0.85, 0.95],
] as const)('%s', (name, rules, recall, precision) => {
  const score = scoreCases(casesOf(name), rules);
  test('finds what is marked', () => {
    expect(score.recall, score.missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });
  test('and leaves the rest alone', () => {
    expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(precision);
  });
});
