import { longDate } from '../../app/platform/clock/indonesian-dates.ts';
import { Temporal } from '../../app/platform/clock/temporal.ts';

/** Today where the sample government is. */
export function today(): Temporal.PlainDate {
  return Temporal.Now.zonedDateTimeISO('Asia/Jakarta').toPlainDate();
}

/** A Friday at least six days ahead, so that no sample activity or holiday of this week gets in the way. */
export function nextFriday(): Temporal.PlainDate {
  let day = today().add({ days: 6 });
  while (day.dayOfWeek !== 5) day = day.add({ days: 1 });
  return day;
}

/** "Jumat, 27 November 2026" */
export function longDay(day: Temporal.PlainDate): string {
  return longDate(day);
}
