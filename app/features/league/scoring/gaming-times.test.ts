import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { Criterion, RuleSet } from '../types.ts';
import { type CorrectionFact, type PostFact, type SeasonFacts, unitCasesOf } from './facts.ts';
import { totalOf } from './rules/fairness/total.ts';
import { openUnit, scoreUnit } from './score-unit.ts';
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

/** Times that a unit states, played against the rules: declared links, late reporting, posts dated back on its own site. */

const CRITERIA: readonly Criterion[] = [
  { key: 'coverage', weight: 45, full: 0.8, least: 5, lateCredit: 0.5, amplifyCredit: 0.4, amplifyMost: 5 },
  { key: 'in-window', weight: 15, full: 0.8, least: 5 },
  { key: 'consistency', weight: 25, full: 0.9, least: 3, perWeek: 2 },
  { key: 'originality', weight: 15, full: 0.8, least: 5 },
];
const rules = rulesOf(CRITERIA);
const { reportHours: _, visitHours: __, ...common } = rules;
const firstFormat: RuleSet = { ...common, format: 1 };
const HOUR = 3_600_000;
const later = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * HOUR).toISOString();

/** Twenty tasks, due at 17.00 WIB of every fourth day. */
const TASKS = Array.from({ length: 20 }, (_, at) => aTask('a', at, { dueAt: `${dayAt(at * 4)}T10:00:00Z` }));
const base: Partial<Lists> = {
  units: [aUnit('a')],
  accounts: [anAccount('a'), anAccount('a', { id: 'a-ig', network: 'instagram' })],
  tasks: TASKS,
};

/** A post for each task, by default stated seven hours before it is due and seen at once. */
function answered(change: (n: number, at: string) => Partial<PostFact>): Partial<Lists> {
  const posts = TASKS.map(({ dueAt }, n) => {
    const at = `${dueAt.slice(0, 10)}T03:00:00Z`;
    return aPost('a', n, { day: dueAt.slice(0, 10), publishedAt: at, firstSeenAt: at, ...change(n, at) });
  });
  return together(base, { posts, covers: posts.map((post, n) => aCover(TASKS[n]!, post)) });
}
const declared = { grade: 'C', network: 'instagram', accountId: 'a-ig' } as const;

function played(lists: Partial<Lists>, set: RuleSet = rules) {
  const [given] = unitCasesOf(factsOf(lists));
  const { scores } = scoreUnit(given!, set)!;
  const of = (key: string) => scores.find((score) => score.key === key)!;
  return {
    total: totalOf(scores).total ?? 0,
    covered: of('in-window').part ?? 0,
    coverage: of('coverage').part,
    days: of('consistency').part,
    lines: (key: string) => of(key).ledger.map((line) => [line.key, line.values.n] as const),
    tasks: openUnit(given!, set).tasks,
  };
}
/** The evening of the last task's day: everything is brought at once. */
const EVENING = `${dayAt(76)}T15:00:00Z`;

describe('times that a unit states', () => {
  const honest = played(answered(() => declared));

  test('the honest unit: each link on the day of its post', () => {
    expect([honest.covered, honest.coverage, honest.days]).toEqual([20, 20, 20]);
    const tomorrowMorning = played(answered((_, at) => ({ ...declared, firstSeenAt: later(at, 11) })));
    expect(tomorrowMorning.total).toBe(honest.total);
  });

  test('1. forged links: all brought in one evening with times inside their windows, they count for that evening alone', () => {
    const forged = played(answered(() => ({ ...declared, firstSeenAt: EVENING })));
    // The evening's own task is in time by the hours of grace; of 19 late ones a day's five count, at half.
    expect(forged.covered).toBe(1);
    expect(forged.coverage).toBe(1 + 5 * 0.5);
    expect(forged.days).toBe(1);
    expect(forged.total).toBeLessThan(honest.total / 2);
    expect(forged.lines('coverage')).toContainEqual(['time-not-shown', 19]);
    expect(forged.lines('in-window')).toContainEqual(['time-not-shown', 19]);
    expect(forged.lines('consistency')).toContainEqual(['days-not-shown', 19]);
    // The hours of grace make it one task better than who posts the same evening and says so.
    const said = played(
      answered(() => ({
        ...declared,
        day: EVENING.slice(0, 10),
        publishedAt: EVENING,
        firstSeenAt: EVENING,
      })),
    );
    expect(forged.coverage! - said.coverage!).toBe(1);
    // Under rules of the first format it was worth as much as honest work.
    const before = played(
      answered(() => ({ ...declared, firstSeenAt: EVENING })),
      firstFormat,
    );
    expect(before.total).toBe(honest.total);
  });

  test('2. late mass posting dated back on an own site: what was not there at the visits was not out', () => {
    const dated = played(answered(() => ({ firstSeenAt: EVENING, absentAt: later(EVENING, -0.5) })));
    expect([dated.covered, dated.coverage, dated.days]).toEqual([1, 1 + 5 * 0.5, 1]);
    expect(dated.lines('coverage')).toContainEqual(['time-not-shown', 19]);
    expect(dated.tasks[0]).toMatchObject({
      state: 'late',
      doubt: { why: 'absent', proof: later(EVENING, -0.5) },
    });
    expect(dated.tasks.filter(({ state }) => state === 'burst')).toHaveLength(14);
  });

  test('3. a site that was not visited meanwhile is believed, and so is a site that shows a copy of this morning', () => {
    expect(played(answered(() => ({ firstSeenAt: EVENING, absentAt: null }))).covered).toBe(20);
    expect(played(answered((_, at) => ({ firstSeenAt: later(at, 6), absentAt: later(at, 5.5) }))).total).toBe(
      played(answered(() => ({}))).total,
    );
  });

  test('4. a network’s own time needs no report in the window', () => {
    const read = played(
      answered(() => ({ timeBy: 'network', firstSeenAt: EVENING, absentAt: later(EVENING, -1) })),
    );
    expect([read.covered, read.days]).toEqual([20, 20]);
  });

  test('5. what two people have confirmed is believed: the task, and the day', () => {
    const forged = answered(() => ({ ...declared, firstSeenAt: EVENING }));
    const corrections: CorrectionFact[] = [0, 1].map((n) => ({
      unitId: 'a',
      kind: 'post-time',
      subjectId: forged.posts![n]!.id,
      value: null,
    }));
    const after = played(together(forged, { corrections }));
    expect([after.covered, after.days]).toEqual([3, 3]);
    expect(after.lines('coverage')).toContainEqual(['time-not-shown', 17]);
  });
});

