import { describe, expect, test } from 'vitest';
import { missingFor, type Reached } from './eligible.ts';

const all: Reached = { attended: 9, lessons: 10, postTest: 80, tasksMarked: 2, tasks: 2 };
const rule = { attendancePercent: 80, postTest: 70, tasks: true };
const kinds = (reached: Partial<Reached>, asked = rule) =>
  missingFor({ ...all, ...reached }, asked).map(({ kind }) => kind);

describe('who gets a certificate', () => {
  test.each<[string, Partial<Reached>, string[]]>([
    ['all is reached', {}, []],
    ['one lesson too few', { attended: 7 }, ['attendance']],
    ['the post test was not taken', { postTest: null }, ['test-not-taken']],
    ['the score is a point too low', { postTest: 69 }, ['test-too-low']],
    ['the score is just reached', { postTest: 70 }, []],
    ['a task was not marked by two', { tasksMarked: 1 }, ['tasks']],
    [
      'nothing is reached',
      { attended: 0, postTest: null, tasksMarked: 0 },
      ['attendance', 'test-not-taken', 'tasks'],
    ],
  ])('%s', (_name, reached, missing) => {
    expect(kinds(reached)).toEqual(missing);
  });

  test('what the rule does not ask is not missed', () => {
    expect(
      kinds(
        { postTest: null, tasksMarked: 0 },
        { attendancePercent: 80, postTest: null as never, tasks: false },
      ),
    ).toEqual([]);
  });

  test('a batch without lessons certifies nobody', () => {
    expect(kinds({ attended: 0, lessons: 0 })).toContain('attendance');
  });
});
