import { Temporal } from './temporal.ts';

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
