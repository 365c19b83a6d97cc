import { Temporal } from '#app/platform/clock/temporal.ts';
import { monthNames, weekdayNames } from './copy.id.ts';
import { nearestWord } from './misspelt.ts';

/** A date found in words: where it stands, what it says, and what does not fit. */
export type DateFound = {
  readonly date: string;
  readonly until: string | null;
  readonly from: number;
  readonly to: number;
  /** How it was written: with its number, only as a weekday, or as "besok". */
  readonly form: 'full' | 'weekday' | 'relative';
  readonly weekdayWritten: number | null;
  readonly yearWritten: boolean;
  /** Stands after a weekday, "tanggal" or a bracket, or alone between commas: it says when, it is no part of a name. */
  readonly marked: boolean;
};

const MONTHS: readonly string[] = [
  'januari|january|jan',
  'februari|pebruari|february|feb|peb',
  'maret|march|mar|mrt',
  'april|apr',
  'mei|may',
  'juni|june|jun',
  'juli|july|jul',
  'agustus|august|agust|agt|ags|agu|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nopember|nov|nop',
  'desember|december|des|dec',
];
const DAYS: readonly string[] = [
  'senin|senen|monday|mon|snn|sen',
  'selasa|salasa|tuesday|tue|sls|sel',
  'rabu|rebo|wednesday|wed|rab',
  'kamis|kemis|thursday|thu|kms|kam',
  "jum'?at|jumaat|jumat|jumaah|friday|fri|jmt|jum",
  'sabtu|saptu|saturday|sat|sbt|sab',
  'minggu|ahad|sunday|sun|mgg|min',
];
const FULL_DAYS = "senin|senen|selasa|salasa|rabu|rebo|kamis|kemis|jum'?at|sabtu|minggu|ahad";
const MONTH = MONTHS.join('|');
const MONTH_WORDS = MONTH.split('|');
const DAY = DAYS.join('|');
const LEAD = `(?:(?<![\\p{L}])(${DAY})(?:\\s?(?:-|–|s/?d|dan|&)\\s?(?:${DAY}))?(?![\\p{L}])[\\s,.:/(]{0,4})?(?:(?:tanggal|tgl|tg)\\s?[.:]?\\s?)?`;
const UNTIL = '(?:\\s?(?:-|–|s\\.?/?d\\.?|sampai(?: dengan)?|hingga|dan|&)\\s?';
const WORDED = new RegExp(
  `${LEAD}(?<![\\d.,:]|\\d/)(\\d{1,2})(?:\\s?(${MONTH})?${UNTIL}(\\d{1,2}))?)?[\\s-]{0,2}(${MONTH})(?![\\p{L}])(?:[\\s.,-]{0,2}(\\d{4}|'?\\d{2})(?!\\d|[.:]\\d))?`,
  'giu',
);
/** "Monday, July 13, 2026". */
const ENGLISH = new RegExp(
  `${LEAD}(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|\\s+)(20\\d{2})(?!\\d)`,
  'giu',
);
/** "3 Sepetember 2026": any word where a month should stand. */
const MISSPELT = new RegExp(
  `${LEAD}(?<![\\d.,:]|\\d/)(\\d{1,2})\\s+(\\p{L}{4,12})\\s+(20\\d{2})(?!\\d)`,
  'giu',
);
const NUMERIC = new RegExp(
  `${LEAD}(?<![\\d.,:]|\\d/)(\\d{1,2})(?:\\s?([/.-])\\s?)(\\d{1,2})(?:\\s?\\3\\s?(\\d{4}|\\d{2}))?(?![\\d/])(?![.:]\\d)`,
  'giu',
);
const ISO = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const RELATIVE =
  /(?<![\p{L}])(hari ini|hr ini|hri ini|malam ini|pagi ini|siang ini|sore ini|besok lusa|lusa|besok|bsk|esok(?: hari)?|enjing|today|tomorrow)(?![\p{L}])/giu;
const WEEKDAY = new RegExp(
  `(?<![\\p{L}])(?:hari\\s+)?(${FULL_DAYS})(?![\\p{L}-])(?!\\s+(?:bersih|berkah|sehat|ini|depan|lalu|ke|legi|pahing|pon|wage|kliwon|budaya|ceria))`,
  'giu',
);

const indexIn = (list: readonly string[], word: string) =>
  list.findIndex((names) => new RegExp(`^(?:${names})$`, 'i').test(word));

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The full date for a day and month; without a year the one nearest to the day of sending. */
function resolve(day: number, month: number, year: string | undefined, sent: Temporal.PlainDate) {
  if (year) {
    const number = Number(year.replace("'", ''));
    return plainDate(number < 100 ? 2000 + number : number, month, day);
  }
  const near = [sent.year - 1, sent.year, sent.year + 1]
    .map((one) => plainDate(one, month, day))
    .filter((one) => one !== null);
  const away = (one: Temporal.PlainDate) => Math.abs(sent.until(one).days);
  return near.sort((a, b) => away(a) - away(b))[0] ?? null;
}

type Words = { text: string; sent: Temporal.PlainDate; out: DateFound[] };