describe('for any times', () => {
  const hours = fc.array(fc.nat(24 * 40), { minLength: 20, maxLength: 20 });
  const by = fc.array(fc.constantFrom('unit' as const, 'officer' as const, 'network' as const), {
    minLength: 20,
    maxLength: 20,
  });
  const said = fc.array(fc.integer({ min: -48, max: 72 }), { minLength: 20, maxLength: 20 });
  type Seen = { by: readonly PostFact['timeBy'][]; said: readonly number[]; seen: readonly number[] };
  /** Each post states a time around its task; it is seen, or was last not there, so many hours later. */
  const unit = ({ by, said, seen }: Seen) =>
    answered((n, at) => {
      const publishedAt = later(at, said[n]!);
      const proof = later(publishedAt, seen[n]!);
      return {
        timeBy: by[n]!,
        publishedAt,
        day: later(publishedAt, 7).slice(0, 10),
        firstSeenAt: proof,
        absentAt: by[n] === 'officer' ? null : proof,
      };
    });
  const noCap = { ...rules, dayMost: 1000 };

  test('no later report and no later visit ever scores above an earlier one', () => {
    fc.assert(
      fc.property(by, said, hours, hours, (by, said, seen, more) => {
        const before = played(unit({ by, said, seen }), noCap).total;
        const after = played(unit({ by, said, seen: seen.map((one, n) => one + more[n]!) }), noCap).total;
        expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  test('whenever it is brought, no unit has more of it than if it had been brought at once', () => {
    fc.assert(
      fc.property(by, said, hours, (by, said, seen) => {
        const atOnce = played(unit({ by, said, seen: seen.map(() => 0) })).total;
        expect(played(unit({ by, said, seen })).total).toBeLessThanOrEqual(atOnce + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  test('an honest unit has what the rules before gave it', () => {
    fc.assert(
      fc.property(by, said, fc.array(fc.nat(12), { minLength: 20, maxLength: 20 }), (by, said, seen) => {
        const soon = unit({
          by,
          said,
          seen: by.map((one, n) => (one === 'officer' ? seen[n]! : -seen[n]! / 4)),
        });
        expect(played(soon).total).toBe(played(soon, firstFormat).total);
      }),
      { numRuns: 60 },
    );
  });

  test('rules of the first format know nothing of it', () => {
    fc.assert(
      fc.property(by, said, hours, (by, said, seen) => {
        const atOnce = played(unit({ by, said, seen: seen.map(() => 0) }), firstFormat);
        const after = played(unit({ by, said, seen }), firstFormat);
        expect([after.total, after.tasks]).toEqual([atOnce.total, atOnce.tasks]);
      }),
      { numRuns: 60 },
    );
  });

  test('what other units bring, and when, never changes my points', () => {
    const mine = (facts: SeasonFacts) =>
      scoreUnit(unitCasesOf(facts).find(({ facts: { unit } }) => unit.id === 'me')!, rules)!.scores;
    const me = (seen: readonly number[]): Partial<Lists> => {
      const tasks = Array.from({ length: 8 }, (_, n) => aTask('me', n));
      const posts = tasks.map(({ dueAt }, n) =>
        aPost('me', n, { ...declared, accountId: 'me-web', firstSeenAt: later(dueAt, seen[n]!) }),
      );
      const covers = posts.map((post, n) => aCover(tasks[n]!, post));
      return { units: [aUnit('me')], accounts: [anAccount('me')], tasks, posts, covers };
    };
    fc.assert(
      fc.property(by, said, hours, hours, (by, said, seen, others) => {
        const alone = mine(factsOf(me(seen)));
        expect(mine(factsOf(together(me(seen), unit({ by, said, seen: others }))))).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });
});
