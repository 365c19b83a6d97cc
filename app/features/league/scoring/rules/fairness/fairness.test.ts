import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { Criterion, RuleSet } from '../../../types.ts';
import { type SeasonFacts, unitCasesOf } from '../../facts.ts';
import { scoreSeason } from '../../score-season.ts';
import { scoreUnit } from '../../score-unit.ts';
import {
  aCover,
  anAccount,
  aPost,
  aTask,
  aUnit,
  COVERAGE,
  dayAt,
  deedsOf,
  factsOf,
  type Lists,
  rulesOf,
  together,
} from '../../testing.ts';
import { excusesThatCount } from './excuses.ts';
import { gradeNote } from './same-grade.ts';
import { bandOf } from './total.ts';

/** The fairness of the league, rule by rule: by tables, and as properties of any facts. */

const PLAIN = { full: 0.8, least: 1 };
const CRITERIA: readonly Criterion[] = [
  { ...COVERAGE, weight: 40, least: 1 },
  { key: 'in-window', weight: 15, ...PLAIN },
  { key: 'consistency', weight: 25, ...PLAIN, perWeek: 2 },
  { key: 'originality', weight: 20, ...PLAIN },
];
const rules = rulesOf(CRITERIA);

const deeds = fc.record({
  own: fc.nat(12),
  late: fc.nat(8),
  amplified: fc.nat(8),
  copied: fc.nat(5),
  excused: fc.nat(6),
  missing: fc.nat(8),
});
const grade = fc.constantFrom('A', 'B', 'C') as fc.Arbitrary<'A' | 'B' | 'C'>;
/** Seven units with whatever deeds, each at a grade of its own. */
const anySeason = fc
  .array(fc.tuple(deeds, grade), { minLength: 7, maxLength: 7 })
  .map((units) => factsOf(together(...units.map(([one, at], n) => deedsOf(`u${n}`, one, { grade: at })))));

const standingOf = (facts: SeasonFacts, unitId: string, set: RuleSet = rules) =>
  scoreSeason(facts, set).standings.find((one) => one.unitId === unitId)!;
/** Points as the unit reached them by itself, before its class is looked at. */
const ownPoints = (facts: SeasonFacts, unitId: string) =>
  scoreUnit(unitCasesOf(facts).find(({ facts: { unit } }) => unit.id === unitId)!, rules)!.scores;

