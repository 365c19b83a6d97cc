import { Memory } from '#app/platform/text/memory.ts';
import { isRoot } from '#app/platform/text/roots/roots.ts';
import { stem } from '#app/platform/text/stem.ts';
import { regionalWords, spelledOut } from './everyday-words.ts';
import { synonyms } from './phrases.ts';
import { commonWords, stopWords } from './vocabulary.ts';

/** What is known of a word in lower case, worked out once however often it is met. */
export type Word = {
  /** In lower case, chat spelling written out. */
  readonly lower: string;
  /** The root under which it is compared: synonyms joined, affixes gone. */
  readonly term: string;
  readonly stop: boolean;
  /** First five letters of a longer root, so that a typo or an unknown form is still near. */
  readonly head: string | null;
  /** The root it counts as too: of the Indonesian word for a regional one, or without a regional ending ("berase" is beras). */
  readonly also: string | null;
  readonly regional: boolean;
  /** Its root is a word of the language. */
  readonly known: boolean;
  /** Its consonants, of a word that is no known root: "mrioloka" is near "marioloka". */
  readonly bones: string | null;
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

const fewestBones = 4;

/** Consonants of a word that has enough of them to be told apart. */
export function bonesOf(term: string): string | null {
  const bones = term.replace(/[aeiou]/g, '');
  return bones.length >= fewestBones && /^[a-z]+$/.test(bones) ? bones : null;
}

const roman = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((text, at) => [text, String(at + 1)]),
);

function ordinalOf(lower: string): string | null {
  if (/^\d{1,4}$/.test(lower)) return String(Number(lower));
  return roman.get(lower) ?? null;
}

/** Javanese, Makassar and Bugis endings that the stemmer of Indonesian leaves on a word. */
const regionalEnding = /(?:ipun|ne|e|mi|ji|pi|ki|na|ta|mo)$/;
/** Verbs as they are spoken: "nyapu", "ngecek", "nanam", "bersihin". */
const spokenForms: readonly (readonly [RegExp, string])[] = [
  [/^ny(?=[aeiou])/, 's'],
  [/^nge(?=[^aeiou])/, ''],
  [/^ng(?=[aeiou])/, ''],
  [/^ng(?=[aeiou])/, 'k'],
  [/^n(?=[aeiou])/, 't'],
  [/^m(?=[aeiou])/, 'p'],
  [/in$/, ''],
];

/** The root a regional or spoken form counts as too. */
function alsoOf(lower: string, term: string): string | null {
  const meant = regionalWords.get(lower);
  if (meant !== undefined) return rootOf(meant);
  if (term !== lower || lower.length < 5 || isRoot(lower)) return null;
  for (const [form, full] of spokenForms) {
    const root = lower.replace(form, full);
    if (root !== lower && isRoot(root)) return rootOf(root);
  }
  const base = lower.replace(regionalEnding, '');
  return base === lower || base.length < 4 ? null : rootOf(base);
}

function rootOf(lower: string): string {
  const direct = synonyms.get(lower);
  if (direct !== undefined) return direct;
  const root = stem(lower);
  return synonyms.get(root) ?? root;
}

/** The Indonesian word that chat spelling or a regional word stands for. */
export const plainly = (lower: string): string => spelledOut.get(lower) ?? regionalWords.get(lower) ?? lower;

/** Everything that is known of a lower-case word. */
export function wordOf(written: string): Word {
  const remembered = memory.get(written);
  if (remembered !== undefined) return remembered;
  const lower = spelledOut.get(written) ?? written;
  const term = rootOf(lower);
  const known = isRoot(term);
  const word: Word = {
    lower,
    term,
    stop: stopWords.has(lower),
    head: headOf(term),
    also: alsoOf(lower, term),
    regional: regionalWords.has(lower),
    known,
    bones: known ? null : bonesOf(term),
    ordinal: ordinalOf(lower),
  };
  memory.set(written, word);
  return word;
}

/** The root under which a lower-case word is compared. */
export const termOf = (lower: string): string => wordOf(plainly(lower)).term;

/** Roots that many activities share; computed once from the list of surface forms. */
export const commonTerms: ReadonlySet<string> = new Set(commonWords.map(termOf));
