import { stem } from '#app/platform/text/stem.ts';
import { commonWords, synonyms } from './vocabulary.ts';

const cache = new Map<string, string>();
const cacheLimit = 60_000;

/** The root under which a lower-case word is compared: synonyms joined, affixes gone. */
export function termOf(lower: string): string {
  const known = cache.get(lower);
  if (known !== undefined) return known;
  const direct = synonyms.get(lower);
  const root = direct ?? stem(lower);
  const term = direct ?? synonyms.get(root) ?? root;
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(lower, term);
  return term;
}

/** Roots that many activities share; computed once from the list of surface forms. */
export const commonTerms: ReadonlySet<string> = new Set(commonWords.map(termOf));
