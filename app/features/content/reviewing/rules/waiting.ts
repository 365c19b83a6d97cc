import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { addWorkingDays, type HolidayCalendar } from '#app/platform/clock/working-days.ts';

/** After this a reader is reminded. */
export const PATIENCE_DAYS = 1;

/** When something that waits since `since` has waited a whole working day, at the same hour; a year without holidays counts every day. */
export function overdueAt(since: string, zone: string, calendar: HolidayCalendar): string {
  const local = Temporal.Instant.from(since).toZonedDateTimeISO(zone);
  const counted = addWorkingDays(Temporal.PlainDate.from(dateIn(since, zone)), PATIENCE_DAYS, calendar);
  const date = counted.ok ? counted.value.date : local.toPlainDate().add({ days: PATIENCE_DAYS });
  return date.toZonedDateTime({ timeZone: zone, plainTime: local.toPlainTime() }).toInstant().toString();
}

export const isOverdue = (since: string, now: string, zone: string, calendar: HolidayCalendar): boolean =>
  Date.parse(overdueAt(since, zone, calendar)) <= Date.parse(now);
