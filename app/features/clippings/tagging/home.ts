import { wordsOf } from '#app/platform/text/tokenise.ts';
import type { ReadText } from './read-text.ts';

/** This government as texts name it. */
export type Home = {
  /** "Wanasari": without the word for its level. */
  readonly name: string;
  readonly words: readonly string[];
  readonly level: 'provinsi' | 'kabupaten' | 'kota';
};

export function homeOf(government: { shortName: string; level: Home['level'] }): Home {
  const name = government.shortName
    .replace(/^(?:Pemerintah\s+)?(?:Kota|Kabupaten|Kab\.|Provinsi|Prov\.)\s+/i, '')
    .trim();
  return { name, words: wordsOf(name), level: government.level };
}

/** What stands before the name of another level's government: Kabupaten Wanasari is not Kota Wanasari. */
const OTHER_LEVEL: Readonly<Record<Home['level'], ReadonlySet<string>>> = {
  kota: new Set(['kabupaten', 'kab', 'pemkab', 'bupati', 'wabup']),
  kabupaten: new Set(['kota', 'pemkot', 'walikota', 'wawali']),
  provinsi: new Set(),
};

/** Places where this very government is named. */
export function homePlaces(text: ReadText, { words, level }: Home): number[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  return text
    .placesOf(first)
    .filter(
      (at) =>
        rest.every((word, step) => text.words[at + step + 1] === word) &&
        !OTHER_LEVEL[level].has(text.words[at - 1] ?? ''),
    );
}

const ELSEWHERE =
  /\b(?:Kota|Kabupaten|Kab\.|Provinsi|Pemkot|Pemkab|Pemprov|Bupati|Wali ?[Kk]ota|Gubernur)\s+(\p{Lu}[\p{L}-]+)/gu;

/** The first other region that a text names: "Kabupaten Seberang". */
export function otherRegion(text: ReadText, home: Home): string | null {
  const [first] = home.words;
  for (const match of text.written.matchAll(ELSEWHERE)) {
    const [named, name = ''] = match;
    const level = named.split(/\s+/)[0]!.toLowerCase().replace('.', '');
    const own = wordsOf(name)[0] === first && !OTHER_LEVEL[home.level].has(level);
    if (!own) return named.replace(/\s+/g, ' ');
  }
  return null;
}

const REGION_NOUNS = new Set(['kota', 'kabupaten', 'kab', 'provinsi', 'prov']);

/** Whether what follows a unit's name makes it another government's: "Dinas Kesehatan Kabupaten Seberang". */
export function isForeignAt(text: ReadText, end: number, { words, level }: Home): boolean {
  const noun = text.words[end];
  if (noun === undefined || !REGION_NOUNS.has(noun)) return false;
  return OTHER_LEVEL[level].has(noun) || text.words[end + 1] !== words[0];
}
