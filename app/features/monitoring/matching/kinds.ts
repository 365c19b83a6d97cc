import { kindsOfActivity } from './kinds-of-activity.ts';
import { termOf } from './terms.ts';
import { stopWords } from './vocabulary.ts';

/** Root -> kinds of activity whose title it makes, and kinds that it tells of. Kinds are numbers in the order of the list. */
const named = new Map<string, number[]>();
const told = new Map<string, number[]>();

const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !stopWords.has(word));

function note(map: Map<string, number[]>, word: string, kind: number): void {
  const term = termOf(word);
  const held = map.get(term) ?? [];
  if (!held.includes(kind)) held.push(kind);
  map.set(term, held);
}

for (const [kind, text] of Object.values(kindsOfActivity).entries()) {
  const [title = '', report = ''] = text.split('|');
  for (const word of words(title)) {
    note(named, word, kind);
    note(told, word, kind);
  }
  for (const word of words(report)) note(told, word, kind);
}

/** Kinds of activity that the words of a title name. */
export function kindsOf(terms: Iterable<string>): ReadonlySet<number> {
  const kinds = new Set<number>();
  for (const term of terms) for (const kind of named.get(term) ?? []) kinds.add(kind);
  return kinds;
}

/** A word and the kinds of activity that it tells of. */
export type Told = {
  readonly term: string;
  readonly kinds: readonly number[];
  /** A word that many kinds share tells little. */
  readonly worth: number;
};

const tellers: ReadonlyMap<string, Told> = new Map(
  [...told].map(([term, kinds]) => [term, { term, kinds, worth: 1 / Math.sqrt(kinds.length) }]),
);

/** What one word tells of. */
export const toldBy = (term: string): Told | null => tellers.get(term) ?? null;

/** How many kinds there are. */
export const kindCount = Object.keys(kindsOfActivity).length;

/** How much words tell of a kind; the activity's own words are counted elsewhere. */
export function tellingOf(
  kind: number,
  words: readonly Told[],
  own: Pick<ReadonlySet<string>, 'has'>,
): number {
  let sum = 0;
  for (const { term, kinds, worth } of words) if (kinds.includes(kind) && !own.has(term)) sum += worth;
  return sum;
}
