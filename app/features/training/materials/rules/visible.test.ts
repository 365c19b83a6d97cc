import { expect, test } from 'vitest';
import { isVisible } from './visible.ts';

test('a material is seen from its time on; without one at once', () => {
  const visibleFrom = '2026-11-19T03:00:00Z';
  expect(isVisible({ visibleFrom }, '2026-11-19T02:59:59Z')).toBe(false);
  expect(isVisible({ visibleFrom }, '2026-11-19T03:00:00Z')).toBe(true);
  expect(isVisible({ visibleFrom: null }, '2026-11-19T02:59:59Z')).toBe(true);
});
