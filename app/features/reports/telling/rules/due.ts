import { Temporal } from '#app/platform/clock/temporal.ts';
import { dayOffReason, type HolidayCalendar } from '#app/platform/clock/working-days.ts';
import { type Period, periodBefore, periodOf } from './periods.ts';

export const DAILY_DAYS = ['working', 'every'] as const;
export type DailyDays = (typeof DAILY_DAYS)[number];

/** Hours after the set one in which a report is still made, where the program stood still. Later it would tell of yesterday. */
const GRACE_HOURS = 8;

function localOf(now: string, zone: string): { day: Temporal.PlainDate; minute: number } {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate(), minute: local.hour * 60 + local.minute };
}

const within = (minute: number, set: number) => minute >= set && minute < set + GRACE_HOURS * 60;

/** A year whose list of days off is missing counts by the days of the week alone: better a text too many than none. */
const isWorking = (day: Temporal.PlainDate, calendar: HolidayCalendar) =>
  dayOffReason(day, calendar) === null;

/**
 * The local day whose text is due now; null while it is not.
 * @param wish.minute minute of the day of the set hour, in the government's zone
 */
export function dailyDue(
  wish: { readonly on: boolean; readonly minute: number; readonly days: DailyDays },
  now: string,
  zone: string,
  calendar: HolidayCalendar,
): string | null {
  const { day, minute } = localOf(now, zone);
  if (!wish.on || !within(minute, wish.minute)) return null;
  return wish.days === 'every' || isWorking(day, calendar) ? String(day) : null;
}

/** How far back an office looks that was closed for long: two weeks of Idulfitri. */
const LONGEST_BREAK = 14;

/** The days that a day's text looks back at: since the last text, so that nothing falls between Friday and Monday. */
export function lookedBackAt(
  day: string,
  days: DailyDays,
  calendar: HolidayCalendar,
): { readonly from: string; readonly to: string } {
  const today = Temporal.PlainDate.from(day);
  const to = today.subtract({ days: 1 });
  let from = to;
  if (days === 'working')
    while (
      !isWorking(from, calendar) &&
      Temporal.PlainDate.compare(from, today.subtract({ days: LONGEST_BREAK })) > 0
    )
      from = from.subtract({ days: 1 });
  return { from: String(from), to: String(to) };
}

/** The past week whose report is due: on Mondays from the set minute on. */
export function weeklyDue(
  wish: { readonly on: boolean; readonly minute: number },
  now: string,
  zone: string,
): Period | null {
  const { day, minute } = localOf(now, zone);
  if (!wish.on || day.dayOfWeek !== 1 || !within(minute, wish.minute)) return null;
  return periodBefore(periodOf('weekly', String(day)));
}
