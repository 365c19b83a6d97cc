import { Memory } from '#app/platform/text/memory.ts';
import { stem } from '#app/platform/text/stem.ts';
import { commonWords, stopWords, synonyms } from './vocabulary.ts';

/** What is known of a word in lower case, worked out once however often it is met. */
export type Word = {
  readonly lower: string;
  /** The root under which it is compared: synonyms joined, affixes gone. */
  readonly term: string;
  readonly stop: boolean;
  /** First five letters of a longer root, so that a typo or an unknown form is still near. */
  readonly head: string | null;
  /** The number it writes: "06" and "vi" are "6". */
  readonly ordinal: string | null;
};

const REMEMBERED = 60_000;
const memory = new Memory<Word>(REMEMBERED);

const shortestWithHead = 6;
const headLength = 5;

/** First letters of a root that is long enough to be near another one by them. */
export const headOf = (term: string): string | null =>
  term.length >= shortestWithHead ? term.slice(0, headLength) : null;

const roman = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((text, at) => [text, String(at + 1)]),
);

function ordinalOf(lower: string): string | null {
  if (/^\d{1,4}$/.test(lower)) return String(Number(lower));
  return roman.get(lower) ?? null;
}

function rootOf(lower: string): string {
  const direct = synonyms.get(lower);
  if (direct !== undefined) return direct;
  const root = stem(lower);
  return synonyms.get(root) ?? root;
}

/** Everything that is known of a lower-case word. */
export function wordOf(lower: string): Word {
  const known = memory.get(lower);
  if (known !== undefined) return known;
  const term = rootOf(lower);
  const word: Word = {
    lower,
    term,
    stop: stopWords.has(lower),
    head: headOf(term),
    ordinal: ordinalOf(lower),
  };
  memory.set(lower, word);
  return word;
}

/** The root under which a lower-case word is compared. */
export const termOf = (lower: string): string => wordOf(lower).term;

/** Roots that many activities share; computed once from the list of surface forms. */
export const commonTerms: ReadonlySet<string> = new Set(commonWords.map(termOf));
