import { forgivenSlips, typingDistance } from '#app/platform/text/similarity.ts';

/** How often a form stands in the posts, as the dictionary counted it. */
export type DictionaryRow = { readonly term: string; readonly df: number; readonly longer: boolean };

/** One word of the question with all forms that answer it and their frequency together. */
export type PlannedTerm = { readonly word: string; readonly forms: readonly string[]; readonly df: number };

export type PostPlan = {
  /** For the word index: the rarest terms only, since reading long posting lists costs more than checking rows. */
  readonly byIndex: string;
  /** All terms; every row must answer it. */
  readonly byRow: string;
  /** Newest rows to walk before the index is asked; 0 when a term is rare. */
  readonly walkRows: number;
};

/** Below this many rows the index is faster; above it the newest rows hold a page of hits soon (measured, see README). */
const RARE = 5_000;
const PAGE = 20;
const MOST_WALKED = 6_000;
const MOST_BY_INDEX = 3;

const quoted = (form: string): string => `'${form.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A term as tsquery text: any of its forms. */
const anyOf = (term: PlannedTerm): string => `(${term.forms.map(quoted).join(' | ')})`;

/** All terms as tsquery text, for the small subjects. */
export function queryOf(terms: readonly PlannedTerm[]): string {
  return terms.map(anyOf).join(' & ');
}

/** Decides between walking time and reading the index. `total` is the number of posts the dictionary has seen. */
export function planPosts(terms: readonly PlannedTerm[], total: number): PostPlan {
  const rarestFirst = [...terms].sort((one, other) => one.df - other.df);
  const rarest = rarestFirst[0]?.df ?? 0;
  const expected = rarest === 0 ? Number.POSITIVE_INFINITY : (PAGE * 3 * total) / rarest;
  return {
    byIndex: queryOf(rarestFirst.slice(0, MOST_BY_INDEX)),
    byRow: queryOf(terms),
    walkRows: rarest <= RARE ? 0 : Math.min(MOST_WALKED, Math.max(500, Math.ceil(expected))),
  };
}

/** The likeliest meant words for one that nobody wrote: few slips first, then the commoner word. */
export function meantWords(word: string, alike: readonly { term: string; df: number }[]): string[] {
  const allowed = forgivenSlips(word);
  return alike
    .map(({ term, df }) => ({ term, df, slips: typingDistance(word, term, allowed) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .sort((one, other) => one.slips - other.slips || other.df - one.df)
    .slice(0, 2)
    .map(({ term }) => term);
}
