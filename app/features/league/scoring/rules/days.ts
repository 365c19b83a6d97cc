const DAY_MS = 86_400_000;

/** Days since 1970 of a local date. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Weeks since the one of Monday 5 January 1970; a week begins on Monday. */
export const weekNumber = (day: number): number => Math.floor((day - 4) / 7);

/** First day of a week. */
export const mondayOf = (week: number): number => week * 7 + 4;

/** Local date of a number of days since 1970. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
