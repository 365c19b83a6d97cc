import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';

/** An end after midnight belongs to the next day: 21:00 to 00:30. */
export function spanOf(
  date: string,
  start: string | null,
  end: string | null,
  zone: string,
): { startsAt: string | null; endsAt: string | null } {
  const startsAt = instantAt(date, start, zone);
  if (startsAt === null || end === null) return { startsAt, endsAt: null };
  const endDate = end < start! ? Temporal.PlainDate.from(date).add({ days: 1 }).toString() : date;
  return { startsAt, endsAt: instantAt(endDate, end, zone) };
}

/** An end before the start is a night's end only for what begins in the evening; otherwise it is a slip. */
export function endsBeforeStart(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && end < start && start < '17:00';
}
