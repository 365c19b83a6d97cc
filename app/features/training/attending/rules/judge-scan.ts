import { type RegistrationState, SCAN_REASONS, type ScanReason } from '../../tables.ts';
import { type AttendanceEvent, countedEvents, type SessionTimes } from './attendance.ts';
import { type Direction, FRESH_SECONDS, windowStart } from './codes.ts';

export { SCAN_REASONS, type ScanReason };

/** How long a phone without a network may keep a scan before it is worth nothing. */
export const UPLOAD_HOURS = 24;
/** Minutes before its start from which a session takes scans. */
export const OPENS_MINUTES = 60;
/** Minutes after its end up to which somebody is noted as leaving. */
export const CLOSES_MINUTES = 60;
/** A phone's clock may be behind by so many seconds; what was read from the wall was not there any earlier. */
const BEHIND_SECONDS = 120;
/** Servers' clocks differ a little. */
const AHEAD_SECONDS = 5;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export type When =
  | { readonly ok: true; readonly at: number; readonly offline: boolean }
  | { readonly ok: false; readonly reason: ScanReason };

/**
 * When a wall's code was scanned. A fresh one was scanned now, whatever the phone says. An older one counts only for a phone
 * that had no network: it was fresh at the time the phone states, and that is less than a day ago.
 * @param stated the phone's own time of the scan
 */
export function whenScanned(window: number, stated: number, now: number): When {
  const shown = windowStart(window);
  const age = now - shown;
  if (age < -AHEAD_SECONDS * SECOND) return { ok: false, reason: 'unknown-code' };
  if (age <= FRESH_SECONDS * SECOND) return { ok: true, at: now, offline: false };
  const then = stated - shown;
  if (then < -BEHIND_SECONDS * SECOND || then > FRESH_SECONDS * SECOND)
    return { ok: false, reason: now - stated > FRESH_SECONDS * SECOND ? 'clock-off' : 'expired' };
  if (now - stated > UPLOAD_HOURS * 60 * MINUTE) return { ok: false, reason: 'upload-late' };
  return { ok: true, at: Math.max(stated, shown), offline: true };
}

/** When the committee scanned a card: its own word, so it need only be of the last day and not of tomorrow. */
export function whenNoted(stated: number, now: number): When {
  if (now - stated > UPLOAD_HOURS * 60 * MINUTE) return { ok: false, reason: 'upload-late' };
  const waited = now - stated > FRESH_SECONDS * SECOND;
  return { ok: true, at: waited ? stated : now, offline: waited };
}

/** Whether the session takes a scan of this kind at that time. */
export function sessionTakes(session: SessionTimes, direction: Direction, at: number): ScanReason | null {
  const [starts, ends] = [Date.parse(session.startsAt), Date.parse(session.endsAt)];
  const from = direction === 'in' ? starts - OPENS_MINUTES * MINUTE : starts;
  const to = direction === 'in' ? ends : ends + CLOSES_MINUTES * MINUTE;
  return at < from ? 'not-begun' : at > to ? 'over' : null;
}

/** Why somebody with this registration, or none, is not noted. */
export function placeRefuses(state: RegistrationState | null, hasPlaceElsewhere: boolean): ScanReason | null {
  switch (state) {
    case 'confirmed':
      return null;
    case 'pending':
    case 'waiting':
    case 'offered':
      return 'not-confirmed';
    case 'withdrawn':
    case 'rejected':
    case 'replaced':
      return 'withdrawn';
    default:
      return hasPlaceElsewhere ? 'other-batch' : 'not-participant';
  }
}

/** The time of the scan that says the same already: nothing is noted twice. Who went and came back is noted anew. */
export function notedAlready(
  events: readonly AttendanceEvent[],
  direction: Direction,
  at: string,
): string | null {
  const before = countedEvents(events)
    .filter((event) => Date.parse(event.at) <= Date.parse(at))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1);
  return before?.kind === direction ? before.at : null;
}
