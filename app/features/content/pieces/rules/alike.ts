import { trigramSimilarity } from '#app/platform/text/similarity.ts';

export type Told = { readonly id: string; readonly title: string; readonly text: string };
export type AlikePair = { readonly first: string; readonly second: string; readonly by: 'text' | 'title' };

/** Words that stand together; three are enough to know a sentence again. */
const SHINGLE = 3;
/** From so much shared text on, one is said to repeat the other. */
const TEXT_ALIKE = 0.4;
const TITLE_ALIKE = 0.7;
/** A phrase of so many pieces is a formula and proves nothing. */
const FORMULA = 40;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) found.add(words.slice(at, at + SHINGLE).join(' '));
  return found;
}

/** Pairs that share at least one key, and how many; keys of too many are left out. */
function sharing(
  keys: readonly ReadonlySet<string>[],
): Map<string, { a: number; b: number; shared: number }> {
  const owners = new Map<string, number[]>();
  keys.forEach((set, at) => {
    for (const key of set) owners.set(key, [...(owners.get(key) ?? []), at]);
  });
  const pairs = new Map<string, { a: number; b: number; shared: number }>();
  for (const list of owners.values()) {
    if (list.length < 2 || list.length > FORMULA) continue;
    for (let i = 0; i < list.length; i += 1)
      for (let j = i + 1; j < list.length; j += 1) {
        const name = `${list[i]} ${list[j]}`;
        const pair = pairs.get(name) ?? { a: list[i]!, b: list[j]!, shared: 0 };
        pair.shared += 1;
        pairs.set(name, pair);
      }
  }
  return pairs;
}

/** In one order, whichever came first. */
const inOrder = (one: string, other: string, by: AlikePair['by']): AlikePair =>
  one < other ? { first: one, second: other, by } : { first: other, second: one, by };

/**
 * Pieces that tell the same: much of the shorter text stands in the other, or the titles differ by little. Looks only at pairs that share
 * words, so that a month of many units costs little.
 */
export function alikePairs(pieces: readonly Told[]): AlikePair[] {
  const found = new Map<string, AlikePair>();
  const add = (pair: AlikePair) =>
    found.set(`${pair.first} ${pair.second}`, found.get(`${pair.first} ${pair.second}`) ?? pair);
  const texts = pieces.map(({ text }) => shinglesOf(text));
  for (const { a, b, shared } of sharing(texts).values()) {
    const shorter = Math.min(texts[a]!.size, texts[b]!.size);
    if (shorter >= 4 && shared / shorter >= TEXT_ALIKE) add(inOrder(pieces[a]!.id, pieces[b]!.id, 'text'));
  }
  const titles = pieces.map(({ title }) => new Set(wordsOf(title).filter((word) => word.length > 3)));
  for (const { a, b, shared } of sharing(titles).values())
    if (shared >= 2 && trigramSimilarity(pieces[a]!.title, pieces[b]!.title) >= TITLE_ALIKE)
      add(inOrder(pieces[a]!.id, pieces[b]!.id, 'title'));
  return [...found.values()].sort(
    (x, y) => x.first.localeCompare(y.first) || x.second.localeCompare(y.second),
  );
}
