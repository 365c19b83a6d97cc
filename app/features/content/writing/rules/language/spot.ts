import type { CheckedText, Finding, Word, WritingRule } from '../../finding.ts';

export type Spot = Omit<Finding, 'rule'>;

/** Writes `like`'s capitals onto `text`: `Ijin` -> `Izin`, `IJIN` -> `IZIN`. */
export function withCapitals(text: string, like: string): string {
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return text.toUpperCase();
  return /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The word that follows after one space, or undefined where anything else stands between. */
export function nextOf(text: CheckedText, at: number, gap = ' '): Word | undefined {
  const word = text.words[at];
  const next = text.words[at + 1];
  return word && next && text.prose.slice(word.end, next.start) === gap ? next : undefined;
}

/** The word before, one space away. */
export function previousOf(text: CheckedText, at: number, gap = ' '): Word | undefined {
  const word = text.words[at];
  const previous = text.words[at - 1];
  return word && previous && text.prose.slice(previous.end, word.start) === gap ? previous : undefined;
}

export const isCapital = (text: string) => /^\p{Lu}/u.test(text);
/** An abbreviation of initials or a shout: at least two letters, none of them small. */
export const isAllCaps = (text: string) => /^[\p{Lu}\d-]*\p{Lu}[\p{Lu}\d-]*\p{Lu}[\p{Lu}\d-]*$/u.test(text);

/** A word list kept compact: words apart by spaces. */
export const wordSet = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.join(' ').split(/\s+/).filter(Boolean));

/** Pairs kept compact: `wrong>right` apart by commas or new lines. */
export function pairMap(list: string): ReadonlyMap<string, string> {
  const pairs = list
    .split(/[,\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => pair.split('>') as [string, string]);
  return new Map(pairs.map(([wrong, right]) => [wrong.trim(), right.trim()]));
}

/** Remembers what it said of a word; emptied when it grew, so that a long life costs no memory. */
export function remembering<T>(tell: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (known.has(word)) return known.get(word)!;
    const told = tell(word);
    if (known.size > 10_000) known.clear();
    if (word.length < 40) known.set(word, told);
    return told;
  };
}

/** A rule that looks at each word. */
export function eachWord(
  see: (word: Word, at: number, text: CheckedText) => Spot | undefined,
): WritingRule['find'] {
  return (text) => text.words.flatMap((word, at) => see(word, at, text) ?? []);
}
