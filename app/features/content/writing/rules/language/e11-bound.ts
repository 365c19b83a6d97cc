import type { CheckedText, WritingRule } from '../../finding.ts';
import { AFTER_ANTAR, BOUND, ONLY_BEFORE } from '../../words/bound.ts';
import { E11 as copy } from './copy.id.ts';
import { isSpared } from './names.ts';
import { isAllCaps, isCapital, nextOf, previousOf, type Spot, withCapitals, wordSet } from './spot.ts';

const bound = wordSet(BOUND);
const between = wordSet(AFTER_ANTAR);
const only = new Map(
  ONLY_BEFORE.split(/[,\n]/)
    .filter(Boolean)
    .map((line) => {
      const [head, ...tails] = line.trim().split(' ') as [string, ...string[]];
      return [head, new Set(tails)] as const;
    }),
);
/** After these a bound form is used as a word: `yang pro dan yang kontra`, `kelompok anti`. */
const LOOSE = wordSet(
  'dan atau dengan terhadap pada di ke dari yang ini itu untuk sebagai adalah tidak lebih kepada atas sih saja juga sudah para',
);

const joins = (head: string, tail: string) =>
  (only.get(head)?.has(tail) || (head === 'antar' && between.has(tail.replace(/nya$/, '')))) ?? false;
const isBound = (head: string) => bound.has(head) || only.has(head) || head === 'antar';
const CARRIERS = /^(?:layanan|jasa|siap|bus|mobil|kendaraan|ojek|untuk|petugas)$/;
/** `Covid`, `ASN`, `Islam`: a hyphen stands before a capital. */
const isProper = (text: string) => /^\p{Lu}/u.test(text);

function spaced(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const head = word.lower;
  const next = isBound(head) || head === 'se' ? nextOf(text, at) : undefined;
  if (!next || LOOSE.has(next.lower) || /^\d/.test(next.text) || next.text.length < 2) return undefined;
  const titled = isCapital(word.text) && isProper(next.text) && !isAllCaps(next.text);
  if (head === 'se') {
    if (!isProper(next.text) || isCapital(word.text)) return undefined;
    return spot(word.start, next.end, `se-${next.text}`, copy.hyphen);
  }
  if (titled) return titledSpot(text, at, head, next.lower);
  if (isProper(next.text)) {
    if (isCapital(word.text) && !word.first) return undefined;
    if (
      !/^(?:antar|non|pasca|paska|pra|anti|pro|sub|semi|multi)$/.test(head) ||
      previousOf(text, at)?.lower === 'siap'
    )
      return undefined;
    if (head === 'antar' && !isAllCaps(next.text)) return undefined;
    return spot(word.start, next.end, `${standard(word.text)}-${next.text}`, copy.hyphen);
  }
  if (!joins(head, next.lower) && !(bound.has(head) && /^[a-z]{3,}/.test(next.lower))) return undefined;
  // Delivering, not between: `layanan antar siswa`.
  const carried = /^(?:siswa|pelajar|pegawai|karyawan|warga|petugas|rumah|anggota|pedagang)$/.test(
    next.lower,
  );
  if (head === 'antar' && carried && CARRIERS.test(previousOf(text, at)?.lower ?? '')) return undefined;
  if (head === 'semi' && previousOf(text, at)?.lower === 'musim') return undefined;
  if ((head === 'pro' || head === 'kontra') && text.words[at - 1]?.lower === 'dan') return undefined;
  return spot(word.start, next.end, standard(word.text) + next.text, copy.together);
}

/** `paska` has a spelling of its own to mend. */
const standard = (head: string) => head.replace(/^([Pp])aska$/, '$1asca');

