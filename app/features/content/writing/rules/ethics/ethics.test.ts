import { expect, test } from 'vitest';
import { growthOverTen } from '#app/testing/growth.ts';
import { checkText } from '../../check.ts';
import type { CheckOptions } from '../../finding.ts';
import { ETHICS_RULES } from './index.ts';

const options: CheckOptions = { kind: 'text', zone: 'Asia/Jakarta', words: [] };
const said = (text: string) =>
  checkText(text, options, ETHICS_RULES).map(({ rule, start, end }) => [
    rule.slice(0, 3),
    text.slice(start, end),
  ]);

test.each([
  ['Dasar g0bl0k!', [['H01', 'g0bl0k']]],
  ['Dasar gobloooook!', [['H01', 'gobloooook']]],
  ['Dasar g*blok!', [['H01', 'g*blok']]],
  ['ANJIIING, macet lagi', [['H01', 'ANJIIING']]],
  ['Babi lu semua', [['H01', 'Babi']]],
  ['"Dasar goblok," kata warga itu.', []],
  ['Sate babi dijual di pasar malam.', []],
  ['Pak Bego Santoso memimpin rapat.', []],
  ['Kota ini bukan kota setan.', []],
  ['Ilmu dasar babi ternak diajarkan di SMK.', []],
])('abuse: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  ['Tersangka pelaku pencurian ditahan.', [['J01', 'pelaku pencurian']]],
  ['Terduga pelaku pencurian ditahan.', []],
  ['Hakim memvonis terdakwa; koruptor itu semula tersangka.', []],
  ['Tersangka belum terbukti menerima suap.', []],
])('presumption: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each(['a*', '0a', 'tersangka ', 'dasar ', 'o'])('60 kB of %j cost no more than a long text', (piece) => {
  const read = (length: number) => checkText(piece.repeat(length / piece.length), options, ETHICS_RULES);
  expect(growthOverTen(read, 6_000)).toBeLessThan(50);
});
