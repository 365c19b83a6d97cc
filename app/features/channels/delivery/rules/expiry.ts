const DAY_MS = 86_400_000;
/** How many days before the end people are told. */
const WARNINGS = [2, 7] as const;

/** Days that the warning speaks of; null when there is nothing (new) to say. */
export function daysToWarn(expiresAt: string, warnedAt: string | null, now: string): 2 | 7 | null {
  const end = Date.parse(expiresAt);
  const moment = Date.parse(now);
  if (end <= moment) return null;
  const due = WARNINGS.find((days) => end - moment <= days * DAY_MS);
  if (!due) return null;
  const said = warnedAt !== null && Date.parse(warnedAt) >= end - due * DAY_MS;
  return said ? null : due;
}
