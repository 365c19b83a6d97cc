import { describe, expect, test } from 'vitest';
import { type DiffPart, diff, pieces } from './diff.ts';

const short = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');
const old = (parts: readonly DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
const now = (parts: readonly DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');

describe('what changed between two versions', () => {
  test.each([
    ['Hadir 40 warga.', 'Hadir 45 warga.', 'Hadir [-40][+45] warga.'],
    ['Hadir warga.', 'Hadir banyak warga.', 'Hadir [+banyak ]warga.'],
    ['Balai Kelurahan Muara', 'Balai Muara', 'Balai [-Kelurahan ]Muara'],
    ['dua ribu orang', 'tiga juta orang', '[-dua ribu][+tiga juta] orang'],
    ['', 'Baru', '[+Baru]'],
    ['Lama', '', '[-Lama]'],
    ['Sama saja.', 'Sama saja.', 'Sama saja.'],
  ])('%j to %j', (before, after, expected) => expect(short(diff(before, after))).toBe(expected));

  test('gives both texts back, whatever they are, and touches nothing where they are equal', () => {
    let seed = 11;
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    const letters = ['warga', ' ', '\n', '.', '40', 'é', '😀', 'balai', '  ', ','];
    const text = () => Array.from({ length: next(30) }, () => letters[next(letters.length)]).join('');
    for (let round = 0; round < 2_000; round += 1) {
      const [before, after] = [text(), text()];
      const parts = diff(before, after);
      expect(old(parts)).toBe(before);
      expect(now(parts)).toBe(after);
      expect(parts.every(({ text: each }) => each !== '')).toBe(true);
      expect(diff(before, before).every(({ kind }) => kind === 'same')).toBe(true);
    }
  });

  // Without its limit of steps the second would take hours.
  test.each([600, 200_000])('a text of %d words that was written anew is compared', (length) => {
    const words = (from: number) =>
      Array.from({ length }, (_, at) => `kata${(at * 7 + from) % (length / 2)}`).join(' ');
    const parts = diff(words(0), words(137));
    expect([old(parts), now(parts)]).toEqual([words(0), words(137)]);
  });

  test('pieces of a text are the text again', () => {
    for (const text of ['a b', ' \n x', '“Kutipan,” katanya.', '😀 ok'])
      expect(pieces(text).join('')).toBe(text);
  });
});
