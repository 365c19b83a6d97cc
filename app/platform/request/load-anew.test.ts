import { expect, test } from 'vitest';
import { loadAnew } from './load-anew.ts';

const form = (intent: string) => {
  const data = new FormData();
  data.set('intent', intent);
  return data;
};

test.each([
  ['a look at a link', { formData: form('periksa') }, false],
  ['an act', { formData: form('done') }, true],
  ['an act that nothing answered', { formData: form('done'), actionResult: { unanswered: true } }, false],
  ['a visit', {}, true],
])('after %s', (_what, after, expected) => {
  expect(loadAnew({ ...after, defaultShouldRevalidate: true })).toBe(expected);
});
