import { describe, expect, test } from 'vitest';
import type { Criterion } from '../types.ts';
import type { CorrectionFact, SeasonFacts } from './facts.ts';
import { scoreSeason } from './score-season.ts';
import {
  aCover,
  anAccount,
  aPost,
  aTask,
  aUnit,
  dayAt,
  factsOf,
  type Lists,
  rulesOf,
  together,
} from './testing.ts';

/**
 * Ways of gaming the league, played against its rules. Each story has an honest unit of modest diligence and the same unit that also plays;
 * what it may gain at most stands beside it. Five other units make a class of them.
 */

const PLAIN = { full: 0.8 };
const CRITERIA: readonly Criterion[] = [
  { key: 'coverage', weight: 35, ...PLAIN, least: 5, lateCredit: 0.5, amplifyCredit: 0.4, amplifyMost: 5 },
  { key: 'consistency', weight: 20, full: 0.9, least: 3, perWeek: 2 },
  { key: 'in-window', weight: 10, ...PLAIN, least: 5 },
  { key: 'originality', weight: 15, ...PLAIN, least: 10 },
  { key: 'register', weight: 10, full: 1, least: 1 },
  { key: 'engagement', weight: 10, full: 0.02, least: 10, leastFollowers: 100 },
];
const rules = rulesOf(CRITERIA, { measuredLeast: 0.5 });
/** 40 tasks, one every second day. */
const TASKS = Array.from({ length: 40 }, (_, at) => at * 2);

type Unit = Partial<Lists>;

/** Covers every second task in time, posts on one day of each week beside, at rates of half a per cent. */
function honest(id: string): Required<Pick<Lists, 'units' | 'accounts' | 'tasks' | 'posts' | 'covers'>> {
  const tasks = TASKS.map((day, at) => aTask(id, at, { dueAt: `${dayAt(day)}T10:00:00Z` }));
  const measured = { reactions: 5, followers: 1000 };
  const answers = TASKS.flatMap((day, at) =>
    at % 2 === 0 ? [aPost(id, at, { day: dayAt(day), ...measured })] : [],
  );
  const weekly = Array.from({ length: 13 }, (_, week) =>
    aPost(id, 100 + week, { day: dayAt(4 + week * 7 > 91 ? 91 : 4 + week * 7), ...measured }),
  );
  return {
    units: [aUnit(id)],
    accounts: [anAccount(id)],
    tasks,
    posts: [...answers, ...weekly],
    covers: answers.map((post, at) => aCover(tasks[at * 2]!, post)),
  };
}
const others = together(...['b', 'c', 'd', 'e', 'f'].map(honest));

/** Total of the unit and its scores, among the others. */
function played(unit: Unit, season: Partial<SeasonFacts['season']> = {}) {
  const { standings, classes } = scoreSeason(factsOf(together(unit, others), season), rules);
  const standing = standings.find(({ unitId }) => unitId === 'a')!;
  return {
    ...standing,
    classes,
    total: standing.total ?? 0,
    points: (key: string) => standing.scores.find((score) => score.key === key)!.points,
  };
}
const base = honest('a');
const before = played(base);
/** Posts beside those of the honest unit. */
const more = (posts: Lists['posts'], rest: Unit = {}): Unit => together(base, { posts }, rest);

/** Tasks that the honest unit left undone. */
const undone = base.tasks.filter((_, at) => at % 2 === 1);

