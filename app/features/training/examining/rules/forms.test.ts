import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { areParallel, dealt, formFor, shuffled, topicCounts } from './forms.ts';
import { type BatchWindows, deadlineOf, isLate, mayReveal, windowState } from './times.ts';

describe('both forms of a test', () => {
  test('are parallel when each topic is asked equally often', () => {
    const counts = topicCounts([
      { topic: 'Foto', form: 'A' },
      { topic: 'Berita', form: 'B' },
      { topic: 'Berita', form: 'A' },
      { topic: 'Foto', form: null },
    ]);
    expect(counts).toEqual([
      { topic: 'Berita', a: 1, b: 1 },
      { topic: 'Foto', a: 1, b: 0 },
    ]);
    expect(areParallel(counts)).toBe(false);
    expect(areParallel(counts.slice(0, 1))).toBe(true);
    expect(areParallel([])).toBe(false);
  });

  test('dealt by turns are parallel, and leave at most one question of a topic out', () => {
    const bank = fc.array(fc.record({ id: fc.uuid(), topic: fc.constantFrom('Berita', 'Foto', 'Warga') }));
    fc.assert(
      fc.property(bank, (questions) => {
        const forms = dealt(questions);
        const counts = topicCounts(questions.map(({ id, topic }) => ({ topic, form: forms[id] ?? null })));
        expect(counts.every(({ a, b }) => a === b)).toBe(true);
        for (const topic of new Set(questions.map((one) => one.topic))) {
          const out = questions.filter((one) => one.topic === topic && !forms[one.id]);
          expect(out.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('half begin with A, and nobody gets the same form twice', () => {
    const firsts = Array.from({ length: 100 }, (_, rank) => formFor('pre', rank, null));
    expect(firsts.filter((form) => form === 'A')).toHaveLength(50);
    for (let rank = 0; rank < 100; rank += 1) {
      expect(formFor('post', rank, firsts[rank]!)).not.toBe(firsts[rank]);
      expect(formFor('post', rank, null)).toBe(formFor('post', rank, firsts[rank]!));
    }
  });

  test('stand in an order of the attempt: the same questions, the same each time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.string(), (items, seed) => {
        const order = shuffled(items, seed);
        expect(shuffled(items, seed)).toEqual(order);
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
    const twenty = Array.from({ length: 20 }, (_, at) => at);
    expect(shuffled(twenty, 'one')).not.toEqual(shuffled(twenty, 'two'));
  });
});

describe('times of a test', () => {
  const window = { opensAt: '2026-11-19T01:00:00Z', closesAt: '2026-11-19T02:00:00Z' };

  test.each([
    ['2026-11-19T00:59:59.999Z', 'ahead'],
    ['2026-11-19T01:00:00Z', 'open'],
    ['2026-11-19T01:59:59Z', 'open'],
    ['2026-11-19T02:00:00Z', 'over'],
  ])('at %s the window is %s', (now, state) => {
    expect(windowState(window, now)).toBe(state);
    expect(windowState(null, now)).toBe('unset');
  });

  test('who begins late has less time; an answer at the deadline is late', () => {
    expect(deadlineOf('2026-11-19T01:00:00Z', 30, window.closesAt)).toBe('2026-11-19T01:30:00.000Z');
    expect(deadlineOf('2026-11-19T01:50:00Z', 30, window.closesAt)).toBe('2026-11-19T02:00:00.000Z');
    expect(isLate('2026-11-19T01:30:00Z', '2026-11-19T01:29:59.999Z')).toBe(false);
    expect(isLate('2026-11-19T01:30:00Z', '2026-11-19T01:30:00.000Z')).toBe(true);
  });

  const batch = (given: Partial<BatchWindows> = {}): BatchWindows => ({
    state: 'open',
    toDate: '2026-11-19',
    pre: window,
    post: { opensAt: '2026-11-19T08:00:00Z', closesAt: '2026-11-19T09:00:00Z' },
    ...given,
  });

  test.each<[string, BatchWindows[], string, boolean]>([
    ['not between the tests: the other half gets this form next', [batch()], '2026-11-19T05:00:00Z', false],
    ['after the last test', [batch()], '2026-11-19T09:00:00Z', true],
    [
      'not while another batch of the programme has its test ahead',
      [batch(), batch({ toDate: '2027-01-20', pre: null, post: null })],
      '2026-11-20T05:00:00Z',
      false,
    ],
    [
      'although another batch was called off',
      [batch(), batch({ state: 'cancelled' })],
      '2026-11-19T09:00:00Z',
      true,
    ],
    [
      'although another batch was held without tests',
      [batch(), batch({ state: 'finished', pre: null, post: null })],
      '2026-11-19T09:00:00Z',
      true,
    ],
    [
      'although a batch that is past was never closed',
      [batch(), batch({ toDate: '2026-11-01', pre: null, post: null })],
      '2026-11-19T09:00:00Z',
      true,
    ],
  ])('right answers are shown %s', (_name, batches, now, shown) => {
    expect(mayReveal(batches, now, '2026-11-19')).toBe(shown);
  });
});
