import { expect, test } from 'vitest';
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

test('hostile texts cost no more than long ones', () => {
  for (const text of [
    'a*'.repeat(30_000),
    '0a'.repeat(30_000),
    'tersangka '.repeat(6_000),
    'dasar '.repeat(10_000),
    'o'.repeat(60_000),
  ]) {
    const from = performance.now();
    checkText(text, options, ETHICS_RULES);
    expect(performance.now() - from, text.slice(0, 12)).toBeLessThan(2000);
  }
});
