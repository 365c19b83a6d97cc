import { ok, type Result, refuse } from '../errors/result.ts';
import { weekdayName } from './indonesian-dates.ts';
import { Temporal } from './temporal.ts';

/** `libur` national holiday, `cuti` joint leave (cuti bersama), `lokal` a day off of this government only. */
export type HolidayType = 'libur' | 'cuti' | 'lokal';

/** One row of the holiday table; `date` as `YYYY-MM-DD` or as a date. */
export type HolidayRow = {
  readonly date: string | Temporal.PlainDate;
  readonly name: string;
  readonly type: HolidayType;
};

/** Perpres 21/2023: five days Monday to Friday; units that serve the public directly may work six. */
export type WorkWeek = 5 | 6;

export type HolidayCalendar = {
  readonly workWeek: WorkWeek;
  readonly holidays: ReadonlyMap<string, readonly HolidayRow[]>;
  /** Years whose national list is in the table. */
  readonly years: ReadonlySet<number>;
};

/** A year counts as known with this many national holidays: the decree lists 16 to 18, a half-typed list is no list. */
const LEAST_NATIONAL_HOLIDAYS = 10;

const key = (date: string | Temporal.PlainDate): string => date.toString().slice(0, 10);

/** The table as a calendar. A year without its national list is unknown, whatever local days it has. */
export function holidayCalendar(
  rows: readonly HolidayRow[],
  { workWeek = 5 }: { readonly workWeek?: WorkWeek } = {},
): HolidayCalendar {
  const holidays = new Map<string, HolidayRow[]>();
  const national = new Map<number, Set<string>>();
  for (const row of rows) {
    const date = key(row.date);
    holidays.set(date, [...(holidays.get(date) ?? []), row]);
    if (row.type !== 'libur') continue;
    const year = Number(date.slice(0, 4));
    national.set(year, (national.get(year) ?? new Set()).add(date));
  }
  const years = [...national]
    .filter(([, dates]) => dates.size >= LEAST_NATIONAL_HOLIDAYS)
    .map(([year]) => year);
  return { workWeek, holidays, years: new Set(years) };
}

export type WorkingDayRefusal =
  | { readonly type: 'holiday-year-missing'; readonly year: number }
  | { readonly type: 'not-a-count'; readonly count: number };

export type SkippedDay = {
  readonly date: Temporal.PlainDate;
  /** In Indonesian, as printed: "Sabtu", "Natal (cuti bersama)". */
  readonly reason: string;
};

export type CountedDays = {
  readonly date: Temporal.PlainDate;
  readonly counted: readonly Temporal.PlainDate[];
  readonly skipped: readonly SkippedDay[];
};

const TYPE_NAMES: Record<HolidayType, string> = {
  libur: 'libur nasional',
  cuti: 'cuti bersama',
  lokal: 'libur daerah',
};

/** Why nobody works that day, in Indonesian; null for a working day. */
export function dayOffReason(date: Temporal.PlainDate, calendar: HolidayCalendar): string | null {
  const reasons = (calendar.holidays.get(key(date)) ?? []).map(
    (row) => `${row.name} (${TYPE_NAMES[row.type]})`,
  );
  if (date.dayOfWeek > calendar.workWeek) reasons.unshift(weekdayName(date));
  return reasons.length === 0 ? null : reasons.join('; ');
}

const missing = (date: Temporal.PlainDate, calendar: HolidayCalendar): WorkingDayRefusal | null =>
  calendar.years.has(date.year) ? null : { type: 'holiday-year-missing', year: date.year };

export function isWorkingDay(
  date: Temporal.PlainDate,
  calendar: HolidayCalendar,
): Result<boolean, WorkingDayRefusal> {
  const refusal = missing(date, calendar);
  return refusal ? refuse(refusal) : ok(dayOffReason(date, calendar) === null);
}

/** Longest wait that any rule of the office knows is 60 days; a larger number is a slip of the keyboard. */
const MOST_DAYS = 1_000;

/**
 * The n-th working day after `date`. The day of receipt is day 0 and is never counted, whether work or rest.
 * @param count working days, 0 to 1000; 0 is the day itself
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  calendar: HolidayCalendar,
): Result<CountedDays, WorkingDayRefusal> {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS)
    return refuse({ type: 'not-a-count', count });
  const counted: Temporal.PlainDate[] = [];
  const skipped: SkippedDay[] = [];
  let day = date;
  while (counted.length < count) {
    day = day.add({ days: 1 });
    const refusal = missing(day, calendar);
    if (refusal) return refuse(refusal);
    const reason = dayOffReason(day, calendar);
    if (reason === null) counted.push(day);
    else skipped.push({ date: day, reason });
  }
  return ok({ date: day, counted, skipped });
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before. The inverse of `addWorkingDays`:
 * from the day of receipt to the deadline it is the number of days that were given.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: HolidayCalendar,
): Result<number, WorkingDayRefusal> {
  const [first, last, sign] = Temporal.PlainDate.compare(from, to) <= 0 ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (
    let day = first.add({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const refusal = missing(day, calendar);
    if (refusal) return refuse(refusal);
    if (dayOffReason(day, calendar) === null) count += 1;
  }
  return ok(count === 0 ? 0 : sign * count);
}

/** All working days of a year: 237 in 2025, 240 in 2026, 242 in 2027 by the national lists. */
export function workingDaysOfYear(
  year: number,
  calendar: HolidayCalendar,
): Result<number, WorkingDayRefusal> {
  return workingDaysBetween(
    Temporal.PlainDate.from({ year: year - 1, month: 12, day: 31 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    calendar,
  );
}

/** The year whose list is still missing and will be needed first: next year's, from the moment it is asked for. */
export function missingYears(today: Temporal.PlainDate, calendar: HolidayCalendar): readonly number[] {
  return [today.year, today.year + 1].filter((year) => !calendar.years.has(year));
}
