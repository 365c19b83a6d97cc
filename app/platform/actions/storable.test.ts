import { expect, test } from 'vitest';
import { storable } from './define-action.server.ts';

test('a NUL is dropped and half a character is made whole, wherever it stands in what was sent', () => {
  const file = new Date(0);
  expect(
    storable({
      title: 'Apel\0 pagi',
      rows: ['a\0', { b: '\0', c: 'x\ud800y' }],
      count: 3,
      none: null,
      file,
    }),
  ).toEqual({ title: 'Apel pagi', rows: ['a', { b: '', c: 'x\ufffdy' }], count: 3, none: null, file });
});

test('a whole character of two halves stays', () => {
  expect(storable('Selamat 🎉')).toBe('Selamat 🎉');
});
