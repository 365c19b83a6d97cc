import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { growthOverTen } from '#app/testing/growth.ts';
import * as fc from '#app/testing/properties.ts';
import { checkText } from '../../check.ts';
import type { CheckOptions } from '../../finding.ts';
import { PRIVACY_RULES } from './index.ts';
import { CURRENT_CODES, codesOf, isNikForm } from './region-codes.ts';

const options: CheckOptions = { kind: 'text', zone: 'Asia/Jakarta', words: [] };
const find = (text: string) => checkText(text, options, PRIVACY_RULES);
const said = (text: string) => find(text).map(({ rule, start, end }) => [rule, text.slice(start, end)]);

test('the short list of regions is the list of the package', () => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '..', 'data');
  const rows = readFileSync(join(folder, 'regencies.csv'), 'utf8').split(/\r?\n/).slice(1);
  const codes = rows.flatMap((row) => (/^\d/.test(row) ? [row.slice(0, 5).replace('.', '')] : []));
  expect([...codesOf(CURRENT_CODES)].toSorted()).toEqual(codes.toSorted());
  expect(codes).toHaveLength(514);
});

const codes = [...codesOf(CURRENT_CODES)];
const two = (value: number) => String(value).padStart(2, '0');
const nikDigits = fc
  .record({
    region: fc.constantFrom(...codes),
    district: fc.integer({ min: 1, max: 40 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    serial: fc.integer({ min: 1, max: 9999 }),
    woman: fc.boolean(),
  })
  .map(
    ({ region, district, day, month, year, serial, woman }) =>
      region +
      two(district) +
      two(day + (woman ? 40 : 0)) +
      two(month) +
      two(year) +
      String(serial).padStart(4, '0'),
  );
const written = (digits: string, separator: string, sizes: readonly number[]) => {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  return groups.join(separator);
};
const shape = fc.constantFrom([16], [4, 4, 4, 4], [6, 6, 4], [2, 2, 2, 6, 4]);
const separator = fc.constantFrom(' ', '.', '-', '\u00a0', '\u2011');

describe('NIK', () => {
  test('every NIK is found however it is grouped, at its exact span, and its mask is not found again', () => {
    fc.assert(
      fc.property(nikDigits, shape, separator, (digits, sizes, between) => {
        const number = written(digits, between, sizes);
        const text = `Penerima bantuan Sumiati (${number}) hadir Senin pagi.`;
        const [found, ...more] = find(text);
        expect(more).toEqual([]);
        expect([found?.rule, text.slice(found?.start, found?.end)]).toEqual(['P01-nik', number]);
        expect(found?.fix).toMatch(new RegExp(`^${digits.slice(0, 4)}\\*{8}${digits.slice(-4)}$`));
        const mended = text.slice(0, found?.start) + found?.fix + text.slice(found?.end);
        expect(find(mended)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['3672015208850003', true],
    ['3672011208850003', true],
    ['3672017208850003', false],
    ['3672013902850003', false],
    ['3672015213850003', false],
    ['9972011208850003', false],
    ['3672001208850003', false],
    ['3672011208850000', false],
  ])('%s has the form of one: %s', (digits, expected) => expect(isNikForm(digits)).toBe(expected));
});

test('every mobile number is found however it is written, its mask is not, and a hotline is none', () => {
  const number = fc
    .tuple(
      fc.constantFrom('0', '62', '+62', '+62 '),
      fc.constantFrom('811', '812', '821', '838', '852', '857', '878', '896'),
      fc.integer({ min: 1_000_000, max: 99_999_999 }),
      fc.constantFrom('', ' ', '-', '.'),
    )
    .map(([head, operator, rest, between]) => {
      const digits = String(rest);
      return `${head}${operator}${between}${digits.slice(0, 4)}${between}${digits.slice(4)}`;
    });
  fc.assert(
    fc.property(number, (phone) => {
      const text = `Saksi bernama Andi, ${phone}, melapor.`;
      const found = find(text);
      expect(found.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
        ['P03-telepon', phone],
      ]);
      const mended = text.slice(0, found[0]?.start) + found[0]?.fix + text.slice(found[0]?.end);
      expect(find(mended)).toEqual([]);
      expect(find(`Hotline pengaduan Dinas Kesehatan: ${phone}.`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('amounts, dates and rows of figures of any size are no personal data', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999_999_999 }),
      fc.date({ noInvalidDate: true }),
      (amount, day) => {
        const money = String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
        expect(
          said(`Anggaran sebesar Rp${money},00 cair pada ${day.getUTCDate()}-${day.getUTCMonth() + 1}-2026.`),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['1', '1 ', '08', 'a', 'Aa ', 'a@', 'Jl. a ', 'korban, ', 'B 1234 ', '(12) ', 'anak 12 tahun, '])(
  '60 kB of %j cost no more than a long text',
  (piece) => {
    expect(growthOverTen((length) => find(piece.repeat(length / piece.length)), 6_000)).toBeLessThan(50);
  },
);

test('a name is found whole, a post behind it too where people bear it', () => {
  const text = 'Seorang anak, Naufal Hakim, umur 5 tahun, terjepit di eskalator.';
  expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Naufal Hakim']);
});
