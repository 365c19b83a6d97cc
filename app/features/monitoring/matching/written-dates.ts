import { calendarDay, dayNumber, weekdayOf } from './days.ts';

/** Dates as Indonesian posts write them, and how they lie to a day. Days are counted from 1970-01-01. */

export type WrittenDate =
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly lastDay: number;
      readonly month: number;
      readonly year: number | null;
      readonly future: boolean;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      /** "Kamis kemarin", "Rabu lalu": the last one before the post. */
      readonly last: boolean;
      readonly future: boolean;
    }
  | {
      readonly kind: 'relative';
      readonly offset: number;
      /** Days by which it may be off: "tadi malam" after midnight, "dua pekan lalu". */
      readonly slack: number;
      readonly future: boolean;
    };

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const weekdays: Readonly<Record<string, number>> = {
  minggu: 0,
  ahad: 0,
  senin: 1,
  selasa: 2,
  rabu: 3,
  kamis: 4,
  jumat: 5,
  "jum'at": 5,
  sabtu: 6,
};
const monthNames =
  'jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[ie]?|jul[iy]?|agu(?:stus)?|ags|agt|aug|sept?(?:ember)?|okt(?:ober)?|oct|no[vp](?:ember)?|des(?:ember)?|dec';
const pattern = new RegExp(
  [
    '\\b(?<iy>20\\d\\d)-(?<im>\\d\\d)-(?<id>\\d\\d)\\b',
    `(?<!\\bke[ -]?)\\b(?<nd>\\d{1,2})(?:\\s*(?:-|–|s\\.?/?d\\.?|sampai|hingga|dan|&)\\s*(?<nl>\\d{1,2}))?[\\s-]+(?<nm>${monthNames})\\b\\.?(?:[\\s,-]+(?<ny>(?:19|20)\\d\\d))?`,
    '\\b(?<sd>\\d{1,2})(?<sep>[/.-])(?<sm>\\d{1,2})\\k<sep>(?<sy>\\d{4}|\\d{2})\\b',
    "(?<mark>\\(|(?:minggu|ahad|senin|selasa|rabu|kamis|jum'?at|sabtu)[,\\s(]{1,3})(?<td>\\d{1,2})/(?<tm>\\d{1,2})(?!\\d)",
    "\\b(?<wd>ahad|senin|selasa|rabu|kamis|jum'?at|sabtu|(?:hari |\\()minggu|minggu(?= (?:pagi|siang|sore|malam|\\()))(?<past>\\s+(?:kemarin|lalu|tadi|yang lalu))?(?!\\s+(?:bersih|berkah|sehat|perdana|ceria|semangat|depan))",
    '\\b(?<rel>hari ini|tadi (?:pagi|siang|sore|malam)|(?:pagi|siang|sore|malam) (?:ini|tadi)|barusan|semalam|kemarin|besok|esok hari|lusa|(?:sepekan|seminggu|sebulan|setahun|(?:dua|tiga|empat|2|3|4) (?:pekan|minggu|bulan|tahun)) (?:yang )?(?:lalu|setelah|usai|pasca|sejak))\\b',
  ].join('|'),
  'g',
);
const futureCue =
  /(?:\bakan\b|rencana|dijadwalkan|ditarget|target|jelang|diundur|bakal|soft opening|diusulkan|digelar hingga|nanti)[^.!?\n]{0,60}$/;

function calendarDate(
  day: number,
  lastDay: number,
  month: number,
  year: number | null,
  future: boolean,
): WrittenDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || lastDay < day || lastDay > 31) return null;
  return { kind: 'day', day, lastDay, month, year, future };
}

