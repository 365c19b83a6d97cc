import type { IndexedTerm } from './activity-words.ts';
import { venueTerms } from './locations.ts';
import { placesIn } from './places.ts';
import type { PreparedActivity, TermPart } from './prepare-activity.ts';
import { markedTokensOf } from './prepare-text.ts';

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
  /** The year in which it takes place, and years written in the title. */
  readonly year: string;
  readonly years: readonly string[];
  /** The activity is itself a rehearsal or a preparation. */
  readonly rehearsal: boolean;
  /** Its title tells of a postponement. */
  readonly postponed: boolean;
  /** Every number of title and place, and the proper names of the place. */
  readonly numbers: ReadonlySet<string>;
  readonly placeNames: readonly string[];
  /** A name pins the place down: "Kota Bandung" alone may well be the hotel that a text names. */
  readonly pinned: boolean;
  /** Its days, where a post looks that names nothing. */
  readonly days: readonly number[];
  readonly slot: number;
};

/** An activity that runs on and on is looked for on so many days. */
const longestRun = 14;

function daysOf({ first, last }: PreparedActivity): number[] {
  const days = Math.min(last.day - first.day + 1, longestRun);
  return Array.from({ length: days }, (_, at) => first.day + at);
}

function placesOf({ source }: PreparedActivity): Map<string, ReadonlySet<string>> {
  const places: Map<string, ReadonlySet<string>> = placesIn(markedTokensOf(source.place ?? ''));
  for (const [noun, names] of placesIn(markedTokensOf(source.title)))
    places.set(noun, new Set([...(places.get(noun) ?? []), ...names]));
  return places;
}

const numbersOf = ({ place, title }: PreparedActivity): ReadonlySet<string> =>
  new Set([title, place].flatMap(({ numbered }) => [...numbered.values()].flatMap((held) => [...held])));

/** @param terms joined to the words of the index */
export function indexed(
  prepared: PreparedActivity,
  terms: readonly IndexedTerm[],
  slot: number,
): IndexedActivity {
  const of = (...parts: TermPart[]) => terms.filter((term) => parts.includes(term.part));
  const named = of('title', 'place', 'region').filter((term) => !term.common);
  const place = of('place');
  return {
    prepared,
    terms,
    places: placesOf(prepared),
    regions: new Set(of('region').map((term) => term.term)),
    homeTerms: [...new Set([...named.map((term) => term.term), ...prepared.unitTerms])],
    parts: { title: of('title'), place, leader: of('leader'), msg: of('msg') },
    known: new Map(terms.map((term) => [term.term, term.at])),
    year: prepared.source.date.slice(0, 4),
    years: prepared.title.plain.match(/\b20\d\d\b/g) ?? [],
    rehearsal: /gladi|geladi|persiapan|undangan/.test(prepared.title.plain),
    postponed: /tunda|undur|batal/.test(prepared.title.plain),
    numbers: numbersOf(prepared),
    placeNames: place.filter((term) => !term.common && !venueTerms.has(term.term)).map((term) => term.term),
    pinned: place.some((term) => !term.common || !/^(kota|kabupaten|pusat)$/.test(term.term)),
    days: daysOf(prepared),
    slot,
  };
}
