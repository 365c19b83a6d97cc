import { wordsOf } from '#app/platform/text/tokenise.ts';
import { type Home, isForeignAt } from './home.ts';
import type { Tag } from './issues.ts';
import { nameOf, type Phrase, placesOf } from './phrase.ts';
import type { ReadText } from './read-text.ts';

export type NamedUnit = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
};

export type UnitRule = {
  readonly id: string;
  readonly names: readonly Phrase[];
  /** A place of this region: naming it is naming the region. */
  readonly place: boolean;
};

/** Who leads a unit of this kind, as news writes it before the place: a post, never a person. */
const PLACE_NOUNS: Readonly<Record<string, readonly string[]>> = {
  kecamatan: ['Kecamatan', 'Kec', 'Camat'],
  kelurahan: ['Kelurahan', 'Kel', 'Lurah'],
  desa: ['Desa', 'Kepala Desa', 'Kades'],
};

/** What a unit's name begins with, and how the post of its head is shortened before the rest. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^Dinas\s+/i, 'Kadis'],
  [/^Badan\s+/i, 'Kaban'],
  [/^Bagian\s+/i, 'Kabag'],
];

const SHORTEST = 3;

/** The names under which a unit, and the post of its head, stand in the news. */
export function unitNames({ kind, name, shortName }: Omit<NamedUnit, 'id'>): string[] {
  const names = new Set([name]);
  const nouns = PLACE_NOUNS[kind];
  if (nouns) {
    const place = name.replace(/^(?:Kecamatan|Kelurahan|Desa|Kec\.?|Kel\.?)\s+/i, '');
    for (const noun of nouns) names.add(`${noun} ${place}`);
    return [...names];
  }
  const short = wordsOf(shortName);
  const [only = ''] = short;
  // "Umum", of Bagian Umum, is a word before it is a bagian.
  const isWord = short.length === 1 && wordsOf(name).slice(1).includes(only);
  if (only.length >= SHORTEST && !isWord) {
    names.add(shortName);
    if (short.length === 1) names.add(`Ka${only}`);
  }
  for (const [head, post] of HEADS) if (head.test(name)) names.add(`${post} ${name.replace(head, '')}`);
  if (/^Sekretariat Daerah/i.test(name)) for (const post of ['Sekda', 'Sekretaris Daerah']) names.add(post);
  return [...names];
}

export const unitRule = (unit: NamedUnit): UnitRule => ({
  id: unit.id,
  names: unitNames(unit).map(nameOf),
  place: unit.kind in PLACE_NOUNS,
});

type Found = { readonly id: string; readonly written: string; readonly at: number; readonly length: number };

/** The units that a text names; of names that overlap the longest counts ("Bagian Umum" within a longer one does not). */
export function unitsIn(text: ReadText, units: readonly UnitRule[], home: Home): Tag[] {
  const found = units
    .flatMap(({ id, names }) =>
      names.flatMap((phrase) =>
        placesOf(text, phrase).map(
          (at): Found => ({
            id,
            written: phrase.written,
            at,
            length: phrase.parts.length,
          }),
        ),
      ),
    )
    .sort((a, b) => b.length - a.length || a.at - b.at);
  const taken = new Map<number, Found>();
  const reasons = new Map<string, Set<string>>();
  for (const one of found) {
    const places = Array.from({ length: one.length }, (_, step) => one.at + step);
    if (places.some((place) => (taken.get(place)?.length ?? 0) > one.length)) continue;
    for (const place of places) taken.set(place, one);
    if (isForeignAt(text, one.at + one.length, home)) continue;
    reasons.set(one.id, (reasons.get(one.id) ?? new Set()).add(one.written));
  }
  return [...reasons].map(([id, words]) => ({ id, reasons: [...words] }));
}
