import { describe, expect, it } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { GOLD_FORMS, type GoldForm, SECOND_GOLD_FORMS, THIRD_GOLD_FORMS } from './gold-word-forms.ts';
import { isRoot } from './roots/roots.ts';
import { indexForms, stem, stems } from './stem.ts';

function measure(list: readonly GoldForm[]): { recall: number; wrong: string[] } {
  const kept = list.map((form) => ({ ...form, forms: indexForms(form.word) }));
  const wrong: string[] = [];
  let pairs = 0;
  let found = 0;
  kept.forEach((one, index) => {
    for (const other of kept.slice(index + 1)) {
      const shared = one.forms.some((form) => other.forms.includes(form));
      if (one.root === other.root) {
        pairs += 1;
        if (shared) found += 1;
      } else if (shared) wrong.push(`${one.word} ~ ${other.word}`);
    }
  });
  return { recall: found / pairs, wrong };
}

describe('Word forms of one root find each other', () => {
  it('on the first list of government word forms', () => {
    const { recall, wrong } = measure(GOLD_FORMS);
    expect(GOLD_FORMS.length).toBeGreaterThanOrEqual(300);
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  it.each([
    ['second', SECOND_GOLD_FORMS],
    ['third', THIRD_GOLD_FORMS],
  ])('on a %s list, written after the rules', (_, list) => {
    const { recall, wrong } = measure(list);
    expect(list.length).toBeGreaterThanOrEqual(300);
    expect(wrong).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('when the root stands in no list: all forms of "gowes" meet', () => {
    expect(isRoot('gowes')).toBe(false);
    for (const form of ['bergowes', 'menggowes', 'gowesnya', 'digowes'])
      expect(indexForms(form)).toContain('gowes');
  });
});

describe('The root of a word', () => {
  it.each([
    ['peresmian', 'resmi'],
    ['nelayan', 'nelayan'],
    ['mereka', 'mereka'],
    ['pemuda', 'pemuda'],
    ['buku-buku', 'buku'],
    ['diskominfo', 'diskominfo'],
    ['menerima', 'terima'],
    ['peningkatan', 'tingkat'],
    ['memperjuangkan', 'juang'],
    ['diperpanjang', 'panjang'],
    ['ketidakadilan', 'adil'],
    ['kesejahteraannya', 'sejahtera'],
    ['sebaik-baiknya', 'baik'],
    ['menari-nari', 'tari'],
    ['sayur-mayur', 'sayur'],
    ['anak2', 'anak'],
    ['non-ASN', 'asn'],
    ['di-upload', 'upload'],
    ['umkm-nya', 'umkm'],
    ['Jum’at', 'jumat'],
    ['menghimbau', 'imbau'],
    ['pemrograman', 'program'],
    ['pertanggungjawaban', 'tanggungjawab'],
    ['undang-undang', 'undang-undang'],
    ['Maluku', 'maluku'],
    ['PERESMIAN', 'resmi'],
  ])('%s -> %s', (word, root) => {
    expect(stem(word)).toBe(root);
  });

  it('keeps the reading order of a text, with its numbers', () => {
    expect(stems('Peresmian 2 gedung Puskesmas, diresmikan Wali Kota!')).toEqual([
      'resmi',
      '2',
      'gedung',
      'puskesmas',
      'resmi',
      'wali',
      'kota',
    ]);
  });
});

describe('Whatever is typed', () => {
  it('gives the same forms in capitals, with and without marks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOLD_FORMS), ({ word }) => {
        expect(indexForms(word.toUpperCase())).toEqual(indexForms(word));
        expect(indexForms(`${word}\u200b`)).toEqual(indexForms(word));
      }),
    );
  });

  it('never throws, repeats itself and keeps no empty form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (word) => {
        const forms = indexForms(word);
        expect(forms).toEqual(indexForms(word));
        expect(forms).not.toContain('');
        expect(new Set(forms).size).toBe(forms.length);
      }),
    );
  });

  it('leaves every listed root whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('berangkat', 'kepala', 'sekolah', 'bupati', 'menteri', 'pegawai'),
        (root) => {
          expect(indexForms(root)).toEqual([root]);
        },
      ),
    );
  });
});