function readMatch(
  groups: Readonly<Record<string, string | undefined>>,
  future: boolean,
): WrittenDate | null {
  if (groups.iy)
    return calendarDate(Number(groups.id), Number(groups.id), Number(groups.im), Number(groups.iy), future);
  if (groups.nd) {
    const month = months[groups.nm!.slice(0, 3)] ?? 0;
    const day = Number(groups.nd);
    const last = groups.nl === undefined ? day : Number(groups.nl);
    return calendarDate(
      Math.min(day, last),
      Math.max(day, last),
      month,
      groups.ny ? Number(groups.ny) : null,
      future,
    );
  }
  if (groups.sd) {
    const year = Number(groups.sy!.length === 2 ? `20${groups.sy}` : groups.sy);
    return calendarDate(Number(groups.sd), Number(groups.sd), Number(groups.sm), year, future);
  }
  if (groups.td) return calendarDate(Number(groups.td), Number(groups.td), Number(groups.tm), null, future);
  if (groups.wd) {
    const weekday = weekdays[groups.wd.replace(/^hari |^\(/, '')];
    return weekday === undefined
      ? null
      : { kind: 'weekday', weekday, last: groups.past !== undefined, future };
  }
  const [offset, slack] = offsetOf(groups.rel ?? '');
  return { kind: 'relative', offset, slack, future: future || offset > 0 };
}

const spans: Readonly<Record<string, number>> = { pekan: 7, minggu: 7, bulan: 30, tahun: 365 };
const counts: Readonly<Record<string, number>> = { dua: 2, tiga: 3, empat: 4 };

/** Days from the post to what a relative word means, and how far that may be off. */
function offsetOf(relative: string): readonly [offset: number, slack: number] {
  if (relative === 'besok' || relative.startsWith('esok')) return [1, 0];
  if (relative === 'lusa') return [2, 0];
  if (relative === 'kemarin') return [-1, 0];
  if (relative === 'semalam' || relative === 'tadi malam') return [-1, 1];
  const [, one, many, of] =
    /^(?:se(pekan|minggu|bulan|tahun)|(\w+) (pekan|minggu|bulan|tahun))/.exec(relative) ?? [];
  const span = spans[one ?? of ?? ''];
  if (span === undefined) return [0, 0];
  const days = span * (one === undefined ? (counts[many!] ?? Number(many)) : 1);
  return [-days, Math.ceil(days * 0.3)];
}

/** Finds the dates written in a lower-case text. Total: nonsense dates are left out. */
export function writtenDates(plain: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  let covered = -1;
  for (const match of plain.matchAll(pattern)) {
    const before = plain.slice(Math.max(0, match.index - 70), match.index);
    const future = futureCue.test(before);
    const date = readMatch(match.groups ?? {}, future);
    if (date === null) continue;
    const previous = found.at(-1);
    if (date.kind === 'day' && previous?.kind === 'weekday' && match.index - covered <= 4) found.pop();
    found.push(date);
    covered = match.index + match[0].length;
    if (found.length >= 12) break;
  }
  return found;
}

export type DateVerdict = 'same' | 'weekday' | 'other' | 'other-weekday' | 'unknown';

/** The calendar day that a date without a year means, nearest to the day of publication. */
function nearestYear(month: number, day: number, published: number): number | null {
  const { year } = calendarDay(published);
  let best: number | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const number = dayNumber(candidate, month, day);
    if (number !== null && (best === null || Math.abs(number - published) < Math.abs(best - published)))
      best = number;
  }
  return best;
}

function compareDay(
  date: Extract<WrittenDate, { kind: 'day' }>,
  first: number,
  last: number,
  published: number | null,
): DateVerdict {
  for (let day = first; day <= Math.min(last, first + 31); day++) {
    const at = calendarDay(day);
    if (at.month !== date.month || at.day < date.day || at.day > date.lastDay) continue;
    if (date.year !== null) {
      if (date.year === at.year) return 'same';
      continue;
    }
    const meant = published === null ? day : nearestYear(date.month, at.day, published);
    if (meant === day) return 'same';
  }
  return 'other';
}

/** How one written date lies to an activity's days, seen from the day of publication where it is known. */
export function compareDate(
  date: WrittenDate,
  first: number,
  last: number,
  published: number | null,
): DateVerdict {
  if (date.kind === 'day') return compareDay(date, first, last, published);
  if (date.kind === 'relative') {
    if (published === null) return 'unknown';
    const meant = published + date.offset;
    return meant + date.slack >= first && meant - date.slack <= last ? 'same' : 'other';
  }
  if (date.last && published !== null) {
    const meant = published - ((weekdayOf(published) - date.weekday + 7) % 7 || 7);
    return meant >= first && meant <= last ? 'same' : 'other';
  }
  for (let day = first; day <= Math.min(last, first + 6); day++) {
    if (weekdayOf(day) === date.weekday)
      return published === null || Math.abs(published - day) <= 7 ? 'weekday' : 'unknown';
  }
  return 'other-weekday';
}
