import { Temporal } from '#app/platform/clock/temporal.ts';

export const CALENDAR_VIEWS = ['bulan', 'pekan', 'daftar'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export type CalendarSpan = {
  readonly view: CalendarView;
  /** The day that the address names; today where it names none. */
  readonly anchor: string;
  /** Of what is asked for, both included. */
  readonly from: string;
  readonly to: string;
  /** Days shown: whole weeks around a month. */
  readonly days: readonly string[];
  readonly previous: string;
  readonly next: string;
};

function dayOr(value: string | null, other: string): Temporal.PlainDate {
  try {
    return /^20\d\d-\d\d-\d\d$/.test(value ?? '')
      ? Temporal.PlainDate.from(value!, { overflow: 'reject' })
      : Temporal.PlainDate.from(other);
  } catch {
    return Temporal.PlainDate.from(other);
  }
}

const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): string[] {
  const count = from.until(to, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: count }, (_, at) => from.add({ days: at }).toString());
}

/** What the address asks for: a month (whole weeks), a week, or a month as a list. */
export function spanAsked(params: URLSearchParams, today: string): CalendarSpan {
  const view = CALENDAR_VIEWS.find((one) => one === params.get('tampilan')) ?? 'bulan';
  const day = dayOr(params.get('tanggal'), today);
  const anchor = day.toString();
  if (view === 'pekan') {
    const from = monday(day);
    const to = from.add({ days: 6 });
    const days = daysBetween(from, to);
    const step = (weeks: number) => day.add({ weeks }).toString();
    return { view, anchor, from: days[0]!, to: days[6]!, days, previous: step(-1), next: step(1) };
  }
  const first = day.with({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const shown =
    view === 'bulan' ? daysBetween(monday(first), monday(last).add({ days: 6 })) : daysBetween(first, last);
  return {
    view,
    anchor,
    from: first.toString(),
    to: last.toString(),
    days: shown,
    previous: first.subtract({ months: 1 }).toString(),
    next: first.add({ months: 1 }).toString(),
  };
}
