import { FIRST_FAMILIES } from './gold/first-families.ts';
import { SECOND_FAMILIES } from './gold/second-families.ts';
import { THIRD_FAMILIES } from './gold/third-families.ts';

/**
 * Gold roots for measuring the stemmer: one family a line, `root: forms`. Every two forms of a family must share an
 * index form, no two forms of different families may. Words marked with `=` are compounds or disputed and stay out.
 * The second and third lists were written after the roots and rules, to measure on words they were not made for.
 */

export type GoldForm = { readonly word: string; readonly root: string };

function goldForms(families: string): GoldForm[] {
  return families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [root = '', forms = ''] = line.split(':');
      return forms
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '' && !word.endsWith('='))
        .map((word) => ({ word, root }));
    });
}

export const GOLD_FORMS: readonly GoldForm[] = goldForms(FIRST_FAMILIES);
export const SECOND_GOLD_FORMS: readonly GoldForm[] = goldForms(SECOND_FAMILIES);
export const THIRD_GOLD_FORMS: readonly GoldForm[] = goldForms(THIRD_FAMILIES);
