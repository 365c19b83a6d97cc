import { expect, test } from 'vitest';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { linkWait } from './link-brake.server.ts';

test('one address opens sixty pages a minute; pictures keep nobody from deciding', () => {
  const platform = { clock: fixedClock('2026-11-19T03:00:00Z') };
  for (let count = 0; count < 300; count += 1)
    expect(linkWait(platform, '203.0.113.7', 'picture')).toBeNull();
  expect(linkWait(platform, '203.0.113.7', 'picture')).toBeGreaterThan(0);
  for (let count = 0; count < 60; count += 1) expect(linkWait(platform, '203.0.113.7')).toBeNull();
  expect(linkWait(platform, '203.0.113.7')).toBeGreaterThan(0);
  expect(linkWait(platform, '203.0.113.8')).toBeNull();
});
