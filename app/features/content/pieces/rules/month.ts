import { Temporal } from '#app/platform/clock/temporal.ts';

/** The month that an address names (`2026-11`); that of today where it names none. */
export function monthAsked(
  value: string | null,
  today: string,
): { month: string; previous: string; next: string } {
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(value ?? '') ? value! : today.slice(0, 7);
  const step = (months: number) => Temporal.PlainYearMonth.from(month).add({ months }).toString();
  return { month, previous: step(-1), next: step(1) };
}
