import { forgivenSlips, typingDistance } from '#app/platform/text/similarity.ts';
import { indexForms } from '#app/platform/text/stem.ts';

/** How often a form stands in the posts, as the dictionary counted it. */
export type DictionaryRow = { readonly term: string; readonly df: number; readonly longer: boolean };

/** One word of the question with all forms that answer it and their frequency together. */
export type PlannedTerm = { readonly word: string; readonly forms: readonly string[]; readonly df: number };

export type PostPlan = {
  /** All terms as tsquery text. */
  readonly asked: string;
  /** In how many of the newest posts a page of hits is expected; 0: look at all days at once. */
  readonly lookRows: number;
};

/** Up to so many hits the whole time is looked at in one go. */
const RARE = 300;
/** Hits to aim for: a page and some more, since words come in waves. */
const AIM = 60;
/** Words stand together more often than chance would have it, or not at all; never count on less than this share. */
const TOGETHER = 0.02;

const quoted = (form: string): string => `'${form.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A term as tsquery text: any of its forms. */
const anyOf = (term: PlannedTerm): string => `(${term.forms.map(quoted).join(' | ')})`;

/** All terms as tsquery text, for the small subjects. */
export function queryOf(terms: readonly PlannedTerm[]): string {
  return terms.map(anyOf).join(' & ');
}

/** Decides how far back the first look goes. `total` is the number of posts the dictionary has seen. */
export function planPosts(terms: readonly PlannedTerm[], total: number): PostPlan {
  const asked = queryOf(terms);
  const rarest = Math.min(...terms.map((term) => term.df));
  if (rarest <= RARE || total === 0) return { asked, lookRows: 0 };
  const shares = terms.map((term) => Math.min(1, term.df / total));
  const together = Math.max(
    shares.reduce((product, share) => product * share, 1),
    (rarest / total) * TOGETHER,
  );
  return { asked, lookRows: Math.ceil(AIM / together) };
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

const SHORTEST_HALF = 3;
const LONGEST_SPLIT = 30;

/** All ways in which a word may be two that were written as one. */
export function splitsOf(word: string): [string, string][] {
  const letters = [...word];
  const places = letters.length > LONGEST_SPLIT ? 0 : letters.length - 2 * SHORTEST_HALF + 1;
  return Array.from({ length: Math.max(0, places) }, (_, index) => [
    letters.slice(0, index + SHORTEST_HALF).join(''),
    letters.slice(index + SHORTEST_HALF).join(''),
  ]);
}

/** Of several splits the one whose rarer half is commonest; none when a half is always unknown. */
export function likeliestSplit(
  splits: readonly (readonly [string, string])[],
  df: ReadonlyMap<string, number>,
): PlannedTerm[] | null {
  const planned = splits.map((halves) =>
    halves.map((word): PlannedTerm => {
      const forms = indexForms(word);
      return { word, forms, df: forms.reduce((sum, form) => sum + (df.get(form) ?? 0), 0) };
    }),
  );
  const rarer = (halves: readonly PlannedTerm[]) => Math.min(...halves.map((half) => half.df));
  const best = planned.sort((one, other) => rarer(other) - rarer(one))[0];
  return best && rarer(best) > 0 ? best : null;
}
