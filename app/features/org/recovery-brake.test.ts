import { expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { recoveryWait } from './recovery-brake.server.ts';

test('one network can not flood the desk with recoveries, and another one is not held up by it', () => {
  let now = Temporal.Instant.from('2026-11-22T01:00:00Z');
  const platform = { clock: { now: () => now } };
  for (let asked = 0; asked < 30; asked += 1) expect(recoveryWait(platform, `203.0.113.${asked}`)).toBeNull();
  expect(recoveryWait(platform, '203.0.113.200')).toBe(600);
  expect(recoveryWait(platform, '198.51.100.7')).toBeNull();
  now = now.add({ minutes: 10 });
  expect(recoveryWait(platform, '203.0.113.200')).toBeNull();
});
