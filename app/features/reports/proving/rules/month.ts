import { MONTHS } from '#app/platform/clock/indonesian-dates.ts';
import type { Days } from '../facts.ts';

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11` as typed in an address; null for anything else. */
export const readMonth = (typed: string): string | null => (MONTH.test(typed) ? typed : null);

export const monthOf = (day: string): string => day.slice(0, 7);

/** First and last day. */
export function daysOf(month: string): Days {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${two(last)}` };
}

/** The month `count` months before, or after where it is negative. */
export function monthsBefore(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = year * 12 + number - 1 - count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** "November 2026". */
export function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${MONTHS[number - 1]} ${year}`;
}

export type MonthStanding = 'over' | 'running' | 'to-come';

/** Where a month stands on a local day: it is over on the first day of the next one. */
export function standingOf(month: string, today: string): MonthStanding {
  const current = monthOf(today);
  return month < current ? 'over' : month === current ? 'running' : 'to-come';
}

/** `2026-3` or a month: three months or one, for tables of a unit. */
export function readPeriod(typed: { month?: string | null; quarter?: string | null }): Period | null {
  if (typed.month) return MONTH.test(typed.month) ? { kind: 'month', ...monthDays(typed.month) } : null;
  const match = /^(20\d{2})-([1-4])$/.exec(typed.quarter ?? '');
  if (!match) return null;
  const first = `${match[1]}-${two(Number(match[2]) * 3 - 2)}`;
  return { kind: 'quarter', key: match[0], from: daysOf(first).from, to: daysOf(monthsBefore(first, -2)).to };
}
export type Period = Days & { readonly kind: 'month' | 'quarter'; readonly key: string };

const monthDays = (month: string) => ({ key: month, ...daysOf(month) });

/** "November 2026", "Triwulan IV 2026". */
export function periodName(period: Period): string {
  if (period.kind === 'month') return monthName(period.key);
  const [year, quarter] = period.key.split('-');
  return `Triwulan ${['I', 'II', 'III', 'IV'][Number(quarter) - 1]} ${year}`;
}
