import { Temporal } from '#app/platform/clock/temporal.ts';
import type { EffectMeasure } from '../../tables.ts';

/** Local days, the first and the last included. */
export type Span = { readonly from: string; readonly to: string };
export type Windows = { readonly before: Span; readonly training: Span; readonly after: Span };
export type Plan = {
  readonly measure: EffectMeasure;
  readonly beforeDays: number;
  readonly afterDays: number;
};

/** What is looked at where nobody declared anything before: only to describe, never to conclude. */
export const UNDECLARED: Plan = { measure: 'posts', beforeDays: 60, afterDays: 60 };
/** Days between the end of the first batch and the beginning of the second, below which the second is no comparison. */
export const LEAST_GAP = 60;

const day = (date: string) => Temporal.PlainDate.from(date);
export const shift = (date: string, days: number): string => day(date).add({ days }).toString();
export const daysBetween = (from: string, to: string): number =>
  day(from).until(day(to), { largestUnit: 'days' }).days;
export const lengthOf = (span: Span): number => daysBetween(span.from, span.to) + 1;
export const isIn = (date: string, span: Span): boolean => date >= span.from && date <= span.to;

/** The whole weeks in which a batch is taught, Monday to Sunday: who sits in the hall publishes less, or about the hall. */
export function trainingWeeks(batch: { fromDate: string; toDate: string }): Span {
  const monday = day(batch.fromDate).dayOfWeek - 1;
  const sunday = 7 - day(batch.toDate).dayOfWeek;
  return { from: shift(batch.fromDate, -monday), to: shift(batch.toDate, sunday) };
}

/** Days before and after the batch that are compared; the training's own weeks are left out. */
export function windowsOf(
  batch: { fromDate: string; toDate: string },
  plan: Pick<Plan, 'beforeDays' | 'afterDays'>,
): Windows {
  const training = trainingWeeks(batch);
  return {
    before: { from: shift(training.from, -plan.beforeDays), to: shift(training.from, -1) },
    training,
    after: { from: shift(training.to, 1), to: shift(training.to, plan.afterDays) },
  };
}

/** A week of the picture; `at` counts away from the training: ... -2, -1, 1, 2 ... */
export type Week = Span & { readonly at: number };

/** Whole weeks of both windows, and of the training (at 0), in order of time. Days that fill no week are in the means only. */
export function weeksOf({ before, training, after }: Windows): Week[] {
  const earlier = Math.floor(lengthOf(before) / 7);
  const later = Math.floor(lengthOf(after) / 7);
  const week = (from: string, at: number): Week => ({ from, to: shift(from, 6), at });
  return [
    ...Array.from({ length: earlier }, (_, step) =>
      week(shift(training.from, -7 * (earlier - step)), step - earlier),
    ),
    { ...training, at: 0 },
    ...Array.from({ length: later }, (_, step) => week(shift(after.from, 7 * step), step + 1)),
  ];
}

type Days = { fromDate: string; toDate: string };
/** The longest window after the first batch that ends before the second is in class. */
export const mostAfterDays = (first: Days, second: Days): number =>
  daysBetween(trainingWeeks(first).to, trainingWeeks(second).from) - 1;
