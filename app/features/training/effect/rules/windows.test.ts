import { describe, expect, test } from 'vitest';
import { lengthOf, weeksOf, windowsOf } from './windows.ts';

/** Cilegon: Senin 14 to Rabu 16 November 2022. */
const CILEGON = { fromDate: '2022-11-14', toDate: '2022-11-16' };

describe('the windows', () => {
  test('leave the whole training week out', () => {
    expect(windowsOf(CILEGON, { beforeDays: 60, afterDays: 60 })).toEqual({
      before: { from: '2022-09-15', to: '2022-11-13' },
      training: { from: '2022-11-14', to: '2022-11-20' },
      after: { from: '2022-11-21', to: '2023-01-19' },
    });
  });

  test('a batch that runs over a Sunday takes both of its weeks', () => {
    const { training } = windowsOf(
      { fromDate: '2026-11-20', toDate: '2026-11-24' },
      { beforeDays: 14, afterDays: 14 },
    );
    expect(training).toEqual({ from: '2026-11-16', to: '2026-11-29' });
  });

  test('are as long as was declared, and their weeks lie next to the training', () => {
    const windows = windowsOf(CILEGON, { beforeDays: 60, afterDays: 30 });
    expect([lengthOf(windows.before), lengthOf(windows.after)]).toEqual([60, 30]);
    const weeks = weeksOf(windows);
    expect(weeks.map((week) => week.at)).toEqual([-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4]);
    expect(weeks.find((week) => week.at === -1)).toEqual({ from: '2022-11-07', to: '2022-11-13', at: -1 });
    expect(weeks.at(-1)).toEqual({ from: '2022-12-12', to: '2022-12-18', at: 4 });
  });
});
