import { Temporal } from '#app/platform/clock/temporal.ts';

/** Names that Outlook and Exchange write without a definition beside them. */
const WINDOWS_ZONES: Record<string, string> = {
  'se asia standard time': 'Asia/Jakarta',
  'singapore standard time': 'Asia/Makassar',
  'w. australia standard time': 'Asia/Makassar',
  'tokyo standard time': 'Asia/Jayapura',
  wib: 'Asia/Jakarta',
  wita: 'Asia/Makassar',
  wit: 'Asia/Jayapura',
};

/** The IANA zone that a TZID means; null when nobody knows it. */
export function knownZone(tzid: string): string | null {
  const name = WINDOWS_ZONES[tzid.trim().toLowerCase()] ?? tzid.trim().replace(/^\/[^/]+\/(?=[A-Z])/, '');
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}
