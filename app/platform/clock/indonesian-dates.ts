import type { Temporal } from './temporal.ts';

/** Dates and times as they are written in Indonesian: weekday always, month in words, a dot in the time. */

/** Names of the days, Monday first. */
export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
/** Names of the months. */
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
/** Months as lists show them; Agustus is usually cut as Agu. */
const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agu',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const;

type DateParts = {
  readonly dayOfWeek: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
};

/** "Kamis" */
export function weekdayName({ dayOfWeek }: Pick<DateParts, 'dayOfWeek'>): string {
  return WEEKDAYS[dayOfWeek - 1] ?? '';
}

/** "November"; `month` counts from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** "Kamis, 19 November 2026" */
export function longDate(date: DateParts): string {
  return `${weekdayName(date)}, ${date.day} ${monthName(date.month)} ${date.year}`;
}

/** "19 November 2026", where the weekday stands elsewhere. */
export function plainLongDate(date: DateParts): string {
  return `${date.day} ${monthName(date.month)} ${date.year}`;
}

/** "Sel 17 Nov", with the year only when it is not that of `today`. */
export function shortDate(date: DateParts, today: Pick<DateParts, 'year'>): string {
  const year = date.year === today.year ? '' : ` ${date.year}`;
  return `${weekdayName(date).slice(0, 3)} ${date.day} ${SHORT_MONTHS[date.month - 1] ?? ''}${year}`;
}

/** "Senin 16 – Minggu 22 November 2026"; what both days share is said once. */
export function dateRange(from: DateParts, to: DateParts): string {
  if (from.year === to.year && from.month === to.month && from.day === to.day) return longDate(from);
  const end = `${weekdayName(to)} ${plainLongDate(to)}`;
  const start = `${weekdayName(from)} ${from.day}`;
  if (from.year !== to.year) return `${start} ${monthName(from.month)} ${from.year} – ${end}`;
  if (from.month !== to.month) return `${start} ${monthName(from.month)} – ${end}`;
  return `${start} – ${end}`;
}

const ZONE_NAMES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** "WIB", "WITA", "WIT"; another zone keeps its own name. */
export function zoneName(zone: string): string {
  return ZONE_NAMES[zone] ?? zone;
}

type TimeParts = { readonly hour: number; readonly minute: number };

const two = (number: number): string => String(number).padStart(2, '0');
const hoursAndMinutes = ({ hour, minute }: TimeParts): string => `${two(hour)}.${two(minute)}`;

/** "14.10 WIB" */
export function timeOfDay(time: TimeParts, zone: string): string {
  return `${hoursAndMinutes(time)} ${zoneName(zone)}`;
}

/** "08.00 – 10.00 WIB", "08.00 WIB – selesai" when the end is open. */
export function timeRange(from: TimeParts, to: TimeParts | null, zone: string): string {
  return to === null
    ? `${timeOfDay(from, zone)} – selesai`
    : `${hoursAndMinutes(from)} – ${timeOfDay(to, zone)}`;
}

/** "Kamis, 19 November 2026 pukul 14.10 WIB" */
export function dateAndTime(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${longDate(local)} pukul ${timeOfDay(local, zone)}`;
}

/** "Sel 17 Nov, 14.10 WIB" */
export function shortDateAndTime(instant: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${shortDate(local, now.toZonedDateTimeISO(zone))}, ${timeOfDay(local, zone)}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "baru saja", "5 menit lalu", "2 jam lalu", "kemarin 14.10 WIB", "3 hari lalu", then the date. */
export function timeAgo(instant: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const passed = now.epochMilliseconds - instant.epochMilliseconds;
  const then = instant.toZonedDateTimeISO(zone);
  const today = now.toZonedDateTimeISO(zone);
  if (passed < 0) return shortDateAndTime(instant, now, zone);
  if (passed < MINUTE) return 'baru saja';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} menit lalu`;
  const days = then.toPlainDate().until(today.toPlainDate()).days;
  if (days === 0 || passed < 6 * HOUR) return `${Math.floor(passed / HOUR)} jam lalu`;
  if (days === 1) return `kemarin ${timeOfDay(then, zone)}`;
  if (days < 7) return `${days} hari lalu`;
  return shortDate(then, today);
}

/** "Sisa 2 hari kerja", "Tenggat hari ini", "Lewat 3 hari kerja". */
export function workingDaysLeft(days: number): string {
  if (days === 0) return 'Tenggat hari ini';
  return days > 0 ? `Sisa ${days} hari kerja` : `Lewat ${-days} hari kerja`;
}
