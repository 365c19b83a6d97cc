import { indexForms } from '#app/platform/text/stem.ts';
import { prepareActivity } from '../matching/prepare-activity.ts';
import { prepareText } from '../matching/prepare-text.ts';
import { commonTerms, termOf } from '../matching/terms.ts';
import type { MatchActivity } from '../matching/types.ts';
import { phrases, stopWords, synonyms } from '../matching/vocabulary.ts';
import type { NarrativeText } from './narrative-index.ts';

/** Words under which the search index may hold a root that the matcher knows: itself, its synonyms, the beginnings of its phrases. */
const spellings = new Map<string, Set<string>>();
function spell(term: string, word: string): void {
  const known = spellings.get(term);
  if (known) known.add(word);
  else spellings.set(term, new Set([word]));
}
for (const [word, meant] of synonyms) spell(termOf(meant), word);
for (const [phrase, meant] of phrases) {
  const rarest = phrase.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '');
  spell(termOf(meant), rarest);
}

const formsOf = (term: string, raw: string): string[] =>
  [...new Set([term, raw.toLowerCase(), ...(spellings.get(term) ?? [])])].flatMap((word) => [
    ...indexForms(word),
  ]);

const quoted = (form: string): string => `'${form.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
const anyOf = (forms: readonly string[]): string =>
  [...new Set(forms)]
    .filter((form) => form !== '')
    .map(quoted)
    .join(' | ');

/** Fewer telling words than this, and the common ones are asked for too. */
const ENOUGH = 2;

/**
 * What a post must say to be about an activity at all, as the text of a tsquery: a telling word of title or place, an acronym or
 * joined form of them, a hashtag. Wider than the matcher, never narrower as far as words tell. Null when there is nothing to ask for.
 */
export function activityQuery(activity: MatchActivity): string | null {
  const prepared = prepareActivity(activity);
  if (prepared === null) return null;
  const named = prepared.terms.filter(({ part }) => part === 'title' || part === 'place');
  const telling = named.filter(({ common }) => !common);
  const words = telling.length >= ENOUGH ? telling : named;
  const asked = anyOf([
    ...words.flatMap(({ term, raw }) => formsOf(term, raw)),
    ...[...prepared.acronyms.keys(), ...prepared.joined.keys(), ...prepared.tags].flatMap((word) => [
      word,
      ...indexForms(word),
    ]),
  ]);
  return asked === '' ? null : asked;
}

/** Pairs of more words than this are not asked for: the first ones tell enough. */
const MOST_WORDS = 40;

/** The same for a narrative: one of its hashtags, or two words of its title and points. */
export function narrativeQuery(narrative: NarrativeText): string | null {
  const tags = narrative.hashtags.map((tag) => tag.replace(/^#/, '').toLowerCase());
  const words = new Map<string, string>();
  for (const text of [narrative.title, ...narrative.points.map((point) => point.text)])
    for (const token of prepareText(text).tokens)
      if (!stopWords.has(token.lower) && !commonTerms.has(token.term) && !/^\d+$/.test(token.lower))
        words.set(token.term, token.raw);
  const each = [...words]
    .slice(0, MOST_WORDS)
    .map(([term, raw]) => anyOf(formsOf(term, raw)))
    .filter((asked) => asked !== '');
  const pairs = each.slice(0, -1).map((asked, at) => `(${asked}) & (${each.slice(at + 1).join(' | ')})`);
  const parts = [...(tags.length > 0 ? [anyOf(tags)] : []), ...pairs.map((pair) => `(${pair})`)];
  return parts.length === 0 ? null : parts.join(' | ');
}
