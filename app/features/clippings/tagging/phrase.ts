import { tidy } from '#app/platform/text/normalise.ts';
import { indexForms } from '#app/platform/text/stem.ts';
import { wordsOf } from '#app/platform/text/tokenise.ts';
import type { ReadText } from './read-text.ts';

type Part = { readonly word: string; readonly forms: readonly string[] | null };

/** Words that stand next to each other. */
export type Phrase = { readonly written: string; readonly parts: readonly Part[] };

const SHORT = 3;

/**
 * What a person wrote as one word or phrase. A word in small letters is found in all its forms ("banjir" finds kebanjiran); one with a
 * capital, a figure or of three letters is a name and found as it stands ("Kali Wening", "PDAM").
 */
export function phraseOf(written: string): Phrase {
  const plain = tidy(written).trim();
  const parts = plain
    .split(/\s+/)
    .flatMap((raw) =>
      wordsOf(raw).map((word) => ({ word, forms: isName(raw, word) ? null : indexForms(word) })),
    );
  return { written: plain.replace(/\s+/g, ' '), parts };
}

const isName = (raw: string, word: string): boolean =>
  /^[^\p{L}\p{N}]*\p{Lu}/u.test(raw) || /\p{N}/u.test(raw) || word.length <= SHORT;

/** A name that is found as it stands. */
export const nameOf = (written: string): Phrase => ({
  written,
  parts: wordsOf(written).map((word) => ({ word, forms: null })),
});

/** Places where the phrase begins. */
export function placesOf(text: ReadText, phrase: Phrase): number[] {
  const [first, ...rest] = phrase.parts;
  if (first === undefined) return [];
  return starts(text, first).filter((at) => rest.every((part, step) => isAt(text, part, at + step + 1)));
}

export const isIn = (text: ReadText, phrase: Phrase): boolean => placesOf(text, phrase).length > 0;

function starts(text: ReadText, { word, forms }: Part): readonly number[] {
  if (forms === null) return text.placesOf(word);
  return [...new Set(forms.flatMap((form) => text.placesOfForm(form)))].sort((a, b) => a - b);
}

const isAt = (text: ReadText, { word, forms }: Part, at: number): boolean =>
  forms === null
    ? text.words[at] === word
    : forms.some((form) => text.placesOfForm(form).includes(at)) || text.words[at] === word;