/** `Sub Bagian Umum`, `Pasca Bencana`: inside a title of an office both have a capital. */
function titledSpot(text: CheckedText, at: number, head: string, tail: string): Spot | undefined {
  const known = joins(head, tail) || /^(?:sub|pasca|non|pra|anti)$/.test(head);
  const word = text.words[at]!;
  const next = text.words[at + 1]!;
  // Behind `pasca` a name takes the hyphen, a common noun does not; a capital in a title does not tell.
  if (
    !known ||
    (!joins(head, tail) &&
      !/^(?:bagian|bidang|seksi|direktorat|unit|koordinator|bencana|panen|sarjana|sekolah|formal|fisik|tunai|struktural|aparatur|korupsi|narkoba|kekerasan|hoaks|perundungan|radikalisme|bahan)$/.test(
        tail,
      ))
  )
    return undefined;
  return spot(word.start, next.end, withCapitals(head + tail, word.text), copy.together);
}

/** `anti-korupsi` -> `antikorupsi`; `nonASN` -> `non-ASN`. */
function hyphened(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const parts = /^([a-z]+)-([\p{L}][\p{L}\d-]*)$/iu.exec(word.text);
  if (parts && isBound(parts[1]!.toLowerCase())) {
    const [, head, tail] = parts as unknown as [string, string, string];
    if (tail.toLowerCase().includes(head.toLowerCase()) || /^(?:kilo|tele)$/i.test(head)) return undefined;
    if (isProper(tail) && !word.titled && !(isCapital(head) && joins(head.toLowerCase(), tail.toLowerCase())))
      return undefined;
    if (/^(?:pro-kontra|pra-dan|pra-)/.test(word.lower) || !/^[a-z]{3,}$/.test(tail.toLowerCase()))
      return undefined;
    if (word.titled && isProper(tail) && !joins(head.toLowerCase(), tail.toLowerCase())) return undefined;
    return spot(word.start, word.end, withCapitals(head + tail.toLowerCase(), word.text), copy.together);
  }
  const glued = /^([Nn]on|[Pp]as[ck]a|[Pp]ra|[Aa]nti|[Pp]ro|[Aa]ntar|se)(\p{Lu}[\p{L}\d-]+)$/u.exec(
    word.text,
  );
  return glued ? spot(word.start, word.end, `${glued[1]}-${glued[2]}`, copy.hyphen) : undefined;
}

const spot = (start: number, end: number, fix: string, message: (fix: string) => string): Spot => ({
  start,
  end,
  fix,
  severity: 'error',
  message: message(fix),
});

/** `Yang Mahakuasa` -> `Yang Maha Kuasa`; EYD V set it apart again. */
const GOD =
  /\b([Yy]ang )(Maha(?:esa|kuasa|pengasih|penyayang|mengetahui|pemurah|pengampun|adil|besar|suci|mulia|bijaksana|pencipta))\b/g;

/** `Tuhan Yang maha pengasih`: both have a capital. */
const SMALL_GOD =
  /(?<=(?:Tuhan|Allah)(?: SWT)?(?: Yang| yang) )[Mm]aha (?:esa|kuasa|pengasih|penyayang|mengetahui|pemurah|pengampun|adil|besar|suci|mulia|bijaksana|pencipta)(?!\p{L})/gu;

function ofGod(text: CheckedText): Spot[] {
  const small = [...text.prose.matchAll(SMALL_GOD)].map(({ 0: written, index }): Spot => {
    const fix = `Maha ${written.charAt(5).toUpperCase()}${written.slice(6)}`;
    return { start: index, end: index + written.length, fix, severity: 'warning', message: copy.god(fix) };
  });
  const joined = [...text.prose.matchAll(GOD)].map((found): Spot => {
    const start = found.index + found[1]!.length;
    const fix = `Maha ${found[2]!.charAt(4).toUpperCase()}${found[2]!.slice(5)}`;
    return { start, end: start + found[2]!.length, fix, severity: 'warning', message: copy.god(fix) };
  });
  return [...small, ...joined];
}

export const boundForms: WritingRule = {
  id: 'E11-bentuk-terikat',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...text.words.flatMap((word, at) =>
      isSpared(text, at) && !isBound(word.lower) && !word.text.includes('-')
        ? []
        : (hyphened(text, at) ?? spaced(text, at) ?? []),
    ),
    ...ofGod(text),
  ],
};
