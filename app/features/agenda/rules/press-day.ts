import { formatDate } from '#app/ui/format-date.ts';

/** The weekday of a date that exists, in Indonesian; null for 31 February. Light enough for the phone: no calendar library. */
export function weekdayOf(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (year < 1000 || year > 9999 || day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return formatDate(iso, 'full').split(',')[0] ?? null;
}

/** "Selasa (17/11/2026)", as the press writes a day. */
export function pressDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return `${weekdayOf(year, month, day) ?? ''} (${day}/${month}/${year})`.trim();
}
