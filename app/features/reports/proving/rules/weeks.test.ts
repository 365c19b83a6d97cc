import { expect, test } from 'vitest';
import { post, task } from '../testing.ts';
import { byWeek, weeksOf } from './weeks.ts';

test('weeks run from Monday to Sunday and are cut at the month’s ends', () => {
  expect(weeksOf({ from: '2026-11-01', to: '2026-11-30' })).toEqual([
    { from: '2026-11-01', to: '2026-11-01' },
    { from: '2026-11-02', to: '2026-11-08' },
    { from: '2026-11-09', to: '2026-11-15' },
    { from: '2026-11-16', to: '2026-11-22' },
    { from: '2026-11-23', to: '2026-11-29' },
    { from: '2026-11-30', to: '2026-11-30' },
  ]);
});

test('each line stands in one week, and the weeks add up to the whole', () => {
  const posts = ['01', '02', '08', '09', '30'].map((day) =>
    post(day, { day: `2026-11-${day}`, kind: day === '09' ? 'copied' : 'original' }),
  );
  const tasks = [
    task('a', { dueDay: '2026-11-02', state: 'tercakup' }),
    task('b', { dueDay: '2026-11-08', state: 'terlambat' }),
    task('c', { dueDay: '2026-11-08', state: 'izin' }),
    task('d', { dueDay: '2026-11-30', state: 'belum' }),
  ];
  const weeks = byWeek({ posts, tasks }, { from: '2026-11-01', to: '2026-11-30' });
  expect(weeks.map((week) => [week.posts, week.originals, week.covered, week.of, week.missing])).toEqual([
    [1, 1, 0, 0, 0],
    [2, 2, 2, 2, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [1, 1, 0, 1, 1],
  ]);
  expect(weeks.reduce((sum, week) => sum + week.posts, 0)).toBe(posts.length);
});
