import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { itemTable, type Marked, pooledCorrelation } from './items.ts';
import { normalizedGain, pairedDifference } from './learning.ts';

const pairs = (pre: readonly number[], post: readonly number[]) =>
  pre.map((value, at) => ({ pre: value, post: post[at]! }));
const percent = fc.integer({ min: 0, max: 100 });
const scores = fc.array(fc.record({ pre: fc.option(percent), post: fc.option(percent) }), { maxLength: 60 });

describe('the paired difference', () => {
  test('agrees with scipy.stats.t.interval', () => {
    const found = pairedDifference(pairs([40, 55, 60, 35, 70, 50, 65, 45], [60, 70, 65, 55, 85, 50, 80, 75]));
    expect(found).toMatchObject({ pairs: 8, pre: 52.5, post: 67.5, difference: 15, gainOf: 8 });
    expect(found.interval!.from).toBeCloseTo(7.259950269248404, 6);
    expect(found.interval!.to).toBeCloseTo(22.740049730751597, 6);
    expect(found.gain).toBeCloseTo(0.32167311854811853, 12);
  });

  test('two pairs have the very wide interval that two pairs deserve', () => {
    // scipy: t.ppf(.975, 1) = 12.706204736174694, standard error 5
    const { interval } = pairedDifference(pairs([50, 50], [60, 70]));
    expect(interval!.from).toBeCloseTo(15 - 5 * 12.706204736174694, 6);
    expect(pairedDifference(pairs([50], [60])).interval).toBeNull();
  });

  test('who took one of both is counted and left out', () => {
    const found = pairedDifference([
      { pre: 10, post: null },
      { pre: null, post: 90 },
      { pre: null, post: 100 },
      { pre: null, post: null },
      { pre: 50, post: 70 },
    ]);
    expect(found).toMatchObject({ pairs: 1, onlyPre: 1, onlyPost: 2, difference: 20, pre: 50, post: 70 });
  });

  test('the gain is undefined for who had everything right before', () => {
    expect(normalizedGain(100, 100)).toBeNull();
    expect(normalizedGain(100, 40)).toBeNull();
    expect(normalizedGain(50, 75)).toBe(0.5);
    expect(pairedDifference(pairs([100, 50], [90, 75]))).toMatchObject({ gain: 0.5, gainOf: 1 });
    expect(pairedDifference(pairs([100], [100]))).toMatchObject({ gain: null, gainOf: 0 });
  });

  test('holds its difference, counts everybody with a score once, and does not depend on the order', () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const found = pairedDifference(rows);
        const taken = rows.filter(({ pre, post }) => pre !== null || post !== null).length;
        expect(found.pairs + found.onlyPre + found.onlyPost).toBe(taken);
        if (found.interval) {
          expect(found.interval.from).toBeLessThanOrEqual(found.difference! + 1e-9);
          expect(found.interval.to).toBeGreaterThanOrEqual(found.difference! - 1e-9);
        }
        if (found.difference !== null)
          expect(pairedDifference(rows.toReversed()).difference).toBeCloseTo(found.difference, 9);
      }),
    );
  });

  test('the same test twice shows no difference, and exchanged parts the opposite one', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ pre: percent, post: percent }), { minLength: 2 }), (rows) => {
        const back = pairedDifference(rows.map(({ pre, post }) => ({ pre: post, post: pre })));
        expect(back.difference).toBeCloseTo(-pairedDifference(rows).difference!, 9);
        expect(pairedDifference(rows.map(({ pre }) => ({ pre, post: pre }))).interval).toEqual({
          from: 0,
          to: 0,
        });
      }),
    );
  });
});

describe('the table of questions', () => {
  test('the correlation within parts agrees with numpy', () => {
    const parts = [
      { x: [0, 1, 1, 0, 1, 0], y: [30, 60, 55, 40, 70, 50] },
      { x: [1, 1, 0, 1, 1], y: [80, 75, 50, 90, 65] },
    ];
    expect(pooledCorrelation(parts)).toBeCloseTo(0.8136216575887886, 12);
    // scipy.stats.pointbiserialr
    expect(pooledCorrelation([parts[0]!])).toBeCloseTo(0.830539534499922, 12);
    expect(pooledCorrelation([{ x: [1, 1], y: [3, 4] }])).toBeNull();
    expect(pooledCorrelation([])).toBeNull();
  });

  const attempt = (part: 'pre' | 'post', rights: Record<string, boolean>): Marked => ({
    part,
    right: rights,
  });

  test('counts answers and right ones by part', () => {
    const table = itemTable([
      attempt('pre', { q1: true, q2: false }),
      attempt('pre', { q1: false, q3: false }),
      attempt('post', { q1: true, q2: true }),
    ]);
    expect(table).toEqual([
      {
        questionId: 'q1',
        pre: { answers: 2, right: 1 },
        post: { answers: 1, right: 1 },
        discrimination: null,
      },
      {
        questionId: 'q2',
        pre: { answers: 1, right: 0 },
        post: { answers: 1, right: 1 },
        discrimination: null,
      },
      {
        questionId: 'q3',
        pre: { answers: 1, right: 0 },
        post: { answers: 0, right: 0 },
        discrimination: null,
      },
    ]);
  });

  test('progress between both tests is not taken for discrimination', () => {
    const rights = (is: boolean) => ({ q1: is, q2: is, q3: is });
    const table = itemTable([
      ...Array.from({ length: 10 }, () => attempt('pre', rights(false))),
      ...Array.from({ length: 10 }, () => attempt('post', rights(true))),
    ]);
    expect(table[0]!.discrimination).toBeNull();
  });

  test('a question that the good ones miss discriminates the wrong way round', () => {
    const good = attempt('post', { odd: false, a: true, b: true });
    const weak = attempt('post', { odd: true, a: false, b: false });
    const table = itemTable([...Array(6).fill(good), ...Array(6).fill(weak)]);
    expect(table[0]).toMatchObject({ questionId: 'odd', discrimination: -1 });
  });

  test('a correlation stays between -1 and 1', () => {
    const list = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1 }), y: percent }));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 2 }), (parts) => {
        const found = pooledCorrelation(
          parts.map((part) => ({ x: part.map(({ x }) => x), y: part.map(({ y }) => y) })),
        );
        if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
