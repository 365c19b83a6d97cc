import { expect, test } from 'vitest';
import type { PostLine, TaskLine } from '../facts.ts';
import { countWork, isEmptyWork } from './count-work.ts';

const post = (more: Partial<PostLine>): PostLine => ({
  id: 'p',
  day: '2026-11-03',
  time: '09:00',
  network: 'instagram',
  title: 'Imunisasi',
  address: null,
  grade: 'A',
  kind: 'original',
  reported: null,
  covers: [],
  ...more,
});
const task = (state: TaskLine['state'], takenBySelf = false): TaskLine => ({
  id: 't',
  subject: 'activity',
  title: 'Posyandu',
  day: '2026-11-03',
  dueDay: '2026-11-04',
  dueTime: '17:00',
  state,
  grade: null,
  takenBySelf,
  excuse: null,
});
const EMPTY = { posts: [], gone: 0, tasks: [], narratives: [] };

test('every figure is a count of lines: 3 of 5 tasks, with the excused one outside', () => {
  const counts = countWork({
    ...EMPTY,
    posts: [
      post({}),
      post({ grade: 'C', reported: 'self' }),
      post({ grade: 'C', reported: 'other', kind: 'amplification' }),
      post({ grade: 'B', kind: 'copied' }),
    ],
    tasks: [
      task('tercakup', true),
      task('tercakup'),
      task('terlambat', true),
      task('amplifikasi'),
      task('belum'),
      task('izin'),
    ],
  });
  expect(counts).toMatchObject({ posts: 4, reportedBySelf: 1, tasks: 6, of: 5, covered: 3, takenBySelf: 2 });
  expect(counts.kinds).toEqual({ original: 2, amplification: 1, copied: 1 });
  expect(counts.grades).toEqual({ A: 1, B: 1, C: 2 });
  expect(counts.states).toMatchObject({ tercakup: 2, terlambat: 1, izin: 1, belum: 1, menunggu: 0 });
});

test('a narrative that was only seen is not counted as used', () => {
  const line = {
    title: 'n',
    version: 1,
    seenOn: '2026-11-02',
    usedOn: null,
    publishedOn: null,
    bySelf: true,
  };
  const work = {
    ...EMPTY,
    narratives: [line, { ...line, usedOn: '2026-11-03' }, { ...line, publishedOn: '2026-11-04' }],
  };
  expect(countWork(work).narrativesUsed).toBe(2);
});

test('a month is empty when it has no line; a deleted post is no nothing', () => {
  expect(isEmptyWork(EMPTY)).toBe(true);
  expect(isEmptyWork({ ...EMPTY, gone: 1 })).toBe(false);
  expect(isEmptyWork({ ...EMPTY, tasks: [task('izin')] })).toBe(false);
});
