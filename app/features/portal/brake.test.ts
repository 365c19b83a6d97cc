import { expect, test } from 'vitest';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { waitOf } from './brake.server.ts';

const flood = (clock: ReturnType<typeof fixedClock>, address: (n: number) => string, times: number) => {
  const platform = { clock };
  return Array.from({ length: times }, (_, n) => waitOf(platform, 'search', address(n)));
};

test('one visitor searches 120 times a minute, then waits; another one does not', () => {
  const clock = fixedClock();
  const platform = { clock };
  for (let n = 0; n < 120; n += 1) expect(waitOf(platform, 'search', '203.0.113.9')).toBeNull();
  expect(waitOf(platform, 'search', '203.0.113.9')).toBe(60);
  expect(waitOf(platform, 'search', '203.0.113.10')).toBeNull();
  expect(waitOf(platform, 'check', '203.0.113.9')).toBeNull();
  clock.advance({ minutes: 1 });
  expect(waitOf(platform, 'search', '203.0.113.9')).toBeNull();
});

test('accounts are checked 60 times a minute', () => {
  const platform = { clock: fixedClock() };
  for (let n = 0; n < 60; n += 1) expect(waitOf(platform, 'check', '203.0.113.9')).toBeNull();
  expect(waitOf(platform, 'check', '203.0.113.9')).toBe(60);
});

test('ever new addresses of one IPv6 network are one visitor', () => {
  expect(flood(fixedClock(), (n) => `2001:db8:1:${n.toString(16)}::1`, 121).at(-1)).toBe(60);
});

test('a proxy on this machine that was not named as trusted holds nobody up', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(flood(fixedClock(), () => address, 500).every((wait) => wait === null)).toBe(true);
});
