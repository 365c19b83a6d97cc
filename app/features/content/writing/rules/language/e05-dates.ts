import type { CheckedText, WritingRule } from '../../finding.ts';
import { DAYS, type Dated, datesOf, daysIn, MONTHS, weekdayOf } from './calendar.ts';
import { E05 as copy, E06 } from './copy.id.ts';
import type { Spot } from './spot.ts';

const isWorded = (text: CheckedText, { start, end }: Dated) => /\p{L}/u.test(text.prose.slice(start, end));
/** `24/7`, `3/4`, `Nomor 12/13/2026`: no dates. A numeric one counts with a year or in the brackets of the press. */
const isDate = (text: CheckedText, date: Dated) =>
  isWorded(text, date) ||
  (date.year !== undefined &&
    !/(?:nomor|no\.?|pasal|ayat|perkara) ?$/i.test(
      text.prose.slice(Math.max(0, date.start - 8), date.start),
    )) ||
  (text.prose[date.start - 1] === '(' && text.prose[date.end] === ')');

const ENGLISH: Record<string, string> = {
  january: 'Januari',
  february: 'Februari',
  march: 'Maret',
  may: 'Mei',
  june: 'Juni',
  july: 'Juli',
  august: 'Agustus',
  october: 'Oktober',
  december: 'Desember',
};

function impossible(date: Dated): Spot | undefined {
  const { start, end, day, month, year } = date;
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)) return undefined;
  const span = { start, end, fix: null, severity: 'error' as const };
  if (month < 1 || month > 12) return { ...span, message: copy.month(month) };
  return { ...span, message: copy.day(MONTHS[month - 1]!, daysIn(month, year)) };
}

const dayPattern = '(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)';
/** `Senin, (17/8/2026)`, `Senin 17/8/2026`, `Senin, 17/8/2026` -> `Senin (17/8/2026)`. */
const PRESS = new RegExp(
  `\\b${dayPattern}(?:, ?\\((\\d{1,2}/\\d{1,2}(?:/\\d{4})?)\\)|,? (\\d{1,2}/\\d{1,2}/\\d{4})(?!\\d)|\\((\\d{1,2}/\\d{1,2}(?:/\\d{4})?)\\))`,
  'gi',
);
const FOREIGN = /(?<!\d)(\d{1,2}) (January|February|March|May|June|July|August|October|December)\b/g;
const AMERICAN = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2}), ?((?:19|20)\\d{2})\\b`, 'g');
const IN_SENTENCE = /(?:pada|senin|selasa|rabu|kamis|jumat|sabtu|minggu),? $/i;
const DASHED = /(?<![\d/-])(\d{1,2})-(\d{1,2})-(20\d{2})(?![\d-])/g;
const MONTH_DASHED = new RegExp(
  `(?<![\\d-])(\\d{1,2})[-/](${MONTHS.join('|')})[-/]((?:19|20)\\d{2})(?![\\d-])`,
  'gi',
);
const SPLIT = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}), (20\\d{2}|19\\d{2})\\b`, 'g');

function forms(text: CheckedText): Spot[] {
  const spots: Spot[] = [];
  const add = (start: number, written: string, fix: string) =>
    spots.push({ start, end: start + written.length, fix, severity: 'error', message: copy.form(fix) });
  for (const found of text.prose.matchAll(PRESS))
    add(found.index, found[0], `${found[1]} (${found[2] ?? found[3] ?? found[4]})`);
  for (const found of text.prose.matchAll(FOREIGN))
    add(found.index, found[0], `${found[1]} ${ENGLISH[found[2]!.toLowerCase()]}`);
  for (const found of text.prose.matchAll(MONTH_DASHED)) {
    const month = MONTHS.find((one) => one.toLowerCase() === found[2]!.toLowerCase());
    add(found.index, found[0], `${found[1]} ${month} ${found[3]}`);
  }
  for (const found of text.prose.matchAll(SPLIT))
    add(found.index, found[0], `${found[1]} ${found[2]} ${found[3]}`);
  for (const found of text.prose.matchAll(AMERICAN))
    add(found.index, found[0], `${found[2]} ${found[1]} ${found[3]}`);
  for (const found of text.prose.matchAll(DASHED)) {
    // In a table or a list of dates the form is the table's.
    if (!IN_SENTENCE.test(text.prose.slice(Math.max(0, found.index - 14), found.index))) continue;
    const month = MONTHS[Number(found[2]) - 1];
    if (month && Number(found[1]) <= 31)
      add(found.index, found[0], `${Number(found[1])} ${month} ${found[3]}`);
  }
  return spots;
}

export const dates: WritingRule = {
  id: 'E05-tanggal',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...datesOf(text.prose)
      .filter((date) => isDate(text, date))
      .flatMap((date) => impossible(date) ?? []),
    ...forms(text),
  ],
};

/** The year that brings a day nearest to a date: of early January, told in December, the next one. */
function nearestYear({ day, month }: Dated, about: string): number | undefined {
  const at = Date.parse(`${about.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  const year = Number(about.slice(0, 4));
  const apart = (one: number) => Math.abs(Date.UTC(one, month - 1, day) - at);
  return [year, year + 1, year - 1].toSorted((a, b) => apart(a) - apart(b))[0];
}

/** What `Senin (17/8)` means in a text whose full dates all name one year, if one of them is near; else beside what it tells of. */
function yearFor(date: Dated, all: readonly Dated[], about: string | undefined): number | undefined {
  const years = new Set(all.flatMap(({ year }) => year ?? []));
  const near = all.some((one) => one.year !== undefined && Math.abs(one.month - date.month) <= 1);
  if (years.size === 1 && near) return [...years][0];
  return about === undefined ? undefined : nearestYear(date, about);
}

const BEFORE = /(senin|selasa|rabu|kamis|jum[’']?at|sabtu|minggu|ahad)(?:,? ?\(?|,? (?:tanggal|tgl\.?) )$/i;

function weekdaySpot(text: CheckedText, date: Dated, year: number | undefined): Spot | undefined {
  if (
    year === undefined ||
    year < 1900 ||
    date.month < 1 ||
    date.month > 12 ||
    date.day < 1 ||
    date.day > daysIn(date.month, year)
  )
    return undefined;
  const from = Math.max(0, date.start - 24);
  const found = BEFORE.exec(text.prose.slice(from, date.start));
  if (!found || /\p{L}/u.test(text.prose[from + found.index - 1] ?? ' ')) return undefined;
  const named = found[1]!.toLowerCase().replace(/[’']/, '').replace('ahad', 'minggu');
  const right = DAYS[weekdayOf(year, date.month, date.day)]!;
  if (right.toLowerCase() === named) return undefined;
  const start = from + found.index;
  return {
    start,
    end: start + found[1]!.length,
    fix: right,
    severity: 'error',
    message: E06.message(`${date.day} ${MONTHS[date.month - 1]} ${year}`, right),
  };
}

export const weekdays: WritingRule = {
  id: 'E06-hari',
  ...E06,
  severity: 'error',
  find: (text) => {
    const all = datesOf(text.prose);
    return all.flatMap(
      (date) => weekdaySpot(text, date, date.year ?? yearFor(date, all, text.options.about)) ?? [],
    );
  },
};
