import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from './check.ts';
import type { WritingRule } from './finding.ts';
import { exactness, type LabelledCase, measure, precision, recall } from './measure.ts';
import { ETHICS_RULES } from './rules/ethics/index.ts';
import { PRIVACY_RULES } from './rules/privacy/index.ts';

const casesOf = (name: string): LabelledCase[] =>
  readFileSync(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledCase);
const by = (rules: readonly WritingRule[]) => (text: string) =>
  checkText(text, { kind: 'auto', zone: 'Asia/Jakarta', words: [] }, rules);

/** The targets are those of the product: what is personal must not slip through, and what is not must not be scolded. */
test.each([
  ['privacy', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-further', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-third', [...PRIVACY_RULES, ...ETHICS_RULES], 0.99, 0.98],
  ['privacy-fourth', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-fifth', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-held-out', PRIVACY_RULES, 0.99, 0.98],
  ['privacy-plain-held-out', PRIVACY_RULES, 0.99, 0.98],
  ['ethics', ETHICS_RULES, 0.85, 0.95],
  ['ethics-held-out', ETHICS_RULES, 0.85, 0.95],
] as const)('%s sentences hold the targets', (name, rules, leastRecall, leastPrecision) => {
  const { total, slips } = measure(casesOf(name), by(rules));
  const told = slips.map(({ kind, rule, what, text }) => `${kind} ${rule} "${what}": ${text}`).join('\n');
  expect(recall(total), told).toBeGreaterThanOrEqual(leastRecall);
  expect(precision(total), told).toBeGreaterThanOrEqual(leastPrecision);
  expect(exactness(total), told).toBeGreaterThanOrEqual(0.9);
});

test('rules of the law leave the sentences on language alone', () => {
  const law = [...ETHICS_RULES, ...PRIVACY_RULES];
  const found = casesOf('language').flatMap(({ text }) =>
    by(law)(text.replace(/\[\[|\]\]/g, '')).map(({ rule }) => `${rule}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('rules of the law find nothing in ordinary releases and captions, full of names as they are', () => {
  const law = [...ETHICS_RULES, ...PRIVACY_RULES];
  const texts = readFileSync(new URL('./cases/ordinary/texts.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(texts.length).toBeGreaterThanOrEqual(65);
  expect(
    texts.flatMap((text) =>
      by(law)(text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
    ),
  ).toEqual([]);
});
