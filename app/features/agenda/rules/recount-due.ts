import { Temporal } from '#app/platform/clock/temporal.ts';
import { dayOffReason, type HolidayCalendar, isWorkingDay } from '#app/platform/clock/working-days.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import { DUE_HOUR, defaultDue, nextWorkingMoment } from './deadline.ts';

type Refusal = { type: 'table-lacks-year'; year: number };

/**
 * Whether a deadline was the default one before these days changed: noon, with no working day between the activity and
 * it. Days that changed may have been either.
 */
export function wasDefault(
  due: string,
  activityDate: string,
  calendar: HolidayCalendar,
  changed: ReadonlySet<string>,
  zone: string,
): boolean {
  const local = Temporal.Instant.from(due).toZonedDateTimeISO(zone);
  if (local.hour !== DUE_HOUR || local.minute !== 0) return false;
  const dueDay = local.toPlainDate();
  const worked = (day: Temporal.PlainDate) => dayOffReason(day, calendar) === null;
  if (!worked(dueDay) && !changed.has(dueDay.toString())) return false;
  let day = Temporal.PlainDate.from(activityDate).add({ days: 1 });
  for (; Temporal.PlainDate.compare(day, dueDay) < 0; day = day.add({ days: 1 }))
    if (worked(day) && !changed.has(day.toString())) return false;
  return Temporal.PlainDate.compare(day, dueDay) === 0;
}

/**
 * An open deadline after the working-day table changed. A default one is counted again; one that somebody chose stays
 * unless its day is now a day off: then it goes on to the next working day at the same hour.
 */
export function recountedDue(
  due: string,
  activityDate: string | null,
  calendar: HolidayCalendar,
  changed: ReadonlySet<string>,
  zone: string,
): Result<string, Refusal> {
  if (activityDate !== null && wasDefault(due, activityDate, calendar, changed, zone))
    return defaultDue(activityDate, calendar, zone);
  const day = Temporal.Instant.from(due).toZonedDateTimeISO(zone).toPlainDate();
  const works = isWorkingDay(day, calendar);
  if (!works.ok || works.value || !changed.has(day.toString())) return ok(due);
  return nextWorkingMoment(due, calendar, zone);
}
