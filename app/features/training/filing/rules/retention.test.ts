import { describe, expect, test } from 'vitest';
import { maskNip } from './mask-nip.ts';
import { KEPT_FIELDS, lastDayToForget } from './retention.ts';

describe('how long fields are kept', () => {
  test.each([
    ['2026-11-20', 12, '2025-11-19'],
    ['2026-01-01', 12, '2024-12-31'],
    ['2028-02-29', 12, '2027-02-27'],
    ['2026-03-31', 1, '2026-02-27'],
    ['2026-11-20', 24, '2024-11-19'],
  ])('on %s, after %i months, batches up to %s are due', (today, months, day) => {
    expect(lastDayToForget(today, months)).toBe(day);
  });

  test('each field is named once, with what it is for', () => {
    expect(new Set(KEPT_FIELDS.map(({ key }) => key)).size).toBe(KEPT_FIELDS.length);
    for (const { what, why, months } of KEPT_FIELDS)
      expect([what, why, months > 0].every(Boolean)).toBe(true);
  });

  test('a NIP is shown by its last four figures', () => {
    expect(maskNip('199001012015011001')).toBe('**** 1001');
    expect(maskNip(null)).toBe('-');
  });
});