describe('absolute thresholds', () => {
  test('what other units do never changes my points', () => {
    fc.assert(
      fc.property(anySeason, deeds, fc.integer({ min: 1, max: 6 }), (facts, other, at) => {
        const replaced = factsOf(together(without(facts, `u${at}`), deedsOf(`u${at}`, other)));
        expect(ownPoints(replaced, 'u0')).toEqual(ownPoints(facts, 'u0'));
      }),
      { numRuns: 60 },
    );
  });

  test('the order of facts changes nothing', () => {
    fc.assert(
      fc.property(anySeason, (facts) => {
        const turned = { ...facts, posts: facts.posts.toReversed(), covers: facts.covers.toReversed() };
        const again = { ...turned, tasks: facts.tasks.toReversed(), units: facts.units.toReversed() };
        expect(scoreSeason(again, rules)).toEqual(scoreSeason(facts, rules));
      }),
      { numRuns: 40 },
    );
  });

  test('points lie between nothing and the weight, totals between 0 and 100, and each total has a band', () => {
    fc.assert(
      fc.property(anySeason, (facts) => {
        for (const { total, band, scores } of scoreSeason(facts, rules).standings) {
          if (total !== null) {
            expect(total).toBeGreaterThanOrEqual(0);
            expect(total).toBeLessThanOrEqual(100 + 1e-9);
            expect(band).not.toBe(null);
          }
          for (const { points, weight, part, whole } of scores) {
            if (points === null) continue;
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(weight);
            expect(part!).toBeLessThanOrEqual(whole!);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Lists without the rows of a unit. */
function without(facts: SeasonFacts, unitId: string): Lists {
  const mine = new Set(facts.tasks.filter((task) => task.unitId === unitId).map(({ id }) => id));
  const not = <T extends { unitId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.unitId !== unitId);
  return {
    units: facts.units.filter(({ id }) => id !== unitId),
    accounts: not(facts.accounts),
    tasks: not(facts.tasks),
    covers: facts.covers.filter(({ taskId }) => !mine.has(taskId)),
    posts: not(facts.posts),
    judged: [],
    marks: [],
    corrections: [],
  };
}

describe('evidence of unequal grades', () => {
  const tasks = (A: number, B: number, C: number) => [{ A, B, C }];
  test.each([
    ['91 of 100 read by a machine', tasks(50, 41, 9), false],
    ['exactly the threshold', tasks(8, 0, 2), false],
    ['a hair below it', tasks(799, 0, 201), true],
    ['all declared: alike, so it counts', tasks(0, 0, 30), false],
    ['half and half', tasks(5, 5, 10), true],
    ['no evidence at all', tasks(0, 0, 0), false],
  ])('%s', (_, evidence, dropped) => {
    expect(gradeNote('coverage', evidence, 0.8)?.dropped).toBe(dropped);
  });

  test('of posts each unit counts once: a flood of declared links turns nothing off for others', () => {
    const honest = Array.from({ length: 9 }, () => ({ A: 10, B: 10, C: 0 }));
    const note = gradeNote('originality', [...honest, { A: 0, B: 0, C: 5000 }], 0.8)!;
    expect(note).toEqual({
      criterion: 'originality',
      of: 'units',
      automatic: 9,
      declared: 1,
      all: 10,
      dropped: false,
    });
  });

  test('engagement counts for a class only where nearly all its units can be measured', () => {
    const measured = { A: 20, B: 0, C: 0 };
    const not = { A: 0, B: 0, C: 0 };
    expect(gradeNote('engagement', [measured, measured, measured, measured, not], 0.8)?.dropped).toBe(false);
    expect(gradeNote('engagement', [measured, not, not, not, not], 0.8)?.dropped).toBe(true);
  });

  test('a criterion without grades is never dropped', () => {
    expect(gradeNote('jury', [null, null], 0.8)).toBe(null);
  });

  test('dropped means for everybody of the class, and its weight is spread', () => {
    const mixed = factsOf(
      together(
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
          deedsOf(id, { own: 20 }, { grade: at < 3 ? 'B' : 'C' }),
        ),
      ),
    );
    const { standings, classes } = scoreSeason(mixed, { ...rules, measuredLeast: 0 });
    expect(classes[0]!.grades.find(({ criterion }) => criterion === 'coverage')?.dropped).toBe(true);
    for (const { scores } of standings)
      expect(scores.find(({ key }) => key === 'coverage')).toMatchObject({ dropped: true, points: null });
  });
});

describe('who competes', () => {
  const five = together(...['a', 'b', 'c', 'd', 'e'].map((id) => deedsOf(id, { own: 20 })));
  const withUnit = (change: Partial<ReturnType<typeof aUnit>>, lists: Partial<Lists> = {}): SeasonFacts => ({
    ...factsOf(together(five, deedsOf('x', { own: 20 }), lists)),
    units: [...five.units!, aUnit('x', change)],
  });

  test.each<[string, Partial<ReturnType<typeof aUnit>>, string, string, boolean]>([
    [
      'the unit that sets the agenda and runs the league is out',
      { coordinates: true },
      'out',
      'coordinator',
      false,
    ],
    [
      'without an officer there is a reason instead of a number',
      { officers: 0 },
      'unranked',
      'no-officer',
      false,
    ],
    [
      'a unit that was closed keeps its figures without a rank',
      { closedOn: '2026-11-30' },
      'unranked',
      'closed',
      true,
    ],
  ])('%s', (_, change, outcome, reason, hasTotal) => {
    const standing = standingOf(withUnit(change), 'x');
    expect(standing).toMatchObject({ outcome, reason, rank: null });
    expect(standing.total !== null).toBe(hasTotal);
  });

  test('without an account, and without an assigned activity', () => {
    const facts = withUnit({});
    const bare = { ...facts, accounts: facts.accounts.filter(({ unitId }) => unitId !== 'x') };
    expect(standingOf(bare, 'x')).toMatchObject({ reason: 'no-account', total: null });
    const idle = { ...facts, tasks: facts.tasks.filter(({ unitId }) => unitId !== 'x') };
    expect(standingOf(idle, 'x')).toMatchObject({ reason: 'no-tasks', total: null });
  });

  test('a rule set that asks no tasks and no desk misses none', () => {
    const list = rulesOf([
      {
        key: 'checklist',
        weight: 100,
        full: 1,
        least: 1,
        name: 'PPID',
        items: [{ key: 'dip', name: 'DIP', hint: '' }],
      },
    ]);
    const facts = factsOf({
      units: [aUnit('x', { officers: 0 })],
      marks: [{ unitId: 'x', list: 'checklist', item: 'dip', met: true }],
    });
    expect(standingOf(facts, 'x', list).total).toBe(100);
  });

  test('a disqualification is a decision and takes the number away', () => {
    const facts = withUnit(
      {},
      { corrections: [{ unitId: 'x', kind: 'disqualified', subjectId: null, value: null }] },
    );
    expect(standingOf(facts, 'x')).toMatchObject({ outcome: 'out', reason: 'disqualified', total: null });
  });

  test('measured in too few of the weights there is no total', () => {
    const facts = factsOf(together(five, { ...deedsOf('x', { own: 2 }) }));
    const strict = rulesOf([
      { ...COVERAGE, weight: 70, least: 10 },
      { key: 'consistency', weight: 30, ...PLAIN, perWeek: 1 },
    ]);
    expect(standingOf(facts, 'x', strict)).toMatchObject({
      outcome: 'unranked',
      reason: 'too-little-measured',
      total: null,
    });
  });

  test('four units get badges, five get ranks', () => {
    const of = (n: number) =>
      scoreSeason(
        factsOf(
          together(...['a', 'b', 'c', 'd', 'e'].slice(0, n).map((id, at) => deedsOf(id, { own: 20 + at }))),
        ),
        rules,
      );
    expect(of(5).classes[0]).toMatchObject({ units: 5, ranked: true });
    expect(of(5).standings.every(({ outcome, rank }) => outcome === 'ranked' && rank !== null)).toBe(true);
    expect(of(4).classes[0]).toMatchObject({ units: 4, ranked: false });
    const strict = { ...rules, badgeFrom: 101 };
    expect(of(4).standings.every(({ rank }) => rank === null)).toBe(true);
    expect(standingOf(factsOf(deedsOf('a', { own: 20 })), 'a', strict)).toMatchObject({
      outcome: 'unranked',
      reason: 'small-class',
    });
  });

  test('a merged unit and its successor each keep their own', () => {
    const old = { ...aUnit('lama', { closedOn: '2026-11-15', successorId: 'baru' }) };
    const facts = {
      ...factsOf(together(five, deedsOf('lama', { own: 40, missing: 20 }), deedsOf('baru', { own: 10 }))),
      units: [...five.units!, old, aUnit('baru', { openedOn: '2026-11-16' })],
    };
    const [before, after] = [standingOf(facts, 'lama'), standingOf(facts, 'baru')];
    // Due up to 15 November (day 45, from 0): 40 own and 6 missing; what is due later is the successor's business.
    expect(before.scores[0]).toMatchObject({ part: 40, whole: 46 });
    expect(after.scores[0]).toMatchObject({ part: 10, whole: 10 });
    expect([before.reason, after.reason]).toEqual(['closed', null]);
  });

  test('only exactly equal totals are parted by the tie-breaks', () => {
    const facts = factsOf(
      together(...['b', 'a', 'c', 'd', 'e'].map((id) => deedsOf(id, { own: id === 'c' ? 9 : 8 }))),
    );
    const order = scoreSeason(facts, rules).standings.map(({ unitId }) => unitId);
    expect(order).toEqual(['c', 'a', 'b', 'd', 'e']);
  });
});

describe('bands and excuses', () => {
  test('a band is decided from the unrounded total, without a gap', () => {
    const { bands } = rules;
    expect([84.999, 85, 69.96, 60, 0].map((total) => bandOf(total, bands))).toEqual([
      'baik',
      'unggul',
      'cukup',
      'cukup',
      'perlu-dibantu',
    ]);
  });

  test.each([
    [3, 15, 3],
    [4, 15, 3],
    [1, 2, 1],
    [0, 10, 0],
    [10, 100, 10],
    [30, 100, 20],
  ])('%d excuses of %d tasks: %d leave the count', (excused, tasks, left) => {
    expect(excusesThatCount(excused, tasks, 0.2)).toBe(left);
  });
});

describe('weeks of consistency', () => {
  const one = rulesOf([{ key: 'consistency', weight: 100, full: 1, least: 1, perWeek: 2 }]);
  const scoreOf = (days: readonly string[], season: Partial<SeasonFacts['season']> = {}, change = {}) => {
    const posts = days.map((day, at) => aPost('x', at, { day }));
    const facts = factsOf({ units: [aUnit('x', change)], accounts: [anAccount('x')], posts }, season);
    return standingOf(facts, 'x', one).scores[0]!;
  };

  test('the quarter from Thursday to Thursday: 12 whole weeks and two cut ones, each asking in proportion', () => {
    // 1 October 2026 is a Thursday: 4 days ask floor(2 x 4 : 7) = 1. 31 December is a Thursday too: 28 to 31 ask 1. 12 x 2 between.
    expect(scoreOf([])).toMatchObject({ part: 0, whole: 26 });
  });

  test('several posts on one day are one day; days beyond what a week asks help no other week', () => {
    const week = ['2026-10-05', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'];
    expect(scoreOf(week)).toMatchObject({ part: 2, whole: 26 });
  });

  test('a running week asks only for days that are over, and a post of today counts at once', () => {
    // Seen on Wednesday 7 October: Monday and Tuesday ask floor(2 x 2 : 7) = 0.
    const asOf = { asOf: '2026-10-07T03:00:00Z' };
    expect(scoreOf(['2026-10-01'], asOf)).toMatchObject({ part: 1, whole: 1 });
    // On Friday four days are over and ask 1; the post of this Friday counts.
    expect(scoreOf(['2026-10-01', '2026-10-09'], { asOf: '2026-10-09T03:00:00Z' })).toMatchObject({
      part: 2,
      whole: 2,
    });
  });

  test('a unit that came in November is asked from then on, one that went is asked until then', () => {
    expect(scoreOf([], {}, { openedOn: '2026-11-16' }).whole).toBe(13);
    expect(scoreOf([], {}, { closedOn: '2026-10-11' }).whole).toBe(3);
  });

  test('a post without a known time, of nobody’s account or deleted is no day', () => {
    const posts = [
      aPost('x', 1, { day: '2026-10-05', timeKnown: false, grade: 'C' }),
      aPost('x', 2, { day: '2026-10-06', accountId: null }),
      aPost('x', 3, { day: '2026-10-12', gone: true }),
      aPost('x', 4, { day: '2026-10-13', kind: 'amplification' }),
    ];
    const facts = factsOf({ units: [aUnit('x')], accounts: [anAccount('x')], posts });
    expect(standingOf(facts, 'x', one).scores[0]).toMatchObject({ part: 0, whole: 26 });
  });
});

test('a hidden time: reported before it was due it was in time, reported later nobody can tell', () => {
  const task = (n: number) => aTask('x', n, { dueAt: `${dayAt(n)}T10:00:00Z` });
  const post = (n: number, day: string) => aPost('x', n, { day, timeKnown: false, grade: 'C' });
  const pairs = [
    { t: task(3), p: post(3, dayAt(3)) },
    { t: task(5), p: post(5, dayAt(6)) },
  ];
  const facts = factsOf({
    units: [aUnit('x')],
    accounts: [anAccount('x')],
    tasks: pairs.map(({ t }) => t),
    posts: pairs.map(({ p }) => p),
    covers: pairs.map(({ t, p }) => aCover(t, p)),
  });
  expect(standingOf(facts, 'x').scores[0]).toMatchObject({ part: 1.5, whole: 2 });
});

describe('ranks and totals', () => {
  test('ranks never run against the totals', () => {
    fc.assert(
      fc.property(anySeason, (facts) => {
        const ranked = scoreSeason(facts, rules).standings.filter(({ outcome }) => outcome === 'ranked');
        for (const [at, one] of ranked.entries()) {
          const before = ranked[at - 1];
          if (!before) continue;
          expect(before.total!).toBeGreaterThanOrEqual(one.total!);
          expect(one.rank!).toBeGreaterThanOrEqual(before.rank!);
          if (one.rank === before.rank) expect(one.shared && before.shared).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
