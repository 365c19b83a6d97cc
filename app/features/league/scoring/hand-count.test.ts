import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CriterionKey } from '../types.ts';
import type { UnitCase } from './facts.ts';
import { SeasonFileError, type SeasonHead } from './file/parts.ts';
import { readSeasonFile } from './file/read-season-file.server.ts';
import { totalOf } from './rules/fairness/total.ts';
import { scoreUnit } from './score-unit.ts';

/**
 * Three units of the sample season (Senin 24 Agustus to Rabu 30 September 2026), counted by hand from the lines of its file. Beside each
 * figure stands how it comes about; nothing here uses the program's rules but to compare.
 */

const FILE = join(import.meta.dirname, 'fixtures/three-units.jsonl');

async function* bytes() {
  yield readFileSync(FILE);
}

/** The lines are the head and three units of a sealed file, without the rest of it. */
async function units(): Promise<{ head: SeasonHead; cases: UnitCase[] }> {
  const cases: UnitCase[] = [];
  let head: SeasonHead | null = null;
  try {
    for await (const part of readSeasonFile(bytes())) {
      if (part.part === 'head') head = part.head;
      if (part.part === 'unit') cases.push(part.case);
    }
  } catch (error) {
    if (!(error instanceof SeasonFileError) || error.fault !== 'cut-off') throw error;
  }
  return { head: head!, cases };
}
const { head, cases } = await units();
const last = JSON.parse(readFileSync(FILE, 'utf8').trimEnd().split('\n').at(-1)!) as { part: string };

/**
 * The lower bound by another road than the program's: the smaller root of (1 + z²/n) x² - (2 s + z²/n) x + s² = 0, where s is the share.
 */
function lowerRoot(part: number, n: number): number {
  const z2 = 3.841458820694124;
  const share = part / n;
  const [a, b, c] = [1 + z2 / n, -(2 * share + z2 / n), share * share];
  return (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * a);
}

function scored(name: string) {
  const given = cases.find(({ facts }) => facts.unit.shortName === name)!;
  const { scores } = scoreUnit(given, head.rules.body)!;
  return {
    given,
    total: totalOf(scores).total!,
    of: (key: CriterionKey) => scores.find((score) => score.key === key)!,
  };
}

test('the fixture is the three units, whole', () => {
  expect(cases.map(({ facts }) => facts.unit.shortName).toSorted()).toEqual([
    'Dishub',
    'Kec. Padang Lestari',
    'Kel. Teluk Permata',
  ]);
  // The reader ends at the missing seal and so never gives the last unit before it: the file is closed by its own line.
  expect(last.part).toBe('class');
});

