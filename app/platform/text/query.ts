import { normalise } from './normalise.ts';
import { isCompound, startsCompound } from './roots/roots.ts';
import { indexForms } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, wordsOf } from './tokenise.ts';

/** One word of a search: any of its forms will do. */
export type SearchTerm = { readonly word: string; readonly forms: readonly string[] };

export type SearchQuery = {
  /** All must be found. */
  readonly terms: readonly SearchTerm[];
  /** What is being typed: the last word matches also as the beginning of a longer one. Null after a space or a quote. */
  readonly prefix: string | null;
  /** Words in quotes, to be found next to each other as written, in comparable form. */
  readonly phrases: readonly string[];
};

const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
const SHORTEST_PREFIX = 2;

/** Reads what a person typed into a search box. A query of stop words only is searched for as it stands. */
export function searchTerms(query: string): SearchQuery {
  const typed = query.slice(0, LONGEST_QUERY).replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
  const phrases: string[] = [];
  const loose = typed.replace(/"([^"]+)"/g, (_, phrase: string) => {
    const text = wordsOf(normalise(phrase)).join(' ');
    if (text !== '') phrases.push(text);
    return ' ';
  });
  const words = wordsOf(loose);
  const sought = withoutStopWords([...words, ...phrases.flatMap((phrase) => phrase.split(' '))]);
  const last = words.at(-1);
  const typing = last !== undefined && last.length >= SHORTEST_PREFIX && /[\p{L}\p{N}]$/u.test(loose);
  return { terms: termsOf(sought), prefix: typing ? last : null, phrases };
}

function withoutStopWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !isStopWord(word));
  return kept.length > 0 ? kept : words;
}

function termsOf(words: readonly string[]): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const word of words) {
    const forms = indexForms(word);
    const key = forms[0];
    if (key !== undefined && !terms.has(key) && terms.size < MOST_TERMS) terms.set(key, { word, forms });
  }
  return [...terms.values()];
}

/**
 * Everything the index keeps of a text, in reading order: the forms of each word without stop words, hashtags both whole
 * and as words, and the joined form of two words that grow together under affixes ("tanggung jawab" is found by
 * "pertanggungjawaban").
 */
export function indexTerms(text: string): string[] {
  const found: string[] = [];
  let before = '';
  const keep = (word: string): void => {
    const forms = isStopWord(word) ? [] : indexForms(word);
    const root = forms[0] ?? '';
    for (const form of forms) found.push(form);
    if (root !== '' && startsCompound(before) && isCompound(before + root)) found.push(before + root);
    before = root;
  };
  for (const token of tokenise(text)) {
    if (token.kind === 'word' || token.kind === 'number') keep(token.text);
    else if (token.kind === 'hashtag') {
      if (token.words.length > 1) found.push(token.text);
      for (const word of token.words) keep(word);
    }
  }
  return found;
}
