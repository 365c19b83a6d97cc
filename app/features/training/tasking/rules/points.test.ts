import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { areWithin, judge, mostOf } from './points.ts';

const rubric = [
  { criterion: 'Isi', most: 60 },
  { criterion: 'Bahasa', most: 40 },
];
const marks = (...totals: number[]) =>
  totals.map((total, at) => ({ markerId: `m${at}`, points: [total, 0] }));

describe('marking by two', () => {
  test.each([
    ['nobody has marked', [], { state: 'waiting', marks: 0 }],
    ['one has marked', [50], { state: 'waiting', marks: 1 }],
    ['both are near: the mean', [50, 60], { state: 'final', score: 55 }],
    ['exactly a quarter apart is still near', [30, 55], { state: 'final', score: 42.5 }],
    ['further apart asks for a third', [30, 56], { state: 'apart', difference: 26 }],
    ['with a third the nearer two count', [30, 56, 50], { state: 'final', score: 53 }],
    ['with a third near the lower one', [30, 56, 34], { state: 'final', score: 32 }],
    ['a third right between both favours the participant', [20, 60, 40], { state: 'final', score: 50 }],
  ])('%s', (_name, totals, judged) => {
    expect(judge(marks(...totals), rubric)).toEqual(judged);
  });

  test('the score lies between the points given, whoever marked first', () => {
    const total = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(total, { minLength: 2, maxLength: 3 }), (totals) => {
        const judged = judge(marks(...totals), rubric);
        expect(judge(marks(...totals.toReversed()), rubric)).toEqual(judged);
        if (judged.state !== 'final') return;
        expect(judged.score).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(judged.score).toBeLessThanOrEqual(Math.max(...totals));
      }),
    );
  });

  test('points are whole and within each line', () => {
    expect(mostOf(rubric)).toBe(100);
    expect(areWithin([60, 0], rubric)).toBe(true);
    for (const points of [[61, 0], [-1, 0], [1.5, 0], [60], [1, 2, 3]])
      expect(areWithin(points, rubric)).toBe(false);
  });
});
