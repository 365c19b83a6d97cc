import { Temporal } from '#app/platform/clock/temporal.ts';

export const PERIOD_KINDS = ['weekly', 'monthly', 'quarterly'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Days of the government's calendar, both included. `key` stands in addresses: the Monday, `2026-11` or `2026-T4`. */
export type Period = {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: string;
  readonly to: string;
};

const date = (text: string) => Temporal.PlainDate.from(text);

/** The week, month or quarter that a day lies in. Weeks begin on Monday. */
export function periodOf(kind: PeriodKind, day: string): Period {
  const at = date(day);
  if (kind === 'weekly') {
    const monday = at.subtract({ days: at.dayOfWeek - 1 });
    return { kind, key: String(monday), from: String(monday), to: String(monday.add({ days: 6 })) };
  }
  const month = kind === 'monthly' ? at.month : 3 * Math.floor((at.month - 1) / 3) + 1;
  const from = Temporal.PlainDate.from({ year: at.year, month, day: 1 });
  const to = from.add({ months: kind === 'monthly' ? 1 : 3 }).subtract({ days: 1 });
  const key =
    kind === 'monthly' ? String(from).slice(0, 7) : `${from.year}-T${Math.floor((month - 1) / 3) + 1}`;
  return { kind, key, from: String(from), to: String(to) };
}

const SHAPES: Readonly<Record<PeriodKind, RegExp>> = {
  weekly: /^(20\d\d)-(\d\d)-(\d\d)$/,
  monthly: /^(20\d\d)-(0[1-9]|1[0-2])$/,
  quarterly: /^(20\d\d)-T([1-4])$/,
};

/** The period of a key as an address has it; null for anything else, also for a day that is no Monday. */
export function periodByKey(kind: PeriodKind, key: string): Period | null {
  const match = SHAPES[kind].exec(key);
  if (!match) return null;
  const [, year, part] = match;
  const month = kind === 'quarterly' ? String(3 * Number(part) - 2).padStart(2, '0') : part;
  const day = kind === 'weekly' ? key : `${year}-${month}-01`;
  try {
    const found = periodOf(kind, day);
    return found.key === key ? found : null;
  } catch {
    return null;
  }
}

/** The one before. */
export const periodBefore = (period: Period): Period =>
  periodOf(period.kind, String(date(period.from).subtract({ days: 1 })));

/** This period and those before it, the oldest first. */
export function lastPeriods(period: Period, count: number): Period[] {
  const found = [period];
  while (found.length < count) found.unshift(periodBefore(found[0]!));
  return found;
}

/** Its days, in order. */
export function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let day = date(from); Temporal.PlainDate.compare(day, date(to)) <= 0; day = day.add({ days: 1 }))
    days.push(String(day));
  return days;
}

/** Whole weeks, Monday to Sunday, that lie in these days. */
export function weeksWithin({ from, to }: Pick<Period, 'from' | 'to'>): Period[] {
  const first = periodOf('weekly', from);
  const weeks: Period[] = [];
  for (
    let week = first.from < from ? periodOf('weekly', String(date(first.to).add({ days: 1 }))) : first;
    week.to <= to;
    week = periodOf('weekly', String(date(week.to).add({ days: 1 })))
  )
    weeks.push(week);
  return weeks;
}

/** The instant after its last day, by the government's clock. */
export const endOf = ({ to }: Pick<Period, 'to'>, zone: string): string =>
  date(to).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString();

/** The instant of its first midnight. */
export const beginOf = ({ from }: Pick<Period, 'from'>, zone: string): string =>
  date(from).toZonedDateTime(zone).toInstant().toString();
