import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../../types.ts';
import { scoreSeason } from '../../score-season.ts';
import {
  aCover,
  anAccount,
  aPost,
  aTask,
  aUnit,
  COVERAGE,
  dayAt,
  factsOf,
  type Lists,
  rulesOf,
} from '../../testing.ts';

/** The criteria that have no test of their own, each by a table of small cases. */

const PLAIN = { weight: 100, full: 0.8, least: 1 };
const scoreOf = (criterion: Criterion, lists: Partial<Lists>, others: readonly Criterion[] = []) => {
  const rules = rulesOf([criterion, ...others], { measuredLeast: 0 });
  const facts = factsOf({
    units: [aUnit('x')],
    accounts: [anAccount('x')],
    tasks: [aTask('x', 0)],
    ...lists,
  });
  return scoreSeason(facts, rules).standings[0]!.scores[0]!;
};

describe('register', () => {
  const register = { key: 'register', ...PLAIN, full: 1 } as const;
  const complete = anAccount('x');
  test.each([
    ['all four checks', [complete], 4, 4],
    ['not proven', [anAccount('x', { proven: false })], 3, 4],
    ['a private account counts for nothing', [complete, anAccount('x', { id: 'ig', private: true })], 4, 8],
    ['only a private account', [anAccount('x', { private: true })], 0, 4],
  ])('%s', (_, accounts, part, whole) => {
    const score = scoreOf(register, { accounts });
    expect([score.part, score.whole, score.points]).toEqual([part, whole, (part / whole) * 100]);
  });

  test('a decision may call an account complete; a private one stays unseen', () => {
    const accounts = [
      anAccount('x', { id: 'a', proven: false, custodyChecked: false }),
      anAccount('x', { id: 'b', private: true }),
    ];
    const corrections = accounts.map(({ id }) => ({
      unitId: 'x',
      kind: 'account-complete',
      subjectId: id,
      value: null,
    }));
    expect(scoreOf(register, { accounts }).part).toBe(2);
    expect(scoreOf(register, { accounts, corrections }).part).toBe(4);
  });
});

describe('originality', () => {
  const originality = { key: 'originality', ...PLAIN, least: 3 } as const;
  const own = (n: number, from = 0) => Array.from({ length: n }, (_, at) => aPost('x', from + at));
  const copies = (n: number) => Array.from({ length: n }, (_, at) => aPost('x', 50 + at, { kind: 'copied' }));
  test.each([
    ['own posts and copies', [...own(8), ...copies(2)], 8, 10],
    ['shares are neither', [...own(4), aPost('x', 9, { kind: 'amplification' })], 4, 4],
    ['a deleted copy stays', [...own(4), ...copies(1).map((post) => ({ ...post, gone: true }))], 4, 5],
    ['a deleted own post goes', [...own(4), aPost('x', 9, { gone: true })], 4, 4],
    ['outside the season it is not counted', [...own(4), aPost('x', 9, { day: '2027-01-02' })], 4, 4],
    [
      'of a day and network only five',
      Array.from({ length: 9 }, (_, at) => aPost('x', at, { day: dayAt(3) })),
      5,
      5,
    ],
  ])('%s', (_, posts, part, whole) => {
    const score = scoreOf(originality, { posts });
    expect([score.part, score.whole]).toEqual([part, whole]);
  });

  test('no post is no measure', () => {
    expect(scoreOf(originality, {}).missing).toBe('no-posts');
  });
});

