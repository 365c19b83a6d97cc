import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

const dated = (...days: (number | null)[]) =>
  days.map((day) => ({
    publishedAt: day === null ? null : `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`,
  }));

test.each([
  ['a whole list reaches down to the first post', dated(3), true, null],
  ['an empty one too', [], true, null],
  ['a list that is cut off reaches to its middle', dated(19, 18, 17, 16, 15), false, '2026-11-17T03:00:00Z'],
  [
    'an old post that is pinned to the top makes it no deeper',
    dated(1, 19, 18, 17, 16),
    false,
    '2026-11-17T03:00:00Z',
  ],
  [
    'a list of two reaches to the newer: an own site cannot hide behind a short feed',
    dated(19, 18),
    false,
    '2026-11-19T03:00:00Z',
  ],
  ['posts without a date tell nothing', dated(19, null, 18, null, 17), false, '2026-11-18T03:00:00Z'],
])('%s', (_, items, complete, from) => {
  expect(reachOf('feed', items, complete)).toEqual({ source: 'feed', from });
});

test('without a date nobody can tell how far a list looks', () => {
  expect(reachOf('feed', dated(null, null), false)).toBe(null);
  expect(reachOf('feed', [], false)).toBe(null);
});
