import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growthOverTen } from '#app/testing/growth.ts';
import * as fc from '#app/testing/properties.ts';
import { checkText } from './check.ts';
import type { CheckOptions, Finding } from './finding.ts';
import { type LabelledCase, readCase } from './measure.ts';
import { prepare } from './prepare.ts';
import { languageRules } from './rules/language/index.ts';

const options: CheckOptions = { kind: 'auto', zone: 'Asia/Jakarta', words: [] };
const check = (text: string) => checkText(text, options, languageRules);

const folder = join(import.meta.dirname, 'cases');
const sentences = readdirSync(folder)
  .filter((file) => file.startsWith('language'))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
  .map((line) => readCase(JSON.parse(line) as LabelledCase).text);

/** Pieces of sentences put together anew, with signs and letters that no sentence has. */
const pieces = sentences.flatMap((text) => text.split(/(?<= )/));
const scrambled = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom('\n', '"', '“', '.', ' ', '😊', '\u0130', '(', '1.5', 'Rp', '!!'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const repaired = (text: string, { start, end, fix }: Finding) => text.slice(0, start) + fix + text.slice(end);
const errorsOf = (found: readonly Finding[]) => found.filter(({ severity }) => severity === 'error').length;

test('whatever is written, nothing throws, spans lie in the text, in order and apart, and the text stays as it is told twice', () => {
  fc.assert(
    fc.property(scrambled, (text) => {
      const found = check(text);
      const wide = new Set(languageRules.filter((rule) => rule.wide).map(({ id }) => id));
      let last = 0;
      for (const { start, end, rule, message, fix } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(message.length).toBeGreaterThan(5);
        if (wide.has(rule)) continue;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(fix).not.toBe(text.slice(start, end));
        last = end;
      }
      expect(check(text)).toEqual(found);
    }),
    { numRuns: 400 },
  );
});

test('prose is as long as the text and differs from it in blanked signs only', () => {
  fc.assert(
    fc.property(scrambled, (text) => {
      const { prose, words, sentences: told } = prepare(text, options);
      expect(prose).toHaveLength(text.length);
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
      for (let at = 1; at < told.length; at += 1)
        expect(told[at]!.start).toBeGreaterThanOrEqual(told[at - 1]!.end);
    }),
    { numRuns: 200 },
  );
});

test('a fix mends what was told and brings no new error', () => {
  const failed: string[] = [];
  for (const text of sentences) {
    const before = check(text);
    for (const finding of before) {
      if (finding.fix === null) continue;
      const mended = repaired(text, finding);
      const after = check(mended);
      const same = after.some(({ rule, start }) => rule === finding.rule && start === finding.start);
      if (same || errorsOf(after) > errorsOf(before) - (finding.severity === 'error' ? 1 : 0)) {
        failed.push(
          `${finding.rule}: ${text} -> ${mended}: ${after.map(({ rule, message }) => `${rule} ${message}`).join('; ')}`,
        );
      }
    }
  }
  expect(failed).toEqual([]);
});

const hostile: readonly [string, string][] = [
  ['letters', 'a'],
  ['capitals', 'A'],
  ['digits', '1'],
  ['points', '.'],
  ['points between letters', 'a.'],
  ['digits and points', '1.'],
  ['digits and slashes', '1/'],
  ['spaces', ' '],
  ['quotes', '"'],
  ['open quotes', '“'],
  ['hyphens', 'a-'],
  ['marks', '!?'],
  ['commas', 'a, '],
  ['degrees', 'S.Sos, '],
  ['money', 'Rp 1.'],
  ['brackets', '( '],
  ['lines', '\n- '],
  ['doubled words', 'anak '],
  ['concessions', 'Meskipun x, '],
  ['addresses', 'a.b@c.'],
  ['posts', 'Kepala '],
  ['days', 'Senin, '],
];

test.each(hostile)('a text of nothing but %s takes time that grows with its length only', (_, unit) => {
  const run = (length: number) => check(unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  expect(growthOverTen(run, 6_400)).toBeLessThan(50);
});
