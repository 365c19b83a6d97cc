import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from './all-rules.ts';
import {
  asMeasured,
  exactness,
  type LabelledCase,
  measure,
  precision,
  readCase,
  recall,
  sameRule,
} from './measure.ts';

const folder = join(import.meta.dirname, 'cases');
const casesOf = (heldOut: boolean): LabelledCase[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith('language') && file.includes('held-out') === heldOut)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as LabelledCase);

test('a labelled sentence gives its marks', () => {
  expect(readCase({ text: 'Ada [[dimana]] ya.', rules: ['E01'] })).toEqual({
    text: 'Ada dimana ya.',
    expected: [{ start: 4, end: 10, rule: 'E01' }],
  });
  expect(() => readCase({ text: 'Ada [[dimana]] ya.', rules: [] })).toThrow('1 marks');
});

test('misses, false alarms and spans that are off count against the figures', () => {
  const cases = [{ text: 'Ada [[dimana]] [[itu]].', rules: ['E01', 'E02'] }];
  const { total } = measure(cases, () => [
    { rule: 'E01-kata-depan', start: 4, end: 9, message: '', fix: null, severity: 'error' },
    { rule: 'E09-angka', start: 0, end: 2, message: '', fix: null, severity: 'error' },
  ]);
  expect(total).toEqual({ hits: 1, exact: 0, missed: 1, wrong: 1 });
});

test.each([
  ['development', false, 0.99, 0.98],
  ['held out', true, 0.95, 0.9],
] as const)('the %s sentences hold the targets', (_, heldOut, exact, found) => {
  const { total, byRule, slips } = measure(casesOf(heldOut), asMeasured);
  const told = slips.map(({ kind, rule, what, text }) => `${kind} ${rule} [${what}] ${text}`).join('\n');
  expect(precision(total), told).toBeGreaterThanOrEqual(exact);
  expect(recall(total), told).toBeGreaterThanOrEqual(found);
  expect(exactness(total), told).toBeGreaterThanOrEqual(0.95);
  // One rule must not fall behind the sum of the others.
  for (const [rule, count] of byRule) {
    if (count.hits + count.missed >= 4) expect(recall(count), `${rule}\n${told}`).toBeGreaterThanOrEqual(0.8);
    expect(count.wrong, `${rule}\n${told}`).toBeLessThanOrEqual(1);
  }
});

test('every rule that is named in a case exists, and every rule of language has a case', () => {
  const named = [...casesOf(false), ...casesOf(true)].flatMap(({ rules }) => rules);
  for (const rule of named)
    expect(
      allRules.some(({ id }) => sameRule(id, rule)),
      rule,
    ).toBe(true);
  // The office's own list has no sentences here: its words are each government's.
  const ours = allRules.filter(({ id }) => id.startsWith('E') && !id.startsWith('E26'));
  for (const { id } of ours)
    expect(
      named.some((rule) => sameRule(id, rule)),
      id,
    ).toBe(true);
});
