import { Temporal } from '#app/platform/clock/temporal.ts';

/** The instant of a local date and time (`HH:MM`) in a zone; null when no time is known. */
export function instantAt(date: string, time: string | null, zone: string): string | null {
  if (time === null) return null;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();
}

/** Local `HH:MM` of an instant. */
export function timeIn(instant: string | null, zone: string): string | null {
  if (instant === null) return null;
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** Local date of an instant. */
export function dateIn(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

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
