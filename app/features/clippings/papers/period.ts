import { instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';

/**
 * What the clipping of a day holds: from the set hour of the day before to that hour of the day. Asked for later on the day itself it
 * reaches to that moment, and the next day's begins at the hour again: an article may stand in both, and in none never.
 */
export function paperPeriod(
  date: string,
  hour: number,
  zone: string,
  now: string,
): { fromAt: string; toAt: string } {
  const time = `${String(hour).padStart(2, '0')}:00`;
  const before = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
  const at = instantAt(date, time, zone)!;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const fromAt = instantAt(before, time, zone)!;
  if (date !== today) return { fromAt, toAt: at };
  return { fromAt, toAt: now < fromAt ? fromAt : now };
}
