import { expect, test } from 'vitest';
import { checkText } from './check.ts';
import type { CheckOptions } from './finding.ts';

const options: CheckOptions = { kind: 'auto', zone: 'Asia/Jakarta', words: [] };

test('a preposition written together is told with its span and its fix, quotations and addresses are left alone', () => {
  const text = 'Acara digelar dikantor wali kota. "Saya dikantor," katanya lewat dikantor.go.id #dikantor.';
  const found = checkText(text, options);
  expect(found.map(({ rule, start, end, fix }) => [rule, text.slice(start, end), fix])).toEqual([
    ['E01-kata-depan', 'dikantor', 'di kantor'],
  ]);
  expect(found[0]!.start).toBe(14);
});

test('a word the office accepts is left alone', () => {
  expect(checkText('Acara dikantor.', { ...options, words: [{ word: 'dikantor', prefer: null }] })).toEqual(
    [],
  );
});