function add(
  { text, out }: Words,
  at: RegExpExecArray,
  date: Temporal.PlainDate,
  rest: Partial<DateFound>,
): void {
  const lead = /^\s*/.exec(at[0])![0].length;
  const from = at.index + lead;
  const to = at.index + at[0].length;
  if (out.some((one) => from < one.to && to > one.from)) return;
  const marked =
    rest.weekdayWritten != null ||
    /^(?:tanggal|tgl)/i.test(at[0].trim()) ||
    /[(]\s*$/.test(text.slice(0, from)) ||
    (/[,–-]\s*$/.test(text.slice(0, from)) && /^\s*(?:$|[,;)–-])/.test(text.slice(to)));
  out.push({
    date: date.toString(),
    until: null,
    from,
    to,
    form: 'full',
    weekdayWritten: null,
    yearWritten: false,
    marked,
    ...rest,
  });
}

const weekdayOf = (word: string | undefined) => (word ? indexIn(DAYS, word) + 1 : null);

function findWorded(words: Words): void {
  for (const at of words.text.matchAll(WORDED)) {
    const month = indexIn(MONTHS, at[5] ?? '') + 1;
    const first = resolve(Number(at[2]), at[3] ? indexIn(MONTHS, at[3]) + 1 : month, at[6], words.sent);
    const last = at[4] ? resolve(Number(at[4]), month, at[6], words.sent) : null;
    if (!first) continue;
    const until = last && Temporal.PlainDate.compare(last, first) > 0 ? last.toString() : null;
    add(words, at, first, { until, weekdayWritten: weekdayOf(at[1]), yearWritten: at[6] !== undefined });
  }
}

function findEnglish(words: Words): void {
  for (const at of words.text.matchAll(ENGLISH)) {
    const date = plainDate(Number(at[4]), indexIn(MONTHS, at[2] ?? '') + 1, Number(at[3]));
    if (date) add(words, at, date, { weekdayWritten: weekdayOf(at[1]), yearWritten: true, marked: true });
  }
}

function findMisspelt(words: Words): void {
  for (const at of words.text.matchAll(MISSPELT)) {
    const near = nearestWord(at[3]!, MONTH_WORDS);
    const date = near && plainDate(Number(at[4]), indexIn(MONTHS, near) + 1, Number(at[2]));
    if (date) add(words, at, date, { weekdayWritten: weekdayOf(at[1]), yearWritten: true });
  }
}

function findNumeric(words: Words, short: boolean): void {
  for (const at of words.text.matchAll(NUMERIC)) {
    const marked = at[1] !== undefined || /^(?:tanggal|tgl|tg)/i.test(at[0].trim());
    if (!at[5] && !((marked || short) && at[3] === '/')) continue;
    const date = resolve(Number(at[2]), Number(at[4]), at[5], words.sent);
    if (!date || (at[5] && Math.abs(date.year - words.sent.year) > 5)) continue;
    add(words, at, date, { weekdayWritten: weekdayOf(at[1]), yearWritten: at[5] !== undefined });
  }
}

function findRelative(words: Words): void {
  for (const at of words.text.matchAll(RELATIVE)) {
    const word = at[0].toLowerCase();
    const days = /lusa/.test(word) ? 2 : /b(?:e)?sok|bsk|esok|enjing|tomorrow/.test(word) ? 1 : 0;
    add(words, at, words.sent.add({ days }), { form: 'relative', marked: true });
  }
  for (const at of words.text.matchAll(WEEKDAY)) {
    const weekday = weekdayOf(at[1]);
    if (!weekday) continue;
    const days = (weekday - words.sent.dayOfWeek + 7) % 7;
    add(words, at, words.sent.add({ days }), { form: 'weekday', weekdayWritten: weekday, marked: true });
  }
}

/** Every date in a line, explicit ones first; `short` also reads "12/8" that nothing marks as a date. */
export function findDates(text: string, sent: string, short = false): DateFound[] {
  if (
    !/\d|hari|[eb]sok|bsk|enjing|lusa|ini|today|tomorrow|sen[ie]n|s[ea]lasa|rabu|rebo|k[ae]mis|jum|sabtu|minggu|ahad/i.test(
      text,
    )
  )
    return [];
  const words: Words = { text, sent: Temporal.PlainDate.from(sent), out: [] };
  for (const at of text.matchAll(ISO)) {
    const date = plainDate(Number(at[1]), Number(at[2]), Number(at[3]));
    if (date) add(words, at, date, { yearWritten: true, marked: true });
  }
  findEnglish(words);
  findWorded(words);
  findMisspelt(words);
  findNumeric(words, short);
  findRelative(words);
  const explicit = words.out.some((one) => one.form === 'full');
  return words.out.filter((one) => !explicit || one.form === 'full' || one.form === 'relative');
}

/** 1 (Senin) to 7 (Minggu). */
export const weekdayNumber = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** "Jumat, 20 November 2026". */
export function longDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.day} ${monthNames[day.month - 1]} ${day.year}`;
}

export const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? '';

/** The date nearest to `date` that falls on the weekday. */
export function nearestOn(date: string, weekday: number): string {
  const day = Temporal.PlainDate.from(date);
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  return day.add({ days: ahead > 3 ? ahead - 7 : ahead }).toString();
}

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();