describe('gaming the league', () => {
  test('the honest unit that all stories begin with', () => {
    expect(before.outcome).toBe('ranked');
    expect(before.total).toBeGreaterThan(40);
    expect(before.total).toBeLessThan(70);
  });

  test('1. a burst: 500 posts in one night gain no point of coverage, consistency or engagement', () => {
    const burst = Array.from({ length: 500 }, (_, at) => aPost('a', 1000 + at, { day: dayAt(50) }));
    const after = played(more(burst));
    for (const key of ['coverage', 'consistency', 'in-window', 'engagement'])
      expect(after.points(key)).toBe(before.points(key));
    expect(after.total - before.total).toBeLessThanOrEqual(0.5);
  });

  test('2. copies of another unit’s posts as answers: no credit, and originality falls', () => {
    const copies = undone.map((task, at) =>
      aPost('a', 2000 + at, { day: task.dueAt.slice(0, 10), kind: 'copied' }),
    );
    const after = played(more(copies, { covers: copies.map((post, at) => aCover(undone[at]!, post)) }));
    expect(after.points('coverage')).toBe(before.points('coverage'));
    expect(after.points('originality')).toBeLessThan(before.points('originality')!);
    expect(after.total).toBeLessThan(before.total);
  });

  test('3. deleting after counting: no post that is taken away lifts the total, whichever it is', () => {
    const copies = Array.from({ length: 6 }, (_, at) =>
      aPost('a', 3000 + at, { day: dayAt(at * 9), kind: 'copied' }),
    );
    const weak = Array.from({ length: 8 }, (_, at) =>
      aPost('a', 3100 + at, { day: dayAt(at * 5), reactions: 0, followers: 1000 }),
    );
    const unit = more([...copies, ...weak]);
    const whole = played(unit).total;
    for (const post of unit.posts!) {
      const posts = unit.posts!.map((one) => (one.id === post.id ? { ...one, gone: true } : one));
      expect(played({ ...unit, posts }).total).toBeLessThanOrEqual(whole + 1e-9);
    }
    const withoutWeak = unit.posts!.map((post) =>
      post.reactions === 0 || post.kind === 'copied' ? { ...post, gone: true } : post,
    );
    expect(played({ ...unit, posts: withoutWeak }).total).toBeLessThanOrEqual(whole + 1e-9);
  });

  test('4. a week’s posts on one day are one day', () => {
    const monday = Array.from({ length: 12 }, (_, week) =>
      Array.from({ length: 7 }, (_, at) => aPost('a', 4000 + week * 10 + at, { day: dayAt(4 + week * 7) })),
    ).flat();
    expect(played(more(monday)).points('consistency')).toBe(before.points('consistency'));
  });

  test('5. a private account, that nobody can check: what it shows counts for nothing', () => {
    const after = played({ ...base, accounts: [anAccount('a', { private: true })] });
    for (const key of ['coverage', 'consistency', 'in-window', 'register', 'engagement'])
      expect(after.points(key)).toBe(0);
    expect(after.total).toBe(0);
    const hidden = anAccount('a', { id: 'a-ig', network: 'instagram', private: true });
    const there = undone.map((task, at) =>
      aPost('a', 5000 + at, { day: task.dueAt.slice(0, 10), accountId: 'a-ig', network: 'instagram' }),
    );
    const beside = played(
      more(there, { accounts: [hidden], covers: there.map((post, at) => aCover(undone[at]!, post)) }),
    );
    expect(beside.total).toBeLessThan(before.total);
  });

  test('6. made-up links: one link answers one task, reported late it is late, without a known time it is no day', () => {
    const link = aPost('a', 6000, { day: dayAt(80), grade: 'C', timeKnown: false, network: 'instagram' });
    const after = played(more([link], { covers: undone.map((task) => aCover(task, link)) }));
    // In time only for the one task due after it was reported; for none of the 20 others.
    expect(after.scores.find(({ key }) => key === 'coverage')!.part).toBeLessThanOrEqual(21);
    expect(after.points('consistency')).toBe(before.points('consistency'));
    const stranger = undone.map((task, at) =>
      aPost('a', 6100 + at, { day: task.dueAt.slice(0, 10), accountId: null, grade: 'C' }),
    );
    const nobody = played(more(stranger, { covers: stranger.map((post, at) => aCover(undone[at]!, post)) }));
    expect(nobody.total).toBe(before.total);
  });

  test('7. made-up links that were checked and rejected are gone; a flood of them turns no criterion off for the class', () => {
    const flood = Array.from({ length: 400 }, (_, at) =>
      aPost('a', 7000 + at, { day: dayAt(at % 92), grade: 'C', timeKnown: false, network: 'instagram' }),
    );
    const after = played(more(flood));
    expect(
      after.classes[0]!.grades.filter(({ dropped, criterion }) => dropped && criterion !== 'engagement'),
    ).toEqual([]);
    expect(after.points('coverage')).toBe(before.points('coverage'));
    const removed: CorrectionFact[] = flood.map(({ id }) => ({
      unitId: 'a',
      kind: 'post-removed',
      subjectId: id,
      value: null,
    }));
    expect(played(more(flood, { corrections: removed })).total).toBe(before.total);
  });

  test('8. catching up in one evening: of late posts a handful counts, and each less than one in time', () => {
    const late = undone.map((_, at) => aPost('a', 8000 + at, { day: dayAt(91) }));
    const after = played(more(late, { covers: late.map((post, at) => aCover(undone[at]!, post)) }));
    // 20 in time, 5 of 20 late ones at half.
    expect(after.scores.find(({ key }) => key === 'coverage')).toMatchObject({ part: 22.5, whole: 40 });
    expect(after.points('in-window')).toBe(before.points('in-window'));
    const honestly = undone.map((task, at) => aPost('a', 8100 + at, { day: task.dueAt.slice(0, 10) }));
    const diligent = played(
      more(honestly, { covers: honestly.map((post, at) => aCover(undone[at]!, post)) }),
    );
    expect(diligent.total - before.total).toBeGreaterThan(4 * (after.total - before.total));
  });

  test('9. sharing everything: at most five shares at 0.4, and nothing beyond', () => {
    const shares = undone.map((task, at) =>
      aPost('a', 9000 + at, { day: task.dueAt.slice(0, 10), kind: 'amplification' }),
    );
    const after = played(more(shares, { covers: shares.map((post, at) => aCover(undone[at]!, post)) }));
    expect(after.scores.find(({ key }) => key === 'coverage')!.part).toBe(22);
    const spam = Array.from({ length: 900 }, (_, at) =>
      aPost('a', 9100 + at, { day: dayAt(at % 92), kind: 'amplification' }),
    );
    expect(played(more(spam)).total).toBe(before.total);
  });

  test('10. excusing away what was not done: a fifth at most leaves the count', () => {
    const tasks = base.tasks.map((task, at) => (at % 2 === 1 ? { ...task, excused: true } : task));
    const after = played({ ...base, tasks });
    // 40 tasks, 20 done; 8 of 20 excuses count: 20 of 32, not 20 of 20.
    expect(after.scores.find(({ key }) => key === 'coverage')).toMatchObject({ part: 20, whole: 32 });
    const done = played({ ...base, tasks: tasks.map((task) => ({ ...task, excused: false })) });
    expect(after.total - done.total).toBeLessThan(15);
    const allButOne = played({
      ...base,
      tasks: base.tasks.map((task) => ({ ...task, excused: true })),
      covers: [],
    });
    expect(allButOne.points('coverage')).toBe(0);
  });

  test('11. splitting accounts: ten websites count as one network', () => {
    const accounts = Array.from({ length: 10 }, (_, at) => anAccount('a', { id: `a-web-${at}` }));
    const spread = Array.from({ length: 500 }, (_, at) =>
      aPost('a', 11_000 + at, { day: dayAt(50), accountId: `a-web-${at % 10}` }),
    );
    const one = spread.map((post) => ({ ...post, accountId: 'a-web' }));
    expect(played(more(spread, { accounts })).points('originality')).toBe(
      played(more(one)).points('originality'),
    );
    expect(played(more(spread, { accounts })).points('register')).toBe(before.points('register'));
  });

  test('12. perfect in three tasks is less than good in forty, and under the least it is no number', () => {
    const tiny = (tasks: number): Unit => ({
      ...base,
      tasks: base.tasks.filter((_, at) => at % 2 === 0).slice(0, tasks),
    });
    const few = played(tiny(5)).scores.find(({ key }) => key === 'coverage')!;
    expect([few.part, few.whole]).toEqual([5, 5]);
    const good = { ...base, tasks: base.tasks.filter((_, at) => at % 2 === 0 || at < 8) };
    const many = played(good).scores.find(({ key }) => key === 'coverage')!;
    expect([many.part, many.whole]).toEqual([20, 24]);
    expect(few.points!).toBeLessThan(many.points!);
    expect(played(tiny(4)).scores.find(({ key }) => key === 'coverage')!.missing).toBe('too-few');
  });

  test('13. three followers and three likes are no rate of a hundred per cent', () => {
    const posts = base.posts.map((post) => ({ ...post, reactions: 3, followers: 3 }));
    const after = played({ ...base, posts });
    expect(after.scores.find(({ key }) => key === 'engagement')).toMatchObject({
      points: null,
      missing: 'no-followers',
    });
    expect(after.total).toBeLessThanOrEqual(before.total + 10);
  });

  test('14. bought likes on a few posts move no median; a pod on all gains no more than the small weight', () => {
    const bought = base.posts.map((post, at) => (at < 8 ? { ...post, reactions: 900_000 } : post));
    expect(played({ ...base, posts: bought }).points('engagement')).toBe(before.points('engagement'));
    const pod = base.posts.map((post) => ({ ...post, reactions: 1000 }));
    const after = played({ ...base, posts: pod });
    expect(after.points('engagement')).toBe(10);
    expect(after.total - before.total).toBeLessThanOrEqual(10);
  });

  test('15. silence is never worth more than doing the task, in time or late', () => {
    for (const lateBy of [0, 3]) {
      const task = undone[3]!;
      const day = dayAt(TASKS[7]! + lateBy);
      const post = aPost('a', 15_000, { day });
      expect(played(more([post], { covers: [aCover(task, post)] })).total).toBeGreaterThan(before.total);
    }
  });
});
