import { describe, expect, test } from 'vitest';
import { byNeed, horizonOn, lacksOf, NO_TASKS, standingOf, tallyOf } from './need.ts';

const tally = (given: Partial<typeof NO_TASKS>) => ({ ...NO_TASKS, ...given });

describe('who needs coaching', () => {
  test.each([
    ['no account', { hasAccount: false, posted: false, tally: NO_TASKS }, ['no-account']],
    [
      'an account and nothing on it',
      { hasAccount: true, posted: false, tally: tally({ missing: 4 }) },
      ['silent'],
    ],
    ['no task and some posts', { hasAccount: true, posted: true, tally: NO_TASKS }, []],
    ['half covered', { hasAccount: true, posted: true, tally: tally({ of: 4, covered: 2, missing: 2 }) }, []],
    [
      'less than half covered',
      { hasAccount: true, posted: true, tally: tally({ of: 5, covered: 2, missing: 3 }) },
      ['uncovered'],
    ],
    [
      'copies do not cover',
      { hasAccount: true, posted: true, tally: tally({ of: 5, covered: 1, copied: 3, missing: 1 }) },
      ['uncovered', 'copied'],
    ],
    [
      'nothing but copies',
      { hasAccount: true, posted: true, tally: tally({ of: 3, copied: 3 }) },
      ['copied'],
    ],
    [
      'a third late is well, more is not',
      { hasAccount: true, posted: true, tally: tally({ of: 6, covered: 6, late: 2 }) },
      [],
    ],
    [
      'often late',
      { hasAccount: true, posted: true, tally: tally({ of: 6, covered: 6, late: 3 }) },
      ['late'],
    ],
    [
      'tasks whose deadline still runs are not held against anybody',
      { hasAccount: true, posted: true, tally: tally({ of: 9, covered: 1 }) },
      [],
    ],
  ])('%s', (_name, unit, lacks) => {
    expect(lacksOf(unit)).toEqual(lacks);
  });

  test('tasks are counted by the states of the board', () => {
    const task = (state: string, covered = false, counts = true) => ({ state, covered, counts });
    expect(
      tallyOf([
        task('tercakup', true),
        task('terlambat', true),
        task('salinan'),
        task('amplifikasi'),
        task('belum'),
        task('menunggu'),
        task('izin', false, false),
      ]),
    ).toEqual({ of: 6, covered: 2, late: 1, copied: 2, missing: 1 });
  });

  test('the gravest stands first, who moved on after them, then those who do well', () => {
    const row = (unit: string, given: object = {}) => ({
      unit,
      moved: false,
      lacks: [],
      tally: NO_TASKS,
      ...given,
    });
    const rows = [
      row('Baik'),
      row('Pindah', { moved: true, lacks: ['silent'] }),
      row('Kurang', { lacks: ['uncovered'], tally: tally({ missing: 2 }) }),
      row('Lebih kurang', { lacks: ['uncovered'], tally: tally({ missing: 9 }) }),
      row('Sunyi', { lacks: ['silent'] }),
    ];
    expect([...rows].sort(byNeed).map((one) => one.unit)).toEqual([
      'Sunyi',
      'Lebih kurang',
      'Kurang',
      'Pindah',
      'Baik',
    ]);
    expect(standingOf(rows[1]!)).toBe('moved');
  });

  test.each([
    [0, 30],
    [30, 30],
    [31, 60],
    [90, 90],
    [1_400, 90],
  ])('%i days after the batch the page looks at %i days', (days, horizon) => {
    expect(horizonOn(days)).toBe(horizon);
  });
});
