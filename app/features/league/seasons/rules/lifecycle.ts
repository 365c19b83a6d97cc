import { dateIn, instantAt } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import {
  addWorkingDays,
  type HolidayCalendar,
  type WorkingDayRefusal,
} from '#app/platform/clock/working-days.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { SeasonRefusal } from '../../errors.ts';
import type { SeasonState } from '../../tables.ts';

/** Working days for which units may appeal after the provisional table. */
export const APPEAL_DAYS = 3;

type Dates = { readonly from: string; readonly to: string };

const next = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** From which day a season counts that is started today: its first day, or tomorrow when that has passed. Never a day that is over. */
export function startingDay(
  season: Dates,
  today: string,
  fromTomorrow: boolean,
): Result<string, SeasonRefusal> {
  if (today <= season.from) return ok(season.from);
  const tomorrow = next(today);
  if (tomorrow > season.to) return refuse({ type: 'season-past', until: season.to });
  return fromTomorrow ? ok(tomorrow) : refuse({ type: 'season-began', from: season.from });
}

/** The other season whose days are among these; cancelled ones take none. */
export function overlapping<S extends Dates & { readonly state: SeasonState }>(
  others: readonly S[],
  wanted: Dates,
): S | null {
  return (
    others.find(
      (other) => other.state !== 'cancelled' && other.from <= wanted.to && other.to >= wanted.from,
    ) ?? null
  );
}

/** A season is closed after its last day, never on it. */
export function mayClose(
  season: Dates & { readonly state: SeasonState },
  today: string,
): Result<undefined, SeasonRefusal> {
  if (season.state !== 'running') return refuse({ type: 'wrong-state', state: season.state });
  return today > season.to ? ok() : refuse({ type: 'season-runs', until: season.to });
}

/** The last moment for an appeal: the end of the third working day after the closing, in the government's zone. */
export function appealsUntil(
  closedAt: string,
  zone: string,
  calendar: HolidayCalendar,
): Result<string, WorkingDayRefusal> {
  const day = Temporal.PlainDate.from(dateIn(closedAt, zone));
  const counted = addWorkingDays(day, APPEAL_DAYS, calendar);
  if (!counted.ok) return counted;
  const midnight = instantAt(next(counted.value.date.toString()), '00:00', zone)!;
  return ok(Temporal.Instant.from(midnight).subtract({ seconds: 1 }).toString());
}

/** Whether the window for appeals is open. */
export function appealWindow(
  season: { readonly state: SeasonState; readonly appealsUntil: string | null },
  now: string,
): Result<undefined, SeasonRefusal> {
  if (season.state === 'draft' || season.state === 'running') return refuse({ type: 'appeals-not-open' });
  if (season.state === 'cancelled') return refuse({ type: 'wrong-state', state: season.state });
  const until = season.appealsUntil ?? '';
  return season.state === 'provisional' && isBefore(now, until)
    ? ok()
    : refuse({ type: 'appeals-over', until });
}

/** A season is sealed when the window is over and nothing waits for a decision. */
export function maySeal(
  season: { readonly state: SeasonState; readonly appealsUntil: string | null },
  waiting: number,
  now: string,
): Result<undefined, SeasonRefusal> {
  if (season.state !== 'provisional') return refuse({ type: 'wrong-state', state: season.state });
  if (isBefore(now, season.appealsUntil ?? ''))
    return refuse({ type: 'appeals-run', until: season.appealsUntil ?? '' });
  return waiting > 0 ? refuse({ type: 'appeals-open', count: waiting }) : ok();
}

/** Up to and including the last second. */
const isBefore = (now: string, until: string) => Date.parse(now) < Date.parse(until) + 1_000;
