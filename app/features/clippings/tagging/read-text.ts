import { indexForms } from '#app/platform/text/stem.ts';
import { wordsOf } from '#app/platform/text/tokenise.ts';

/** A text read once for all rules: its words in order, and where each word and each form of a word stands. */
export type ReadText = {
  /** As written, for what must be read with its capitals. */
  readonly written: string;
  readonly words: readonly string[];
  readonly placesOf: (word: string) => readonly number[];
  readonly placesOfForm: (form: string) => readonly number[];
};

/** Words of one article that rules look at; news is shorter, and what lies beyond names nothing new. */
const MOST_WORDS = 5_000;
const NOWHERE: readonly number[] = [];

export function readText(written: string): ReadText {
  const words = wordsOf(written).slice(0, MOST_WORDS);
  const exact = new Map<string, number[]>();
  const forms = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, key: string, at: number) => {
    const known = map.get(key);
    if (known) known.push(at);
    else map.set(key, [at]);
  };
  words.forEach((word, at) => {
    note(exact, word, at);
    for (const form of new Set(indexForms(word))) note(forms, form, at);
  });
  return {
    written,
    words,
    placesOf: (word) => exact.get(word) ?? NOWHERE,
    placesOfForm: (form) => forms.get(form) ?? NOWHERE,
  };
}