describe('Dishub, by hand', () => {
  const { of, total } = scored('Dishub');

  test('consistency: 7 of 10 days', () => {
    // Weeks from Monday 24 August: five whole ones ask 2 days each; 28 to 30 September are 3 days and ask floor(2 x 3 : 7) = 0.
    // Days with an own post: 24, 25 Aug (2) | 31 Aug (1) | 9, 11 Sep (2) | 18 Sep (1) | 23 Sep (1) | 28 Sep (asked 0) = 7.
    expect([of('consistency').part, of('consistency').whole]).toEqual([2 + 1 + 2 + 1 + 1, 5 * 2]);
    // 70 % : 90 % x 20 = 15.56
    expect(of('consistency').points).toBeCloseTo((0.7 / 0.9) * 20, 9);
    expect(of('consistency').points).toBeCloseTo(15.56, 2);
  });

  test('coverage: 4 in time, 3 late at 0.5, 3 shares at 0.4, 2 copies, 1 excused: 6.7 of 12', () => {
    // due  26 Aug in time | 27 Aug excused | 27 Aug share | 1 Sep in time | 8 Sep copy | 14 Sep in time | 15 Sep share | 16 Sep copy
    //      18 Sep 12.00 WIB, posted 14.21: late | 21 Sep share | 22 Sep, posted 23 Sep: late | 28 Sep 12.00, posted 23.42: late | 29 Sep in time
    // 13 tasks; one excuse is at most floor(0.2 x 13) = 2, so it leaves the count: 12.
    expect(of('coverage').whole).toBe(13 - 1);
    expect(of('coverage').part).toBeCloseTo(4 + 3 * 0.5 + 3 * 0.4, 9);
    // Lower bound of 6.7 of 12 (55.8 %): 29.9 %. 29.92 % : 80 % x 25 = 9.35
    expect(of('coverage').bound).toBeCloseTo(lowerRoot(6.7, 12), 9);
    expect(of('coverage').points).toBeCloseTo((lowerRoot(6.7, 12) / 0.8) * 25, 9);
    expect(of('coverage').points).toBeCloseTo(9.35, 2);
  });

  test('in the window: 4 of 12', () => {
    expect([of('in-window').part, of('in-window').whole]).toEqual([4, 12]);
    // Lower bound 13.8 %. 13.81 % : 80 % x 5 = 0.86
    expect(of('in-window').points).toBeCloseTo((lowerRoot(4, 12) / 0.8) * 5, 9);
    expect(of('in-window').points).toBeCloseTo(0.86, 2);
  });

  test('originality: 13 own posts and 1 copy; 4 shares are neither', () => {
    // 18 posts - 4 shares (27 Aug, 7, 14 and 19 Sep) = 14, of which one (15 Sep) copies.
    expect([of('originality').part, of('originality').whole]).toEqual([18 - 4 - 1, 18 - 4]);
    // Lower bound 68.5 %. 68.53 % : 80 % x 10 = 8.57
    expect(of('originality').points).toBeCloseTo((lowerRoot(13, 14) / 0.8) * 10, 9);
    expect(of('originality').points).toBeCloseTo(8.57, 2);
  });

  test('jury: three pieces, the first with a third juror', () => {
    // (0.325 + 0.725 + 0.65) : 3 = 0.56667; (0.725 + 0.675) : 2 = 0.7; (0.775 + 0.75) : 2 = 0.7625. Sum 2.02917, mean 0.67639.
    expect(of('jury').part).toBeCloseTo(1.7 / 3 + 0.7 + 0.7625, 9);
    // 67.64 % : 90 % x 20 = 15.03
    expect(of('jury').points).toBeCloseTo(15.03, 2);
  });

  test('register and checklist: what is there of what is asked', () => {
    // 6 accounts x 4: approved 6, proven 4 (not WhatsApp, not Telegram), custody 4 (not Instagram, not WhatsApp), reachable 6 = 20 of 24.
    expect([of('register').part, of('register').whole]).toEqual([6 + 4 + 4 + 6, 6 * 4]);
    expect(of('register').points).toBeCloseTo((20 / 24) * 5, 9);
    expect([of('checklist').part, of('checklist').points]).toEqual([12, 5]);
  });

  test('the total: points of the measured weights', () => {
    // No narrative was given, so its 10 leave the weights: 90. 15.56 + 9.35 + 0.86 + 8.57 + 15.03 + 4.17 + 5 = 58.53; : 90 x 100 = 65.04
    expect(of('narrative').missing).toBe('no-tasks');
    const sum = 15.5556 + 9.3513 + 0.8633 + 8.5664 + 15.0309 + 4.1667 + 5;
    expect(total).toBeCloseTo((sum / 90) * 100, 2);
    expect(total).toBeCloseTo(65.04, 2);
  });
});

