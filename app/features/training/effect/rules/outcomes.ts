import { isIn, lengthOf, type Span, shift, type Week, type Windows } from './windows.ts';

/** Why a unit is not compared. Each makes before and after two different measurements. */
export const DROPPED = ['unit-closed', 'no-account', 'account-changed', 'not-collected', 'no-tasks'] as const;
export type WhyDropped = (typeof DROPPED)[number];

export type StudyUnit = {
  readonly id: string;
  readonly name: string;
  /** Local day on which the unit was closed or merged. */
  readonly closedOn: string | null;
};
export type StudyAccount = {
  readonly channelId: string;
  readonly since: string;
  readonly closedOn: string | null;
  readonly readUntil: string | null;
};

/**
 * The accounts of a unit that were there, and read without anybody's report, from the first day of the one window to the last of the
 * other. Only these are counted: an account that came with the training would be an effect of counting.
 */
export function steadyAccounts(
  unit: StudyUnit,
  accounts: readonly StudyAccount[],
  { before, after }: Windows,
): { ok: true; channelIds: string[] } | { ok: false; why: WhyDropped } {
  if (unit.closedOn !== null && unit.closedOn <= after.to) return { ok: false, why: 'unit-closed' };
  const known = accounts.filter(
    (account) => account.since <= after.to && (account.closedOn === null || account.closedOn >= before.from),
  );
  if (known.length === 0) return { ok: false, why: 'no-account' };
  const whole = known.filter(
    (account) => account.since <= before.from && (account.closedOn === null || account.closedOn > after.to),
  );
  if (whole.length === 0) return { ok: false, why: 'account-changed' };
  const read = whole.filter((account) => account.readUntil !== null && account.readUntil > after.to);
  if (read.length === 0) return { ok: false, why: 'not-collected' };
  return { ok: true, channelIds: read.map((account) => account.channelId) };
}

/** What a unit did on a day: posts of its own, or tasks and how many of them it covered. */
export type DayOfUnit = { readonly day: string; readonly done: number; readonly of: number };

/** Posts a week, or covered tasks in percent; null where a window holds nothing to measure by. */
export function valueIn(
  measure: 'posts' | 'coverage',
  days: readonly DayOfUnit[],
  span: Span,
): number | null {
  let done = 0;
  let of = 0;
  for (const one of days) {
    if (!isIn(one.day, span)) continue;
    done += one.done;
    of += one.of;
  }
  if (measure === 'posts') return (done / lengthOf(span)) * 7;
  return of === 0 ? null : (100 * done) / of;
}

/** A unit's line over the weeks of the picture. */
export const lineOf = (
  measure: 'posts' | 'coverage',
  days: readonly DayOfUnit[],
  weeks: readonly Week[],
): (number | null)[] => weeks.map((week) => valueIn(measure, days, week));

/** The mean of the units that have a value in a week. */
export function meanLine(lines: readonly (readonly (number | null)[])[], weeks: number): (number | null)[] {
  return Array.from({ length: weeks }, (_, at) => {
    const values = lines.flatMap((line) => line[at] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** Far enough below the others of its kind that it would rise by itself: a quarter of what those do. */
export const wasWeaker = (own: number, others: number): boolean => others > 0 && own < 0.75 * others;

/** The day on which the figures of a window can be read: the accounts are visited once more after its end. */
export const readableOn = (windows: Windows): string => shift(windows.after.to, 2);
