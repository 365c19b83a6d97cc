import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { ConnectorFailure } from '../connectors/failure.ts';
import { afterFailure, afterSuccess, jitterOf } from './next-visit.ts';

const later: ConnectorFailure = { class: 'later', reason: 'server-error' };
const gone: ConnectorFailure = { class: 'gone', reason: 'not-found' };

describe('when a channel is visited again', () => {
  test('as often as the register says, but never more often than the network wants', () => {
    expect(afterSuccess('a', 60, 10)).toBeGreaterThanOrEqual(60 * 60 * 0.9);
    expect(afterSuccess('a', 5, 30)).toBeGreaterThanOrEqual(30 * 60 * 0.9);
  });

  test('trouble that may pass is tried again within minutes and then less and less often, at most after six hours and a bit', () => {
    const waits = [1, 2, 3, 20].map((count) => afterFailure('a', later, count));
    expect(waits[0]).toBeLessThan(7 * 60);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[3]).toBeLessThanOrEqual(6 * 3600 * 1.1);
  });

  test('what needs a person waits an hour at least and is still looked at once a day', () => {
    expect(afterFailure('a', gone, 1)).toBeGreaterThanOrEqual(3600 * 0.9);
    expect(afterFailure('a', gone, 50)).toBeLessThanOrEqual(24 * 3600 * 1.1);
  });

  test('a site that says when to come back is not asked before, and cannot send us away for more than a day', () => {
    expect(afterFailure('a', { ...later, retryAfterSeconds: 7200 }, 1)).toBeGreaterThanOrEqual(7200);
    expect(afterFailure('a', { ...later, retryAfterSeconds: 10 ** 9 }, 1)).toBe(24 * 3600);
  });

  test('channels spread out, each always in the same way', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(jitterOf(id)).toBe(jitterOf(id));
        expect(Math.abs(jitterOf(id))).toBeLessThanOrEqual(0.1);
      }),
    );
    const ids = Array.from(
      { length: 200 },
      (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    );
    expect(new Set(ids.map(jitterOf)).size).toBeGreaterThan(80);
  });
});