describe('engagement', () => {
  const engagement = { key: 'engagement', ...PLAIN, full: 0.02, least: 6, leastFollowers: 100 } as const;
  const rated = (rates: readonly number[], followers = 1000) =>
    rates.map((rate, at) => aPost('x', at, { reactions: rate, followers }));

  test('the median of the rates, and the place of its lower bound', () => {
    // Ten posts of 1 to 10 per thousand: median 5.5, lower bound the second smallest: 2 per thousand; 0.2 % : 2 % x 100 = 10.
    const score = scoreOf(engagement, { posts: rated([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) });
    expect(score.part).toBeCloseTo(0.0055, 9);
    expect(score.bound).toBeCloseTo(0.002, 9);
    expect(score.points).toBeCloseTo(10, 9);
  });

  test.each([
    ['nobody measures it', [aPost('x', 1)], 'no-metrics'],
    ['too few followers', rated([50, 50, 50, 50, 50, 50], 99), 'no-followers'],
    ['too few posts', rated([1, 2, 3]), 'too-few'],
  ])('%s', (_, posts, missing) => {
    expect(scoreOf(engagement, { posts })).toMatchObject({ missing, points: null });
  });

  test('it is capped at its weight', () => {
    expect(scoreOf(engagement, { posts: rated([900, 900, 900, 900, 900, 900, 900, 900]) }).points).toBe(100);
  });
});

describe('jury', () => {
  const rubric = [{ key: 'isi', name: 'Isi', hint: '', most: 10 }];
  const jury = { key: 'jury', ...PLAIN, full: 1, least: 2, perUnit: 3, thirdAbove: 0.25, rubric } as const;
  const piece = (n: number, shares: number[]) => ({
    pieceId: `p${n}`,
    unitId: 'x',
    postId: `x-${n}`,
    shares,
  });

  test('each piece counts alike, whether two or three judged it', () => {
    const score = scoreOf(jury, { judged: [piece(1, [0.2, 0.8, 0.5]), piece(2, [0.9, 0.7])] });
    expect(score.part).toBeCloseTo(0.5 + 0.8, 9);
    expect(score.points).toBeCloseTo(65, 9);
  });

  test('a piece that one judged counts for nothing, and under the least there is no number', () => {
    expect(scoreOf(jury, { judged: [piece(1, [1]), piece(2, [0.9, 0.7])] }).missing).toBe('not-judged');
    expect(scoreOf(jury, {}).missing).toBe('not-judged');
  });

  test('a decision on a piece stands for what its jurors gave', () => {
    const corrections = [{ unitId: 'x', kind: 'jury-score', subjectId: 'p1', value: 0.6 }];
    const score = scoreOf(jury, { judged: [piece(1, [0, 0]), piece(2, [1, 1])], corrections });
    expect(score.points).toBeCloseTo(80, 9);
  });
});

describe('checklist', () => {
  const items = ['a', 'b', 'c', 'd'].map((key) => ({ key, name: key, hint: '' }));
  const checklist = { key: 'checklist', ...PLAIN, full: 1, name: 'PPID', items } as const;
  const mark = (item: string, met: boolean) => ({ unitId: 'x', list: 'checklist', item, met });

  test('items met of all items; what nobody looked at is not met', () => {
    const score = scoreOf(checklist, { marks: [mark('a', true), mark('b', false), mark('z', true)] });
    expect([score.part, score.whole, score.points]).toEqual([1, 4, 25]);
  });

  test('nothing looked at is no number', () => {
    expect(scoreOf(checklist, {}).missing).toBe('not-checked');
  });

  test('a decision may call an item met', () => {
    const corrections = [{ unitId: 'x', kind: 'checklist-met', subjectId: 'checklist:b', value: 1 }];
    expect(scoreOf(checklist, { marks: [mark('b', false)], corrections }).part).toBe(1);
  });
});

describe('narrative and coverage', () => {
  const tasks = Array.from({ length: 6 }, (_, at) =>
    aTask('x', at, { subject: at < 3 ? 'narrative' : 'activity' }),
  );
  const posts = [
    aPost('x', 0),
    aPost('x', 1, { day: dayAt(5) }),
    aPost('x', 2, { kind: 'amplification' }),
    aPost('x', 4),
  ];
  const covers = [0, 1, 2].map((at) => aCover(tasks[at]!, posts[at]!)).concat(aCover(tasks[4]!, posts[3]!));
  const narrative = { key: 'narrative', ...PLAIN } as const;

  test('a narrative is carried by an own post; late at the credit of coverage, a share carries none', () => {
    const score = scoreOf(narrative, { tasks, posts, covers }, [{ ...COVERAGE, lateCredit: 0.25 }]);
    expect([score.part, score.whole]).toEqual([1.25, 3]);
    expect(scoreOf(narrative, { tasks, posts, covers }).part).toBe(1.5);
  });

  test('where narratives are asked apart, coverage does not count them twice', () => {
    const coverage = { ...COVERAGE, least: 1 };
    expect(scoreOf(coverage, { tasks, posts, covers }, [narrative])).toMatchObject({ part: 1, whole: 3 });
    expect(scoreOf(coverage, { tasks, posts, covers })).toMatchObject({ whole: 6 });
  });

  test('no narrative given is no measure', () => {
    expect(scoreOf(narrative, {}).missing).toBe('no-tasks');
  });
});

test('corrections: a task covered, late, removed; a post original or removed', () => {
  const coverage = { ...COVERAGE, weight: 100, least: 1 };
  const tasks = Array.from({ length: 5 }, (_, at) => aTask('x', at));
  const posts = [aPost('x', 3, { kind: 'copied' }), aPost('x', 4)];
  const covers = [aCover(tasks[3]!, posts[0]!), aCover(tasks[4]!, posts[1]!)];
  const correction = (kind: string, subjectId: string) => ({ unitId: 'x', kind, subjectId, value: null });
  const given = { tasks, posts, covers };
  expect(scoreOf(coverage, given)).toMatchObject({ part: 1, whole: 5 });
  const corrections = [
    correction('task-covered', tasks[0]!.id),
    correction('task-late', tasks[1]!.id),
    correction('task-removed', tasks[2]!.id),
    correction('post-original', posts[0]!.id),
    correction('post-removed', posts[1]!.id),
  ];
  expect(scoreOf(coverage, { ...given, corrections })).toMatchObject({ part: 1 + 0.5 + 1, whole: 4 });
});
