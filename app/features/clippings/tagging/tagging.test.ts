import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { homeOf } from './home.ts';
import { issueRule, issuesIn } from './issues.ts';
import { judge, type TagRules } from './judge.ts';
import { phraseOf } from './phrase.ts';
import { readText } from './read-text.ts';
import { unitNames, unitRule, unitsIn } from './units.ts';

const home = homeOf({ shortName: 'Kota Wanasari', level: 'kota' });
const issue = (words: string[], wordsNot: string[] = []) => issueRule({ id: 'i', words, wordsNot });
const found = (text: string, words: string[], wordsNot: string[] = []) =>
  issuesIn(readText(text), [issue(words, wordsNot)])[0]?.reasons ?? null;

describe('words of an issue', () => {
  test.each([
    ['Warga kebanjiran lagi', ['banjir'], ['banjir']],
    ['Banjir-banjir kecil', ['banjir'], ['banjir']],
    ['Perbaikan jalan yang rusak', ['perbaiki jalan'], ['perbaiki jalan']],
    ['Kali Wening meluap', ['Kali Wening'], ['Kali Wening']],
    ['KALI WENING MELUAP', ['Kali Wening'], ['Kali Wening']],
    ['Dua kali airnya wening', ['Kali Wening'], null],
    ['Kali yang Wening', ['Kali Wening'], null],
    ['#KaliWening meluap', ['Kali Wening'], ['Kali Wening']],
    ['Air PDAM keruh', ['PDAM'], ['PDAM']],
    ['Banjir diskon di toko', ['banjir'], ['banjir']],
    ['Lihat https://banjir.example/kali-wening', ['banjir'], null],
  ])('%s', (text, words, reasons) => {
    expect(found(text, words)).toEqual(reasons);
  });

  test('a word that takes the issue away wins', () => {
    expect(found('Banjir diskon di toko', ['banjir'], ['banjir diskon'])).toBeNull();
  });

  test('all words that were found stand as reasons, as they were written', () => {
    expect(
      found('Genangan di tepi Kali Wening, warga mengungsi', ['genangan', 'Kali Wening', 'tanggul']),
    ).toEqual(['genangan', 'Kali Wening']);
  });

  test('a phrase that stands in a text is always found, wherever it stands', () => {
    const word = fc.constantFrom('banjir', 'jalan', 'pasar', 'sekolah', 'warga', 'hujan', 'air', 'sampah');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word, { maxLength: 8 }),
        (before, phrase, after) => {
          const text = [...before, ...phrase, ...after].join(' ');
          expect(found(text, [phrase.join(' ')])).toEqual([phrase.join(' ')]);
        },
      ),
    );
  });

  test('any text and any words get an answer, twice the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text, word) => {
          const rules: TagRules = { home, issues: [issue([word])], units: [], ownWords: [phraseOf(word)] };
          const one = judge({ title: text, text, local: true }, rules);
          expect(judge({ title: text, text, local: true }, rules)).toEqual(one);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const UNITS = [
  { id: 'dinkes', kind: 'opd', name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  { id: 'satpol', kind: 'opd', name: 'Satuan Polisi Pamong Praja', shortName: 'Satpol PP' },
  { id: 'setda', kind: 'opd', name: 'Sekretariat Daerah', shortName: 'Setda' },
  { id: 'umum', kind: 'bagian', name: 'Bagian Umum', shortName: 'Umum' },
  { id: 'kec', kind: 'kecamatan', name: 'Kecamatan Sukamulya', shortName: 'Kec. Sukamulya' },
  { id: 'kel', kind: 'kelurahan', name: 'Kelurahan Sukamulya', shortName: 'Kel. Sukamulya' },
  { id: 'muara', kind: 'kelurahan', name: 'Kelurahan Muara Bening', shortName: 'Kel. Muara Bening' },
];
const rules = UNITS.map(unitRule);
const unitsOf = (text: string) => unitsIn(readText(text), rules, home).map(({ id }) => id);

describe('units that a text names', () => {
  test.each([
    ['Dinas Kesehatan Kota Wanasari membuka posko', ['dinkes']],
    ['Dinkes membuka posko', ['dinkes']],
    ['Kadinkes: stok vaksin cukup', ['dinkes']],
    ['Kadis Kesehatan menjawab', ['dinkes']],
    ['Satpol PP menertibkan lapak', ['satpol']],
    ['Sekda memimpin apel', ['setda']],
    ['Camat Sukamulya meninjau tanggul', ['kec']],
    ['Lurah Sukamulya dan Lurah Muara Bening hadir', ['kel', 'muara']],
    ['Warga Sukamulya bergotong royong', []],
    ['Fasilitas umum dibenahi', []],
    ['Dinas Kesehatan Kabupaten Rantau Elok', []],
    ['Dinas Kesehatan Kabupaten Wanasari', []],
    ['Dinas Kesehatan dan Dinas Kesehatan Kota Seberang bertemu', ['dinkes']],
  ])('%s', (text, ids) => {
    expect(unitsOf(text).sort()).toEqual([...ids].sort());
  });

  test('names are of offices and posts; a person’s name is never one', () => {
    expect(unitNames(UNITS[0]!)).toEqual(['Dinas Kesehatan', 'Dinkes', 'Kadinkes', 'Kadis Kesehatan']);
    expect(unitNames(UNITS[6]!)).toContain('Lurah Muara Bening');
  });

  test('units of other names never tag each other’s texts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), (unit) => {
        expect(unitsOf(`Kabar dari ${unit.name} hari ini`)).toEqual([unit.id]);
      }),
    );
  });
});

const relevance = (text: string, local = false) =>
  judge(
    { title: text, text: '', local },
    { home, issues: [], units: rules, ownWords: [phraseOf('Waduk Tirta Biru')] },
  ).relevance;

describe('whether a text is about this government', () => {
  test.each([
    ['Wanasari buka posko', false, true, { kind: 'name', word: 'Wanasari' }],
    [
      'Pemkot Wanasari dan Kabupaten Rantau Elok bekerja sama',
      false,
      true,
      { kind: 'name', word: 'Wanasari' },
    ],
    ['Bupati Wanasari lantik pejabat', false, false, { kind: 'other-region', word: 'Bupati Wanasari' }],
    ['Kelurahan Muara Bening tergenang', false, true, { kind: 'name', word: 'Kelurahan Muara Bening' }],
    [
      'Kecamatan Sukamulya di Kabupaten Rantau',
      false,
      false,
      { kind: 'other-region', word: 'Kabupaten Rantau' },
    ],
    ['Waduk Tirta Biru penuh', false, true, { kind: 'name', word: 'Waduk Tirta Biru' }],
    ['Harga cabai naik', true, true, { kind: 'local-outlet' }],
    ['Harga cabai naik di Kota Seberang', true, false, { kind: 'other-region', word: 'Kota Seberang' }],
    ['Dinas Kesehatan imbau vaksin', false, false, { kind: 'not-named' }],
  ])('%s (local outlet: %s)', (text, local, relevant, reason) => {
    expect(relevance(text, local)).toEqual({ relevant, reasons: [reason] });
  });
});
