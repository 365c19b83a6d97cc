import type { CheckedText, WritingRule } from '../../finding.ts';
import { ACRONYMS, CHAT, POINTED, POINTLESS } from '../../words/abbreviations.ts';
import { E13 as copy } from './copy.id.ts';
import { isAllCaps, isCapital, pairMap, type Spot, withCapitals, wordSet } from './spot.ts';

const pointless = wordSet(POINTLESS);
const acronyms = pairMap(ACRONYMS);
const chat = pairMap(CHAT);
const pointed = pairMap(POINTED);
/** Initials and acronyms that must not be small: common nouns of both kinds are left out. */
const SMALL = pairMap(
  'dprd>DPRD,bpbd>BPBD,tni>TNI,apbd>APBD,apbn>APBN,umkm>UMKM,asn>ASN,opd>OPD,ktp>KTP,pkk>PKK,bmkg>BMKG,bumd>BUMD,pns>PNS,bpjs>BPJS,wib>WIB,bappeda>Bappeda,diskominfo>Diskominfo,kominfo>Kominfo,polri>Polri,bawaslu>Bawaslu,dinkes>Dinkes,dinsos>Dinsos,disdik>Disdik,dishub>Dishub,dispora>Dispora,kemenkes>Kemenkes,kemendagri>Kemendagri,kemenag>Kemenag,satpol>Satpol',
);
const error = (start: number, end: number, fix: string, message: string): Spot => ({
  start,
  end,
  fix,
  severity: 'error',
  message,
});

const PATTERNS: readonly [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  // D.P.R.D. -> DPRD
  [
    /(?<![\p{L}.])(?:\p{Lu}\.){2,6}(?:\p{Lu}(?![\p{L}.]))?/gu,
    ([all]) => (pointless.has(all.replaceAll('.', '').toLowerCase()) ? all.replaceAll('.', '') : undefined),
  ],
  // PT. Maju, CV. Maju
  [/(?<![\p{L}.])(?:PT|CV)\.(?= ?\p{Lu})/gu, ([all]) => all.slice(0, -1)],
  [/(?<![\p{L}\d/])s\/d(?![\p{L}/])/giu, () => 's.d.'],
  [/(?<![\p{L}\d/.])(?:a\/n|d\/a|u\/p)(?![\p{L}/])/giu, ([all]) => `${all[0]}.${all[2]}.`],
  [/(?<![\p{L}\d.])(?:s\.d|a\.n|u\.p|d\.a)(?![.\p{L}])/gu, ([all]) => `${all}.`],
  // A street, a number: the point belongs to the short form.
  [
    /(?<![\p{L}.])(?:Jl|Jln|Gg|Yth|Sdr|Sdri|Bpk|Kec|Kab|Kel)(?=,? \p{Lu})/gu,
    ([all]) => `${all.replace(/^Jln$/, 'Jl')}.`,
  ],
  [/(?<![\p{L}.])yth(?:\.)?(?= \p{L})/gu, () => 'Yth.'],
  // "Kader dr sepuluh desa": a physician's short form has its point.
  [
    /(?<=\p{Ll} )dr(?= (?:se|dua|tiga|empat|lima|para|yang|rumah|desa|kota|mana|sini|situ|tanggal|hari|awal|dinas)\p{Ll}*)/gu,
    () => 'dari',
  ],
  [/(?<![\p{L}.])No(?= ?\d)/gu, () => 'No.'],
  [/(?<![\p{L}.])No\.(?=\d)/gu, () => 'No. '],
];

function patternSpots(text: CheckedText): Spot[] {
  return PATTERNS.flatMap(([pattern, mend]) =>
    [...text.prose.matchAll(pattern)].flatMap((found) => {
      const fix = mend(found);
      return fix === undefined
        ? []
        : [error(found.index, found.index + found[0].length, fix, copy.message(fix))];
    }),
  );
}

function wordSpot(text: CheckedText, at: number): Spot | undefined {
  const { start, end, text: written, lower, titled } = text.words[at]!;
  const acronym = acronyms.get(written);
  // `400.10/2871/SETDA`: the number of a letter.
  if (acronym && !titled && text.prose[start - 1] !== '/')
    return { ...error(start, end, acronym, copy.acronym(acronym)), severity: 'warning' };
  const small = SMALL.get(written);
  if (small && text.prose[start - 1] !== '.' && text.prose[start - 1] !== '/')
    return error(start, end, small, copy.message(small));
  const long = isCapital(written) && !text.words[at]!.first ? undefined : chat.get(lower);
  if (long && !isAllCaps(written) && text.prose[end] !== '.')
    return error(start, end, withCapitals(long, written), copy.long(long));
  const short = pointed.get(lower);
  if (short && !isAllCaps(written) && text.prose[end] !== '.' && text.prose[start - 1] !== '.')
    return error(start, end, `${written}.`, copy.message(`${written}.`));
  return undefined;
}

/** `Organisasi Perangkat Daerah (OPD)`: where each short form is explained. */
const DEFINED = /\p{L}\)?\s\((\p{Lu}[\p{Lu}\d]{1,9}|\p{Lu}\p{Ll}{2,}(?:\p{Ll}|\p{Lu}){0,14})\)/gu;

/** A short form explained twice, or used before it is explained. */
function definitions(text: CheckedText): Spot[] {
  const first = new Map<string, number>();
  const spots: Spot[] = [];
  for (const found of text.prose.matchAll(DEFINED)) {
    const short = found[1]!;
    if (!isAllCaps(short)) continue;
    const start = found.index + found[0].length - short.length - 1;
    if (first.has(short))
      spots.push({
        start: start - 2,
        end: start + short.length + 1,
        fix: '',
        severity: 'warning',
        message: copy.twice(short),
      });
    else first.set(short, start);
  }
  for (const [short, at] of first) {
    const early = text.words.find((word) => word.text === short);
    const used = text.words.filter((word) => word.text === short).length;
    if (used === 1 && text.sentences.length >= 6) {
      spots.push({
        start: at,
        end: at + short.length + 2,
        fix: null,
        severity: 'warning',
        message: copy.unused(short),
      });
    }
    if (early && early.start < at && !early.titled)
      spots.push({
        start: early.start,
        end: early.end,
        fix: null,
        severity: 'warning',
        message: copy.early(short),
      });
  }
  return spots;
}

export const abbreviations: WritingRule = {
  id: 'E13-singkatan',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...patternSpots(text),
    ...text.words.flatMap((_, at) => wordSpot(text, at) ?? []),
    ...definitions(text),
  ],
};
