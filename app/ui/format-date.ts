import { MONTHS as months, WEEKDAYS } from '#app/platform/clock/indonesian-dates.ts';

const days = [WEEKDAYS[6], ...WEEKDAYS.slice(0, 6)];

type Parts = { year: number; month: number; day: number };

function partsOf(isoDate: string): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  if (!match) throw new RangeError(`not an ISO date: ${isoDate}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Day of the week of the Gregorian calendar, 0 = Sunday (Sakamoto's rule). */
function weekday({ year, month, day }: Parts): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shift[month - 1] ?? 0) + day) % 7
  );
}

/**
 * - `full` "Kamis, 19 November 2026"
 * - `plain` "Kamis 19 November 2026"
 * - `day` "Kamis 19 November" (the year only if it is not that of `today`)
 * - `short` "Kam 19 Nov" (the same)
 * - `date` "19 November 2026"
 * - `brief` "19 Nov" (the year as above)
 */
export type DateStyle = 'full' | 'plain' | 'day' | 'short' | 'date' | 'brief';

/** A local date (`2026-11-19`) in words; `today` decides whether the year is said. */
export function formatDate(isoDate: string, style: DateStyle, today?: string): string {
  const parts = partsOf(isoDate);
  const name = days[weekday(parts)] ?? '';
  const month = months[parts.month - 1] ?? '';
  const sameYear = today !== undefined && partsOf(today).year === parts.year;
  const year = sameYear ? '' : ` ${parts.year}`;
  switch (style) {
    case 'full':
      return `${name}, ${parts.day} ${month} ${parts.year}`;
    case 'plain':
      return `${name} ${parts.day} ${month} ${parts.year}`;
    case 'day':
      return `${name} ${parts.day} ${month}${year}`;
    case 'short':
      return `${name.slice(0, 3)} ${parts.day} ${month.slice(0, 3)}${year}`;
    case 'date':
      return `${parts.day} ${month} ${parts.year}`;
    case 'brief':
      return `${parts.day} ${month.slice(0, 3)}${year}`;
  }
}

/** "Senin 16 – Minggu 22 November 2026"; month and year are said once where they are the same. */
export function formatRange(from: string, to: string): string {
  const a = partsOf(from);
  const b = partsOf(to);
  const name = days[weekday(a)];
  const end = formatDate(to, 'plain');
  if (a.year !== b.year) return `${formatDate(from, 'plain')} – ${end}`;
  if (a.month !== b.month) return `${name} ${a.day} ${months[a.month - 1]} – ${end}`;
  return a.day === b.day ? end : `${name} ${a.day} – ${end}`;
}

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** WIB, WITA or WIT; nothing for another zone. */
export function zoneName(zone: string): string {
  return zoneNames[zone] ?? '';
}

/** A wall-clock time (`14:10` or `14:10:00`) as "14.10", with the zone's name where it is given. */
export function formatTime(time: string, zone?: string): string {
  const clock = time.slice(0, 5).replace(':', '.');
  return zone ? `${clock} ${zoneName(zone)}`.trim() : clock;
}

/** An instant as local date (`2026-11-19`) and time (`14:10`) in a zone. */
export function localOf(instant: string, zone: string): { date: string; time: string } {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(instant));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** "Selasa 17 November 2026, 15.42 WIB" (`plain`) or another date style with the time after it. */
export function formatInstant(
  instant: string,
  zone: string,
  style: DateStyle = 'plain',
  today?: string,
): string {
  const local = localOf(instant, zone);
  return `${formatDate(local.date, style, today)}, ${formatTime(local.time, zone)}`;
}