describe('Kec. Padang Lestari, by hand', () => {
  const { of, total } = scored('Kec. Padang Lestari');

  test('consistency: 7 of 10 days', () => {
    // 26, 27 Aug (2) | 2 Sep (1) | 8 Sep (1) | 15, 17 Sep (2) | 24 Sep (1)
    expect([of('consistency').part, of('consistency').whole]).toEqual([2 + 1 + 1 + 2 + 1, 10]);
    expect(of('consistency').points).toBeCloseTo(15.56, 2);
  });

  test('coverage: 5 in time and 2 shares at 0.4 of 7', () => {
    expect(of('coverage').part).toBeCloseTo(5 + 2 * 0.4, 9);
    expect(of('coverage').whole).toBe(7);
    // 82.9 % of only seven tasks: lower bound 45.9 %. 45.94 % : 80 % x 25 = 14.36
    expect(of('coverage').points).toBeCloseTo((lowerRoot(5.8, 7) / 0.8) * 25, 9);
    expect(of('coverage').points).toBeCloseTo(14.36, 2);
    // In the window 5 of 7: lower bound 35.9 %. 35.89 % : 80 % x 5 = 2.24
    expect(of('in-window').points).toBeCloseTo((lowerRoot(5, 7) / 0.8) * 5, 9);
  });

  test('originality: 8 of 8, and still not all points', () => {
    // The lower bound of 8 of 8 is 8 : (8 + 3.84) = 67.6 %. 67.56 % : 80 % x 10 = 8.44
    expect([of('originality').part, of('originality').whole]).toEqual([8, 8]);
    expect(of('originality').bound).toBeCloseTo(8 / (8 + 3.8415), 4);
    expect(of('originality').points).toBeCloseTo(8.44, 2);
  });

  test('jury, register, checklist and total', () => {
    // (0.8375 + 0.8125 + 0.75) : 3 = 0.8; 80 % : 90 % x 20 = 17.78
    expect(of('jury').points).toBeCloseTo(17.78, 2);
    // 3 accounts x 4, one not proven: 11 of 12. Checklist 6 of 12.
    expect([of('register').part, of('register').whole, of('checklist').part]).toEqual([11, 12, 6]);
    const sum = 15.5556 + 14.3561 + 2.2433 + 8.4449 + 17.7778 + (11 / 12) * 5 + 2.5;
    expect(total).toBeCloseTo((sum / 90) * 100, 2);
    expect(total).toBeCloseTo(72.73, 2);
  });
});

describe('Kel. Teluk Permata, by hand', () => {
  const { of, total } = scored('Kel. Teluk Permata');

  test('consistency: 5 of 10 days', () => {
    // 28 Aug (1) | 5 Sep (1) | 8 Sep is a copy (0) | 14 and twice 19 Sep (2) | 25 Sep (1) | 28 Sep is a copy
    expect([of('consistency').part, of('consistency').whole]).toEqual([1 + 1 + 0 + 2 + 1, 10]);
    expect(of('consistency').points).toBeCloseTo((0.5 / 0.9) * 20, 9);
  });

  test('coverage: 5 in time, 1 share at 0.4, 1 copy, 1 not covered: 5.4 of 8', () => {
    expect(of('coverage').part).toBeCloseTo(5 + 0.4, 9);
    expect(of('coverage').whole).toBe(5 + 1 + 1 + 1);
    // Lower bound 34.5 %. 34.55 % : 80 % x 25 = 10.80
    expect(of('coverage').points).toBeCloseTo((lowerRoot(5.4, 8) / 0.8) * 25, 9);
    expect(of('coverage').points).toBeCloseTo(10.8, 2);
    expect(of('in-window').points).toBeCloseTo((lowerRoot(5, 8) / 0.8) * 5, 9);
  });

  test('originality: 6 of 9, three copies', () => {
    expect([of('originality').part, of('originality').whole]).toEqual([6, 9]);
    expect(of('originality').points).toBeCloseTo((lowerRoot(6, 9) / 0.8) * 10, 9);
  });

  test('the total: narrative and checklist were not measured, 85 weights are left', () => {
    // (0.775 + 0.7625 + 0.775) : 3 = 0.77083; 77.08 % : 90 % x 20 = 17.13. Two accounts x 4, none proven: 6 of 8 x 5 = 3.75
    expect(of('jury').points).toBeCloseTo(17.13, 2);
    expect([of('register').part, of('register').points]).toEqual([6, 3.75]);
    expect([of('narrative').missing, of('checklist').missing]).toEqual(['no-tasks', 'not-checked']);
    const sum = 11.1111 + 10.7964 + 1.9109 + 4.4275 + 17.1296 + 3.75;
    expect(total).toBeCloseTo((sum / 85) * 100, 2);
    expect(total).toBeCloseTo(57.79, 2);
  });
});
