import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { placeFor } from './places.ts';
import { inOrder, offersDue, offerUntil, type Waiting } from './queue.ts';

describe('the waiting list', () => {
  const queue: Waiting[] = [
    { id: 'c', queuedAt: '2026-11-20T03:00:00Z' },
    { id: 'b', queuedAt: '2026-11-20T01:00:00Z' },
    { id: 'a', queuedAt: '2026-11-20T03:00:00Z' },
  ];

  test('stands in the order people came', () => {
    expect(inOrder(queue).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('compares moments, not their text', () => {
    const whole = { id: 'x', queuedAt: '2026-11-20T03:00:02Z' };
    const later = { id: 'a', queuedAt: '2026-11-20T03:00:02.001Z' };
    expect(inOrder([later, whole]).map(({ id }) => id)).toEqual(['x', 'a']);
  });

  test.each([
    [0, []],
    [1, ['b']],
    [2, ['b', 'a']],
    [9, ['b', 'a', 'c']],
  ])('with %i places free offers them to the first', (free, expected) => {
    expect(offersDue(queue, { quota: 10, held: 10 - free }).map(({ id }) => id)).toEqual(expected);
  });

  test('more held than there are places (the quota was lowered) offers nothing', () => {
    expect(offersDue(queue, { quota: 2, held: 5 })).toEqual([]);
  });

  test.each([
    [24, '2026-11-23T01:00:00Z', '2026-11-21T01:00:00.000Z'],
    [72, '2026-11-21T01:00:00Z', '2026-11-21T01:00:00.000Z'],
    [24, '2026-11-20T01:00:00Z', null],
    [24, '2026-11-19T01:00:00Z', null],
  ])('an offer of %i hours before %s stands until %s', (hours, begins, expected) => {
    expect(offerUntil('2026-11-20T01:00:00Z', hours, begins)).toBe(expected);
  });

  /** Any course of a batch: people come, give back, take, let lapse; the desk raises the room. */
  test('whatever happens: no place is given twice, and places go in the order people came', () => {
    const step = fc.record({
      what: fc.constantFrom('come', 'leave', 'take', 'lapse', 'raise'),
      pick: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (room, steps) => {
        let quota = room;
        let moment = 0;
        const held = new Set<string>();
        const offered = new Set<string>();
        let waiting: Waiting[] = [];
        const served: string[] = [];
        const settle = () => {
          for (const one of offersDue(waiting, { quota, held: held.size + offered.size })) {
            offered.add(one.id);
            served.push(one.id);
            waiting = waiting.filter(({ id }) => id !== one.id);
          }
        };
        for (const { what, pick } of steps) {
          const from = (set: Set<string>) => [...set][pick % Math.max(1, set.size)];
          if (what === 'come') {
            moment += 1;
            const id = String(moment).padStart(4, '0');
            const answer = placeFor({
              quota,
              held: held.size + offered.size,
              waiting: waiting.length,
              unitPlaces: 1_000,
              unitHeld: 0,
              moderated: false,
              begun: false,
            });
            if (answer === 'confirmed') held.add(id);
            else waiting.push({ id, queuedAt: id });
          } else if (what === 'raise') quota += 1;
          else if (what === 'leave') held.delete(from(held) ?? '');
          else {
            const id = from(offered);
            if (id && what === 'take') held.add(id);
            if (id) offered.delete(id);
          }
          settle();
          expect(held.size + offered.size).toBeLessThanOrEqual(quota);
          if (waiting.length > 0) expect(held.size + offered.size).toBe(quota);
        }
        expect(served).toEqual([...served].sort());
      }),
    );
  });
});
