import { expect, test } from 'vitest';
import { loadAnew, loadAnewOnConflict, refusalStatus } from './load-anew.ts';

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

test.each([
  ['somebody else’s change', { actionStatus: 409, defaultShouldRevalidate: false }, true],
  ['another refusal', { actionStatus: 422, defaultShouldRevalidate: false }, false],
  ['an act', { defaultShouldRevalidate: true }, true],
])('a page that shows what is stored is loaded anew after %s', (_what, after, expected) => {
  expect(loadAnewOnConflict(after)).toBe(expected);
});

test('a form that met somebody else’s change is loaded anew, any other refusal leaves the page as it is', () => {
  const anew = (type: string) =>
    loadAnewOnConflict({ actionStatus: refusalStatus({ type }), defaultShouldRevalidate: false });
  expect(['changed-meanwhile', 'decided-meanwhile', 'invalid', 'wrong-state'].map(anew)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
