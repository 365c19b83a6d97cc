import { isRoot } from '#app/platform/text/roots/roots.ts';
import type { MarkedToken, Token } from './prepare-text.ts';
import { commonTerms, termOf } from './terms.ts';
import { placeNouns } from './vocabulary.ts';

/** Where a text says that something happens: "di aula Kecamatan Lontar" -> aula, names {lontar}. */
export type Location = {
  /** Root of the noun that opens it, when it is a kind of place. */
  readonly head: string | null;
  /** Proper names and numbers of the place, as roots. */
  readonly names: readonly string[];
};

/** What a text says about whose event it is. */
export type Whereabouts = {
  readonly locations: readonly Location[];
  /** Names that follow "Kota", "Pemkab": the governments it speaks of. */
  readonly governments: readonly string[];
  /** The level or circle it says it is for: "tingkat kecamatan", "antar RT", "se-Karangsemi". */
  readonly circles: readonly string[];
};

const venueNouns = new Set(
  `halaman kantor aula ruang gedung lapangan balai pendopo rumah kebun markas makam stan stand area kawasan kompleks
  sekolah kampus pelataran bantaran tepi embung waduk hotel taman masjid gereja pasar stadion gor puskesmas terminal
  pelabuhan pantai jalan jembatan kelurahan kecamatan desa dusun kampung posko hutan sawah sungai kali danau alunalun
  musala pesantren ponpes pondok panti lapas rutan mal plaza wisma graha asrama polres polsek kodim koramil makodim
  mapolres dermaga bendungan perpustakaan museum studio laboratorium sanggar tpa tpi bandara simpang perempatan`.split(
    /\s+/,
  ),
);
export const venueTerms: ReadonlySet<string> = new Set([...venueNouns, ...placeNouns].map(termOf));
const circlePattern =
  /\btingkat (kecamatan|kelurahan|desa|dusun|sekolah|rt|rw)\b|\bantar[ -]?(rt|rw|kelas|dusun|desa|kelurahan|kecamatan|sekolah|opd|instansi|kampung)\b|\bse[ -](kecamatan|kelurahan|desa|sekolah)\b/g;
const circleWords = /tingkat|antar|\bse[ -]/;
const governmentNouns = new Set(['kota', 'kabupaten', 'pemkot', 'pemkab']);
const ends = new Set(
  `yang untuk dalam dengan pada saat ketika oleh bersama dari ke dan karena agar usai sebelum setelah hari ini tadi
  besok kemarin sampai jam pukul tanggal mulai senin selasa rabu kamis jumat sabtu minggu kita kami mereka saya pagi
  siang sore malam diikuti dihadiri ikut akan sudah telah`.split(/\s+/),
);

const isName = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.raw) && !commonTerms.has(token.term) && !token.word.stop;

/** Longest run of words that is read as one place. */
const longestPlace = 6;

/** Reads a place from the words that follow "di". */
function readLocation(tokens: readonly MarkedToken[], from: number, small: boolean): Location | null {
  const names: string[] = [];
  let head: string | null = null;
  let written = false;
  for (let i = from; i < Math.min(tokens.length, from + longestPlace); i++) {
    const token = tokens[i]!;
    const number = /^\d+$/.test(token.lower);
    if (ends.has(token.lower) || (number && head === null)) break;
    if (venueNouns.has(token.lower) || placeNouns.has(token.lower)) head ??= token.term;
    else if (number) names.push(String(Number(token.lower)));
    else if (isName(token) && (head !== null || !isRoot(token.term))) {
      names.push(token.term);
      written = true;
    } else if (head === null || written || names.length > 1) break;
    else if (small && !commonTerms.has(token.term) && !token.word.stop) names.push(token.term);
    if (!token.joins) break;
  }
  if (names.length === 0 && (head === null || vague.has(head))) return null;
  return { head, names };
}

/** Kinds of place that say nothing without a name. */
const vague = new Set(
  'kota kabupaten kecamatan kelurahan desa dusun kampung jalan area kawasan'.split(' ').map(termOf),
);
const mostLocations = 6;

function locationsIn(tokens: readonly MarkedToken[]): Location[] {
  const found: Location[] = [];
  // Who writes all in small letters writes names so too.
  const small = !tokens.some(({ raw }) => /^\p{Lu}\p{Ll}/u.test(raw));
  for (let i = 0; i < tokens.length - 1 && found.length < mostLocations; i++) {
    const { lower, joins } = tokens[i]!;
    const opens =
      (lower === 'di' && joins) || lower === 'bertempat' || lower === 'lokasi' || lower === 'tempat';
    // "se-Karangsemi" is a place too: all of it.
    const all = lower === 'se' && joins && /^\p{Lu}/u.test(tokens[i + 1]!.raw);
    const location = opens || all ? readLocation(tokens, i + 1, small) : null;
    if (location !== null) found.push(location);
  }
  return found;
}

/** Names that follow a noun of government. */
export function governmentsIn(tokens: readonly MarkedToken[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const noun = tokens[i]!.lower;
    if (!tokens[i]!.joins || !governmentNouns.has(noun)) continue;
    const next = tokens[i + 1]!;
    if (/^\p{Lu}\p{Ll}/u.test(next.raw) && isName(next) && !isRoot(next.term) && !found.includes(next.term))
      found.push(next.term);
  }
  return found;
}

/** Reads where it is and for whom, from the words and the plain text. */
export function whereaboutsOf(plain: string, tokens: readonly MarkedToken[]): Whereabouts {
  const circles = circleWords.test(plain)
    ? [...plain.matchAll(circlePattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    : [];
  return { locations: locationsIn(tokens), governments: governmentsIn(tokens), circles };
}
