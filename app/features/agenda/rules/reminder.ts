import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';

/** Local hour from which the day's tasks are told. */
const MORNING_HOUR = 8;
const LAST_CALL_HOURS = 3;

export type Reminder = 'today' | 'last-call';

/**
 * Which reminder an open task is due for now: `last-call` in its last three hours, `today` from 08.00 local of the day
 * it falls due; null otherwise. Each is told once, by its key.
 */
export function reminderFor(dueAt: string, now: string, zone: string): Reminder | null {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left <= 0) return null;
  if (left <= LAST_CALL_HOURS * 3_600_000) return 'last-call';
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return dateIn(dueAt, zone) === local.toPlainDate().toString() && local.hour >= MORNING_HOUR
    ? 'today'
    : null;
}

/** True in the hour in which the list of overdue tasks goes out. */
export function isDigestHour(now: string, zone: string): boolean {
  return Temporal.Instant.from(now).toZonedDateTimeISO(zone).hour === MORNING_HOUR;
}
