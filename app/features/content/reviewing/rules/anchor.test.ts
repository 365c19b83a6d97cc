import { describe, expect, test } from 'vitest';
import { type Anchor, anchor } from './anchor.ts';

const TEXT = 'Posyandu keliling hadir di Balai Kelurahan. Warga datang pagi. Warga pulang sore.';
const on = (words: string, from = 0): Anchor => {
  const starts = TEXT.indexOf(words, from);
  return { version: 1, starts, ends: starts + words.length, excerpt: words };
};
const where = (remark: Anchor, text: string) => {
  const found = anchor(remark, text, TEXT.length);
  return found.at === 'span' ? [found.start, text.slice(found.start, found.end)] : found.at;
};
const second = on('Warga', TEXT.indexOf('Warga') + 1);

describe('a remark keeps its place', () => {
  test.each<[string, Anchor, string, unknown]>([
    ['in the same text', on('Balai Kelurahan'), TEXT, [27, 'Balai Kelurahan']],
    [
      'when something was written before it',
      on('Balai Kelurahan'),
      `Pagi ini ${TEXT}`,
      [36, 'Balai Kelurahan'],
    ],
    [
      'when something was written after it',
      on('Balai Kelurahan'),
      `${TEXT} Selesai.`,
      [27, 'Balai Kelurahan'],
    ],
    ['at the second of two equal words', second, TEXT, [second.starts, 'Warga']],
    [
      'at the second, moved by a sentence before',
      second,
      `Lead baru. ${TEXT}`,
      [second.starts + 11, 'Warga'],
    ],
    ['not when its words were changed', on('Balai Kelurahan'), TEXT.replace('Balai', 'Aula'), 'changed'],
    ['not in an empty text', on('Warga'), '', 'changed'],
    ['on the whole text, always', { version: 1, starts: 0, ends: 0, excerpt: '' }, 'Apa saja', 'whole'],
  ])('%s', (_, remark, text, expected) => expect(where(remark, text)).toEqual(expected));

  test('says nothing where two places are equally near', () => {
    const remark: Anchor = { version: 1, starts: 4, ends: 5, excerpt: 'x' };
    expect(anchor(remark, 'a x b x c', 9)).toEqual({ at: 'changed' });
  });

  test('never points at other words than it was written about', () => {
    const words = ['warga', 'sore', 'pagi', 'balai'];
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    const sentence = () => Array.from({ length: 1 + next(9) }, () => words[next(words.length)]).join(' ');
    for (let round = 0; round < 500; round += 1) {
      const [old, text] = [sentence(), sentence()];
      const starts = next(old.length);
      const ends = starts + 1 + next(old.length - starts);
      const excerpt = old.slice(starts, ends);
      const found = anchor({ version: 1, starts, ends, excerpt }, text, old.length);
      if (found.at === 'span') expect(text.slice(found.start, found.end)).toBe(excerpt);
      else expect(found.at).toBe('changed');
    }
  });
});
