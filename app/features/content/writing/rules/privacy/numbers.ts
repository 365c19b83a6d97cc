import type { CheckedText, Span } from '../../finding.ts';

/** Digits without a break between them. */
export type DigitGroup = Span & { readonly digits: string };

/** A written number: groups with at most a separator between them, such as `3578 0101 0190 0001` or `0812-3456-7001`. */
export type NumberRun = { readonly groups: readonly DigitGroup[]; readonly money: boolean };

/** Part of a run (or all of it): whole groups in a row. */
export type WrittenNumber = Span & {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
  /** It is all of its run. */
  readonly whole: boolean;
};

const BETWEEN = /^(?:[ \u00a0\u2009.\-\u2010-\u2013]|\) ?-?|-?\(| [-\u2013] |\. |\u200b){1,2}$/;
const GLUED = /[\p{L}\p{N}_#@*]/u;
/** Labels that people write without a space before the digits. */
const LABEL_BEFORE = /(?:nik|ktp|kk|hp|wa|telp|tlp|npwp|no)$/i;

const cache = new WeakMap<CheckedText, readonly NumberRun[]>();

/** All numbers of a text, once for all rules. One pass: the time is linear in the length of the text. */
export function numbersIn(text: CheckedText): readonly NumberRun[] {
  const kept = cache.get(text);
  if (kept) return kept;
  const runs = runsOf(text.raw);
  cache.set(text, runs);
  return runs;
}

function runsOf(raw: string): NumberRun[] {
  const runs: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  for (const match of raw.matchAll(/\d+/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const last = current.at(-1);
    const joined = last && group.start - last.end <= 3 && BETWEEN.test(raw.slice(last.end, group.start));
    if (!joined) {
      if (current.length > 0) runs.push(current);
      current = [];
    }
    if (joined || !isGlued(raw, group)) current.push(group);
  }
  if (current.length > 0) runs.push(current);
  return runs.map((groups) => ({ groups, money: isMoney(raw, groups) }));
}

/** Part of a word (`C1234567`, `#wanasari2026`): not a number by itself. */
function isGlued(raw: string, { start }: Span): boolean {
  const before = raw[start - 1] ?? '';
  // "CEK#1376...": a command and its number; "#4471" is a ticket.
  if (before === '#' && /\p{L}/u.test(raw[start - 2] ?? '')) return false;
  return GLUED.test(before) && !LABEL_BEFORE.test(raw.slice(Math.max(0, start - 5), start));
}

/** `Rp1.250.000`, `1.475.500.000 rupiah`: groups of three after the first, by the dot only. */
function isMoney(raw: string, groups: readonly DigitGroup[]): boolean {
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last) return false;
  if (/(?:\brp|\busd?|\$)[ .]*$/i.test(raw.slice(Math.max(0, first.start - 5), first.start))) return true;
  const [head, ...rest] = groups;
  const thousands =
    head !== undefined &&
    head.digits.length <= 3 &&
    rest.length >= 2 &&
    rest.every(
      (group, index) => group.digits.length === 3 && raw.slice(groups[index]?.end ?? 0, group.start) === '.',
    );
  return thousands && !/^0/.test(head.digits);
}

/** Parts of a run that a reader would take for one number of so many digits; a cut is allowed only at a space. */
export function partsOf(run: NumberRun, raw: string, fits: (digits: string) => boolean): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  const { groups } = run;
  const cut = (left: number) => {
    const [before, after] = [groups[left], groups[left + 1]];
    return !before || !after || /\s/.test(raw.slice(before.end, after.start));
  };
  for (let from = 0; from < groups.length; ) {
    const part = cut(from - 1) ? longestFrom(groups, from, cut, fits) : null;
    const first = groups[from];
    const last = part ? groups[part.to] : undefined;
    if (part && first && last) {
      found.push({
        start: first.start,
        end: last.end,
        digits: part.digits,
        groups: groups.slice(from, part.to + 1),
        whole: from === 0 && part.to === groups.length - 1,
      });
      from = part.to + 1;
    } else from++;
  }
  return found;
}

/** Personal numbers have at most twenty digits; longer rows are not looked at further. */
const MOST_DIGITS = 20;

function longestFrom(
  groups: readonly DigitGroup[],
  from: number,
  cut: (left: number) => boolean,
  fits: (digits: string) => boolean,
): { to: number; digits: string } | null {
  let digits = '';
  let best: { to: number; digits: string } | null = null;
  for (let to = from; to < groups.length; to++) {
    digits += groups[to]?.digits ?? '';
    if (digits.length > MOST_DIGITS) break;
    if (cut(to) && fits(digits)) best = { to, digits };
  }
  return best;
}

/** A letter or digit directly after a number makes it part of something else (`0812xxxx`, a masked number, an address). */
export const endsClean = (raw: string, end: number): boolean => !/[\p{L}\p{N}*_@]/u.test(raw[end] ?? '');

/** `24-11-2026`: a date, not a number of anything. */
export const isDate = (raw: string, { start, end }: Span): boolean =>
  /^\d{1,2}([-./])\d{1,2}\1\d{4}$/.test(raw.slice(start, end)) ||
  /^\d{4}-\d{2}-\d{2}$/.test(raw.slice(start, end));

const COUNTED =
  /^ ?(?:liter|orang|jiwa|rupiah|unit|ton|kg|kilogram|gram|meter|kilometer|km|dosis|paket|buah|lembar|helai|hektare|ha|suara|poin|persen|siswa|siswi|pelajar|mahasiswa|warga|peserta|keluarga|kk|rumah|pohon|bibit|ekor|butir|botol|kantong|pendaftar|pemilih|pengunjung|penumpang|kendaraan|kasus|kali|eksemplar|pengikut|penonton|pelanggan|hari(?! (?:ini|itu|kerja|libur|senin|selasa|rabu|kamis|jumat|sabtu|minggu))|jam(?! (?:\d|kerja))|menit|tahun|watt|volt|%)(?!\p{L})/iu;

/** "12345678 gram": an amount, whatever words stand before it. */
export const isCount = (raw: string, end: number): boolean => COUNTED.test(raw.slice(end, end + 16));
