import { MONTHS, WEEKDAYS } from '#app/platform/clock/indonesian-dates.ts';
import type { Instant, LocalDate, LocalTime } from './types.ts';

export { MONTHS, WEEKDAYS };

/** Days since 1970-01-01, counted without the clock or a time zone (H. Hinnant's civil calendar). */
export type Day = number;

/** WIB is seven hours ahead of UTC all year. */
const WIB_MINUTES = 7 * 60;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function toDay(date: LocalDate): Day {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yoe = year - era * 400;
  const doy = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

export function civil(day: Day): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

export function fromDay(day: Day): LocalDate {
  const c = civil(day);
  return `${c.year}-${two(c.month)}-${two(c.day)}`;
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;
export const weekdayName = (day: Day): string => WEEKDAYS[weekdayOf(day)] as string;
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

/** First day of the quarter of a day. */
export function quarterStart(day: Day): Day {
  const { year, month } = civil(day);
  return toDay(`${year}-${two(month - ((month - 1) % 3))}-01`);
}

const WEEKS = 13;
/** Of the last quarter so much is shown that a season of it can be scored. */
const DAYS_BEFORE_QUARTER = 28;

/** Whole weeks that are shown; the last holds today. Thirteen, or as many as reach four weeks into the quarter before. */
export function weeksShown(day: Day): number {
  const back = mondayOf(day) - mondayOf(quarterStart(day) - DAYS_BEFORE_QUARTER);
  return Math.max(WEEKS, back / 7 + 1);
}

/** "17 November 2026" */
export function longDate(day: Day): string {
  const c = civil(day);
  return `${c.day} ${MONTHS[c.month - 1]} ${c.year}`;
}

/** "17 November" */
export function dayMonth(day: Day): string {
  const c = civil(day);
  return `${c.day} ${MONTHS[c.month - 1]}`;
}

/** "17/11" or "17/11/2026" */
export function slashDate(day: Day, withYear: boolean): string {
  const c = civil(day);
  return withYear ? `${c.day}/${c.month}/${c.year}` : `${c.day}/${c.month}`;
}

export function minutesOf(time: LocalTime): number {
  const [h, m] = time.split(':').map(Number) as [number, number];
  return h * 60 + m;
}

export const timeOf = (minutes: number): LocalTime => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** A local WIB moment (day and minutes after midnight, which may exceed a day) as UTC. */
export function instant(day: Day, minutes: number, seconds = 0): Instant {
  const total = day * 1440 + minutes - WIB_MINUTES;
  const rest = total % 1440;
  return `${fromDay((total - rest) / 1440)}T${timeOf(rest)}:${two(seconds)}Z`;
}

/** Fixed national holidays (month-day). */
const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '06-01', '08-17', '12-25']);

/** Moving holidays and joint leave of the years whose joint ministerial decree is known. */
const DECREED: ReadonlySet<string> = new Set(
  [
    '2026-01-16 2026-02-16 2026-02-17 2026-03-18 2026-03-19 2026-03-20 2026-03-23 2026-03-24',
    '2026-04-03 2026-05-14 2026-05-15 2026-05-27 2026-05-28 2026-06-16 2026-08-25 2026-12-24',
    '2027-01-05 2027-02-05 2027-03-08 2027-03-09 2027-03-10 2027-03-11 2027-03-12 2027-03-15',
    '2027-03-25 2027-03-26 2027-05-06 2027-05-17 2027-05-18 2027-05-19 2027-05-20 2027-12-24',
  ].flatMap((line) => line.split(' ')),
);

/** True on Saturdays, Sundays and the holidays this sample knows; the program's own table is complete. */
export function isDayOff(day: Day): boolean {
  const date = fromDay(day);
  return weekdayOf(day) > 4 || FIXED_HOLIDAYS.has(date.slice(5)) || DECREED.has(date);
}

export function nextWorkday(day: Day): Day {
  let next = day + 1;
  while (isDayOff(next)) next += 1;
  return next;
}
