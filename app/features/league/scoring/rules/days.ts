const DAY_MS = 86_400_000;

/** The number that digits of a text write; the scoring reads hundreds of thousands of dates. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Days since 1970 of a local date. */
export function dayNumber(date: string): number {
  return Date.UTC(digitsAt(date, 0, 4), digitsAt(date, 5, 7) - 1, digitsAt(date, 8, 10)) / DAY_MS;
}

/** Weeks since the one of Monday 5 January 1970; a week begins on Monday. */
export const weekNumber = (day: number): number => Math.floor((day - 4) / 7);

/** First day of a week. */
export const mondayOf = (week: number): number => week * 7 + 4;

/** Local date of a number of days since 1970. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
