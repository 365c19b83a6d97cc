import type { MarkedToken } from './prepare-text.ts';
import { commonTerms } from './terms.ts';
import { placeNouns } from './vocabulary.ts';

const placeAlias: Readonly<Record<string, string>> = {
  kel: 'kelurahan',
  kec: 'kecamatan',
  kab: 'kabupaten',
  pemkot: 'kota',
  pemkab: 'kabupaten',
  walikota: 'kota',
  rsud: 'rs',
};
const schools: Readonly<Record<string, string>> = {
  sd: 'sd',
  sdn: 'sd',
  smp: 'smp',
  smpn: 'smp',
  sma: 'sma',
  sman: 'sma',
  smk: 'smk',
  smkn: 'smk',
};

/** Places named as noun + name or number in a run of words. */
export function placesIn(tokens: readonly MarkedToken[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (let i = 0; i < tokens.length - 1; i++) {
    const noun = tokens[i]!.lower;
    const next = tokens[i + 1]!;
    // "Taman Kota Selasih" lies in no town of that name.
    if (noun === 'kota' && placeNouns.has(tokens[i - 1]?.lower ?? '')) continue;
    if (!placeNouns.has(noun) || !tokens[i]!.joins || next.word.stop || placeNouns.has(next.lower)) continue;
    const named = /^\p{Lu}/u.test(next.raw) || /^\d+$/.test(next.lower);
    if (!named || commonTerms.has(next.term)) continue;
    const name = /^\d+$/.test(next.lower) ? String(Number(next.lower)) : next.term;
    const school = schools[noun];
    // One school is not another, whatever its level.
    const key = school === undefined ? (placeAlias[noun] ?? noun) : 'sekolah';
    const held = places.get(key) ?? new Set<string>();
    held.add(school === undefined ? name : `${school} ${name}`);
    places.set(key, held);
  }
  return places;
}
