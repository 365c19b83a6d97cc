/** Days and months as texts name them. Pure arithmetic: no clock, no library on the phone. */
export const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const SPELLED: Record<string, number> = {
  pebruari: 2,
  nopember: 11,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  des: 12,
};

export const monthNumber = (name: string): number | undefined => {
  const lower = name.toLowerCase().replace(/\.$/, '');
  const at = MONTHS.findIndex((month) => month.toLowerCase() === lower);
  return at >= 0 ? at + 1 : SPELLED[lower];
};

export const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysIn(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 0 for Monday; Zeller's congruence. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const k = y % 100;
  const j = Math.floor(y / 100);
  const h =
    (day + Math.floor((13 * (shifted + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j) % 7;
  return (h + 5) % 7;
}

export type Dated = { start: number; end: number; day: number; month: number; year: number | undefined };

const NUMERIC = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/g;
const WORDED =
  /(?<![\d/.,-])(\d{1,2}) ((?:Jan|Feb|Peb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|No[vp]|Des)[a-z]{0,7})\.?(?: (\d{4})(?!\d))?/gi;

/** Every date of a text that names a day and a month. */
export function datesOf(prose: string): Dated[] {
  const found: Dated[] = [];
  for (const date of prose.matchAll(NUMERIC)) {
    const year = date[3] === undefined ? undefined : Number(date[3]) + (date[3].length === 2 ? 2000 : 0);
    found.push({
      start: date.index,
      end: date.index + date[0].length,
      day: Number(date[1]),
      month: Number(date[2]),
      year,
    });
  }
  for (const date of prose.matchAll(WORDED)) {
    const month = monthNumber(date[2]!);
    if (month === undefined) continue;
    const year = date[3] === undefined ? undefined : Number(date[3]);
    found.push({
      start: date.index,
      end: date.index + date[0].trimEnd().length,
      day: Number(date[1]),
      month,
      year,
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
