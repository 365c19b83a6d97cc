import { describe, expect, test } from 'vitest';
import { scoreSeason } from '../../score-season.ts';
import { aCover, COVERAGE, type Deeds, deedsOf, factsOf, rulesOf } from '../../testing.ts';

const rules = rulesOf([COVERAGE]);
const scoreOf = (deeds: Deeds) => {
  const { standings } = scoreSeason(factsOf(deedsOf('satu', deeds)), rules);
  return standings[0]!.scores[0]!;
};

describe('coverage', () => {
  test('36 own posts and 5 shares at 0.4 of 45 tasks: the arithmetic of the page', () => {
    const score = scoreOf({ own: 36, amplified: 5, missing: 4, excused: 1 });
    expect(score.part).toBe(38);
    expect(score.whole).toBe(45);
    expect(score.bound).toBeCloseTo(0.7122, 4);
    expect(score.points).toBeCloseTo(17.8, 1);
    expect(score.ledger.map(({ key }) => key)).toEqual([
      'own',
      'amplified',
      'missing',
      'excused',
      'share',
      'bound',
      'points',
    ]);
  });

  test.each<[string, Deeds, number, number]>([
    ['late posts count in part', { own: 4, late: 4 }, 6, 8],
    ['copies bring nothing and stay in the count', { own: 4, copied: 4 }, 4, 8],
    ['shares beyond the cap bring nothing more', { own: 4, amplified: 10 }, 6, 14],
    ['what waits is not in the count', { own: 5, waiting: 9 }, 5, 5],
    ['of eleven tasks two excuses leave the count, the third stays', { own: 8, excused: 3 }, 8, 9],
  ])('%s', (_, deeds, part, whole) => {
    const score = scoreOf(deeds);
    expect([score.part, score.whole]).toEqual([part, whole]);
  });

  test.each([
    ['a post that a machine read proves three activities at most, whatever its hashtags', 'B', 3],
    ['a declared one a single one', 'C', 1],
  ] as const)('%s', (_, grade, part) => {
    const deeds = deedsOf('satu', { own: 1, missing: 9 }, { grade });
    const [post] = deeds.posts;
    const covers = deeds.tasks.map((task) => aCover(task, post!));
    const { standings } = scoreSeason(factsOf({ ...deeds, covers }), rules);
    expect(standings[0]!.scores[0]).toMatchObject({ part, whole: 10 });
  });

  test.each([
    ['while the season runs, what a person has to decide is not in the count', '2026-12-31T16:59:59Z', 5],
    ['after its last day it is, so that doubtful links take nothing out', '2026-12-31T17:00:00Z', 10],
  ])('%s', (_, asOf, whole) => {
    const deeds = deedsOf('satu', { own: 5, missing: 5 });
    const [post] = deeds.posts;
    const doubtful = deeds.tasks.slice(5).map((task) => aCover(task, post!, { decision: 'pending' }));
    const facts = factsOf({ ...deeds, covers: [...deeds.covers, ...doubtful] }, { asOf });
    expect(scoreSeason(facts, rules).standings[0]!.scores[0]).toMatchObject({ part: 5, whole });
  });

  test('too few tasks are no measure, and it is said how many there were', () => {
    const score = scoreOf({ own: 3, missing: 1 });
    expect(score).toMatchObject({ points: null, missing: 'too-few' });
    expect(score.ledger.at(-1)).toEqual({ key: 'too-few', values: { have: 4, least: 5 } });
  });

  test('sharing is never worth less than silence', () => {
    const points = (shared: number) => scoreOf({ own: 10, amplified: shared, missing: 20 - shared }).points!;
    for (let shared = 1; shared <= 20; shared += 1)
      expect(points(shared)).toBeGreaterThanOrEqual(points(shared - 1));
  });
});
