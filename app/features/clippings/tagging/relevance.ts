import { type Home, homePlaces, otherRegion } from './home.ts';
import type { Tag } from './issues.ts';
import { isIn, type Phrase } from './phrase.ts';
import type { ReadText } from './read-text.ts';
import type { UnitRule } from './units.ts';

/** Why a text is, or is not, about this government. */
export type RelevanceReason =
  | { readonly kind: 'name'; readonly word: string }
  | { readonly kind: 'local-outlet' }
  | { readonly kind: 'other-region'; readonly word: string }
  | { readonly kind: 'not-named' };

export type JudgedRelevance = { readonly relevant: boolean; readonly reasons: readonly RelevanceReason[] };

const MOST_REASONS = 5;

/**
 * About this government is what names it, a word of its own list, or a place of it; and what an outlet of this place tells without
 * naming another region. A name of an office that every region has ("Dinas Kesehatan") is not enough.
 */
export function relevanceOf(
  text: ReadText,
  given: {
    home: Home;
    ownWords: readonly Phrase[];
    units: readonly UnitRule[];
    found: readonly Tag[];
    local: boolean;
  },
): JudgedRelevance {
  const { home, ownWords, units, found, local } = given;
  const places = new Set(units.filter(({ place }) => place).map(({ id }) => id));
  const elsewhere = otherRegion(text, home);
  const named = [
    ...(homePlaces(text, home).length > 0 ? [home.name] : []),
    ...ownWords.filter((phrase) => isIn(text, phrase)).map(({ written }) => written),
    // Other regions have a Kelurahan Sukamulya too.
    ...(elsewhere === null ? found.filter(({ id }) => places.has(id)).flatMap(({ reasons }) => reasons) : []),
  ];
  if (named.length > 0)
    return {
      relevant: true,
      reasons: named.slice(0, MOST_REASONS).map((word) => ({ kind: 'name', word })),
    };
  if (elsewhere !== null) return { relevant: false, reasons: [{ kind: 'other-region', word: elsewhere }] };
  return local
    ? { relevant: true, reasons: [{ kind: 'local-outlet' }] }
    : { relevant: false, reasons: [{ kind: 'not-named' }] };
}
