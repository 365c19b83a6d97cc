import type { CheckedText, WritingRule } from '../../finding.ts';
import { ISLAMIC, ISLAMIC_ROWS } from '../../words/islamic.ts';
import { E19 as copy } from './copy.id.ts';
import { ownedBefore } from './names.ts';
import {
  isAllCaps,
  isCapital,
  nextOf,
  pairMap,
  previousOf,
  type Spot,
  withCapitals,
  wordSet,
} from './spot.ts';

const words = pairMap(ISLAMIC);
const rows = pairMap(ISLAMIC_ROWS);
/** Stand before the month or the prayer; another capital before it is a person's first name. */
const CALENDAR = wordSet(
  'bulan suci pasar safari bazar bazaar pesantren semarak gema gebyar kampung jelang menjelang selama awal akhir festival kegiatan posko tarhib pondok amaliah berkah sambut menyambut jadwal warga buka nuansa spirit edisi tim',
);

function isName(text: CheckedText, at: number): boolean {
  const word = text.words[at]!;
  if (!isCapital(word.text) || word.titled) return word.titled && ownedBefore(text, at);
  const before = previousOf(text, at);
  const right = words.get(word.lower)!;
  const proper = isCapital(right);
  if (before && isCapital(before.text) && !before.first) return !CALENDAR.has(before.lower);
  const next = nextOf(text, at);
  // A month or feast is a name of its own; a prayer room with a capital is one that has a name.
  if (proper) return word.first && !!next && isCapital(next.text) && !/^\d/.test(next.text);
  return !!next && isCapital(next.text) && !word.first;
}

function spotAt(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const next = nextOf(text, at);
  const row = next && rows.get(`${word.lower} ${next.lower}`);
  const spot = (end: number, right: string): Spot => {
    const written = text.raw.slice(word.start, end);
    const fix = isAllCaps(word.text) ? right.toUpperCase() : withCapitals(right, written);
    return { start: word.start, end, fix, severity: 'warning', message: copy.message(fix) };
  };
  if (row) return isCapital(word.text) && ownedBefore(text, at) ? undefined : spot(next.end, row);
  const clitic = /^(.+?)(nya)$/.exec(word.lower);
  const right =
    words.get(word.lower) ??
    (clitic && words.get(clitic[1]!) ? words.get(clitic[1]!)! + clitic[2] : undefined);
  if (right === undefined) return undefined;
  if (words.has(word.lower) && isName(text, at)) return undefined;
  return spot(word.end, right);
}

export const islamicTerms: WritingRule = {
  id: 'E19-istilah-islam',
  ...copy,
  severity: 'warning',
  find: (text) => text.words.flatMap((_, at) => spotAt(text, at) ?? []),
};
