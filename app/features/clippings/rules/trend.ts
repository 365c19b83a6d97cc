import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tone } from '../tables.ts';

export const TREND_TONES = ['positive', 'neutral', 'negative', 'unset'] as const;
export type TrendTone = (typeof TREND_TONES)[number];
export type TrendRow = { readonly at: string; readonly total: number } & Readonly<Record<TrendTone, number>>;

/** Articles of one local day and tone. */
export type DayCount = { readonly date: string; readonly tone: Tone | null; readonly count: number };

export type TrendSpan = { readonly from: string; readonly to: string; readonly by: 'day' | 'week' };

/** Thirty days, or thirteen whole weeks up to this one. */
export function trendSpan(today: string, by: 'day' | 'week'): TrendSpan {
  const day = Temporal.PlainDate.from(today);
  if (by === 'day') return { from: day.subtract({ days: 29 }).toString(), to: today, by };
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: monday.subtract({ weeks: 12 }).toString(), to: today, by };
}

/** A row for each day or week of the span, also for those in which nothing was told: a gap is a figure too. */
export function trendRows(span: TrendSpan, counts: readonly DayCount[]): TrendRow[] {
  const step = span.by === 'day' ? 1 : 7;
  const first = Temporal.PlainDate.from(span.from);
  const rows: {
    at: string;
    total: number;
    positive: number;
    neutral: number;
    negative: number;
    unset: number;
  }[] = [];
  for (let at = first; Temporal.PlainDate.compare(at, span.to) <= 0; at = at.add({ days: step }))
    rows.push({ at: at.toString(), total: 0, positive: 0, neutral: 0, negative: 0, unset: 0 });
  for (const { date, tone, count } of counts) {
    const days = first.until(date, { largestUnit: 'days' }).days;
    const row = days < 0 ? undefined : rows[Math.floor(days / step)];
    if (!row) continue;
    row[tone ?? 'unset'] += count;
    row.total += count;
  }
  return rows;
}
