import { Temporal } from '#app/platform/clock/temporal.ts';

/** The local date of an instant. */
export const localDay = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
