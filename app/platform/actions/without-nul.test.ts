import { expect, test } from 'vitest';
import { withoutNul } from './define-action.server.ts';

test('a NUL in anything typed is dropped before the act, all else stays as it is', () => {
  const bytes = new Uint8Array([0, 1]);
  expect(withoutNul({ title: 'Apel\0 pagi', rows: [{ note: '\0' }], bytes, count: 0, none: null })).toEqual({
    title: 'Apel pagi',
    rows: [{ note: '' }],
    bytes,
    count: 0,
    none: null,
  });
  expect((withoutNul({ bytes }) as { bytes: unknown }).bytes).toBe(bytes);
});
