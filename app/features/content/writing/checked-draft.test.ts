import { expect, test } from 'vitest';
import { checkDraft, excerptOf } from './checked-draft.ts';
import type { CheckOptions } from './finding.ts';

const options: CheckOptions = { kind: 'text', zone: 'Asia/Jakarta', words: [] };
const text = 'Acara dikantor wali kota. Saksi bernama Andi, 0812-3456-7001, hadir.';

test('errors block until each is let through with a reason, and only at the same wording', () => {
  const { blocking } = checkDraft(text, options);
  expect(blocking.map(({ rule }) => rule)).toEqual(['E01-kata-depan', 'P03-telepon']);
  const overrides = blocking.map((finding) => ({
    rule: finding.rule,
    excerpt: excerptOf(text, finding),
    reason: 'Sudah diizinkan.',
  }));
  const after = checkDraft(`Halo. ${text}`, options, overrides);
  expect(after.blocking).toEqual([]);
  expect(after.overridden.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['E01-kata-depan', 'Sudah diizinkan.'],
    ['P03-telepon', 'Sudah diizinkan.'],
  ]);
  const changed = checkDraft(text.replace('7001', '7002'), options, overrides);
  expect(changed.blocking.map(({ rule }) => rule)).toEqual(['P03-telepon']);
});

test('an override without a reason lets nothing through', () => {
  const { blocking } = checkDraft(text, options);
  const empty = blocking.map((finding) => ({
    rule: finding.rule,
    excerpt: excerptOf(text, finding),
    reason: ' ',
  }));
  expect(checkDraft(text, options, empty).blocking).toEqual(blocking);
});

test('an excerpt of personal data does not tell them', () => {
  const phone = checkDraft(text, options).blocking.find(({ rule }) => rule === 'P03-telepon');
  expect(phone && excerptOf(text, phone)).toMatch(/^#[a-z0-9]{14}$/);
});
