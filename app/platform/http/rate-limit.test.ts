import { expect, test } from 'vitest';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { growthOverTen } from '#app/testing/growth.ts';
import { createRateLimit } from './rate-limit.server.ts';

test('each key has its own count, and a new window forgets all', () => {
  const clock = fixedClock();
  const limit = createRateLimit(clock, 2, 10);
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([
    null,
    null,
    600,
    null,
  ]);
  clock.advance({ minutes: 4 });
  expect(limit.take('a')).toBe(360);
  clock.advance({ minutes: 6 });
  expect(limit.take('a')).toBeNull();
});

test('a flood of ever new keys costs each of them as little as one, and nobody’s count is lost', () => {
  const flooded = (keys: number) => {
    const limit = createRateLimit(fixedClock(), 2, 10);
    limit.take('a');
    for (let n = 0; n < keys; n += 1) limit.take(`k${n}`);
    return limit;
  };
  expect(growthOverTen(flooded, 20_000)).toBeLessThan(50);
  const limit = flooded(200_000);
  expect([limit.take('a'), limit.take('a')]).toEqual([null, 600]);
});
