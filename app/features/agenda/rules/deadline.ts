import { Temporal } from '#app/platform/clock/temporal.ts';
import { addWorkingDays, type HolidayCalendar, isWorkingDay } from '#app/platform/clock/working-days.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';

/** The hour of the day at which assignments fall due, local time. */
export const DUE_HOUR = 12;

type Refusal = { type: 'table-lacks-year'; year: number };

function atDueHour(date: Temporal.PlainDate, zone: string): string {
  return date
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: DUE_HOUR }) })
    .toInstant()
    .toString();
}

/** The deadline given when nobody says another: noon of the first working day after the activity. */
export function defaultDue(
  activityDate: string,
  calendar: HolidayCalendar,
  zone: string,
): Result<string, Refusal> {
  const next = addWorkingDays(Temporal.PlainDate.from(activityDate), 1, calendar);
  if (!next.ok) return refuse({ type: 'table-lacks-year', year: 'year' in next.error ? next.error.year : 0 });
  return ok(atDueHour(next.value.date, zone));
}

/**
 * The deadline after an activity moved to another day. A default deadline becomes the default of the new day; one that
 * somebody chose keeps its distance in days, and goes on to the next working day when it would fall on a day off.
 */
export function movedDue(
  due: string,
  from: string,
  to: string,
  calendar: HolidayCalendar,
  zone: string,
): Result<string, Refusal> {
  const before = defaultDue(from, calendar, zone);
  if (before.ok && Temporal.Instant.from(before.value).equals(due)) return defaultDue(to, calendar, zone);
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
  const moved = Temporal.Instant.from(due).toZonedDateTimeISO(zone).add({ days }).toInstant().toString();
  return nextWorkingMoment(moved, calendar, zone);
}

/** The instant itself when its day is a working day, otherwise the same hour of the next one. */
export function nextWorkingMoment(
  instant: string,
  calendar: HolidayCalendar,
  zone: string,
): Result<string, Refusal> {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const works = isWorkingDay(moment.toPlainDate(), calendar);
  if (!works.ok)
    return refuse({ type: 'table-lacks-year', year: 'year' in works.error ? works.error.year : 0 });
  if (works.value) return ok(moment.toInstant().toString());
  const next = addWorkingDays(moment.toPlainDate(), 1, calendar);
  if (!next.ok) return refuse({ type: 'table-lacks-year', year: 'year' in next.error ? next.error.year : 0 });
  const { year, month, day } = next.value.date;
  return ok(moment.with({ year, month, day }).toInstant().toString());
}
