import { MONTHS, WEEKDAYS } from '#app/platform/clock/indonesian-dates.ts';

/** Calendar arithmetic on day numbers (days since 1970-01-01), without the system clock or a zone. */

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** The calendar day of a day number (proleptic Gregorian, after Hinnant). */
export function calendarDay(number: number): CalendarDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
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

/** The day number of a calendar day, or null when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const number = era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468;
  const back = calendarDay(number);
  return back.month === month && back.day === day ? number : null;
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** A moment in local time: the day, and the minute of the day where it is known. */
export type LocalMoment = { readonly day: number; readonly minute: number | null };

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads an ISO day or time; a time with a zone is moved to local time. Null for anything else. */
export function readMoment(text: string, utcOffsetMinutes: number): LocalMoment | null {
  const match = isoPattern.exec(text.trim());
  if (match === null) return null;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  if (match[4] === undefined) return { day, minute: null };
  const minute = Number(match[4]) * 60 + Number(match[5]);
  if (Number(match[4]) > 24 || Number(match[5]) > 59) return null;
  const zone = match[6];
  if (zone === undefined) return { day, minute };
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const total = day * 1440 + minute - offset + utcOffsetMinutes;
  return { day: Math.floor(total / 1440), minute: total - Math.floor(total / 1440) * 1440 };
}

/** "Senin 7 November 2022". */
export function dayInWords(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${WEEKDAYS[(weekdayOf(number) + 6) % 7]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** "07.30". */
export function minuteInWords(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}.${two(minute % 60)}`;
}
