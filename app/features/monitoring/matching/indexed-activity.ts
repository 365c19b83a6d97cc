import type { IndexedTerm } from './activity-words.ts';
import type { PreparedActivity, TermPart } from './prepare-activity.ts';
import { placesIn } from './prepare-post.ts';

/** One open activity in the index, with the sums that features need. */
export type IndexedActivity = {
  readonly prepared: PreparedActivity;
  readonly terms: readonly IndexedTerm[];
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly regions: ReadonlySet<string>;
  /** Words of title, place and unit that may name the government. */
  readonly homeTerms: readonly string[];
  readonly parts: Readonly<Record<'title' | 'place' | 'leader' | 'msg', readonly IndexedTerm[]>>;
  /** Root -> its place among the terms. */
  readonly known: ReadonlyMap<string, number>;
  /** Years written in the title. */
  readonly years: readonly string[];
  /** The activity is itself a rehearsal or a preparation. */
  readonly rehearsal: boolean;
  readonly slot: number;
};

/** @param terms joined to the words of the index */
export function indexed(
  prepared: PreparedActivity,
  terms: readonly IndexedTerm[],
  slot: number,
): IndexedActivity {
  const places = placesIn(prepared.place.tokens);
  for (const [noun, names] of placesIn(prepared.title.tokens)) {
    places.set(noun, new Set([...(places.get(noun) ?? []), ...names]));
  }
  const of = (...parts: TermPart[]) => terms.filter((term) => parts.includes(term.part));
  const named = of('title', 'place', 'region').filter((term) => !term.common);
  return {
    prepared,
    terms,
    places,
    regions: new Set(of('region').map((term) => term.term)),
    homeTerms: [...new Set([...named.map((term) => term.term), ...prepared.unitTerms])],
    parts: { title: of('title'), place: of('place'), leader: of('leader'), msg: of('msg') },
    known: new Map(terms.map((term) => [term.term, term.at])),
    years: prepared.title.plain.match(/\b20\d\d\b/g) ?? [],
    rehearsal: /gladi|persiapan|simulasi|sosialisasi|undangan/.test(prepared.title.plain),
    slot,
  };
}
