import { Temporal } from '#app/platform/clock/temporal.ts';

/** Whether a text is a day of the calendar, `2026-11-19`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return String(Temporal.PlainDate.from(text, { overflow: 'reject' })) === text;
  } catch {
    return false;
  }
}

export const dayBefore = (day: string): string => String(Temporal.PlainDate.from(day).subtract({ days: 1 }));
export const nextDay = (day: string): string => String(Temporal.PlainDate.from(day).add({ days: 1 }));

/** 450 -> "07:30". */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** "07:30" -> 450. */
export const minuteOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return 60 * hour + minute;
};
