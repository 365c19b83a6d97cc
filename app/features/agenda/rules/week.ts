import { Temporal } from '#app/platform/clock/temporal.ts';

export type Week = {
  /** "2026-W47" */
  readonly key: string;
  /** Monday to Sunday, `YYYY-MM-DD`. */
  readonly days: readonly string[];
};

/** The ISO week (Monday to Sunday) of a local date. */
export function weekOf(date: string): Week {
  const day = Temporal.PlainDate.from(date);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const year = String(day.yearOfWeek).padStart(4, '0');
  return {
    key: `${year}-W${String(day.weekOfYear).padStart(2, '0')}`,
    days: Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString()),
  };
}

/** The week that an address names; null when it names none. */
export function weekByKey(key: string): Week | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 2000 || year > 2099) return null;
  // 4 January is always in week 1.
  const first = weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 }).toString()).days[0]!;
  const week = weekOf(
    Temporal.PlainDate.from(first)
      .add({ weeks: Number(match[2]) - 1 })
      .toString(),
  );
  return week.key === key ? week : null;
}

/** The week a number of weeks away. */
export function weekAway(week: Week, weeks: number): Week {
  return weekOf(Temporal.PlainDate.from(week.days[0]!).add({ weeks }).toString());
}
