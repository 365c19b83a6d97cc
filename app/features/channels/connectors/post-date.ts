import { Temporal } from '#app/platform/clock/temporal.ts';
import type { DateFault } from './connector.ts';

export type PostDate = { readonly publishedAt: string | null; readonly dateFault?: DateFault };

const EARLIEST = Temporal.Instant.from('2000-01-01T00:00:00Z');
const TOLERANCE = { hours: 24 };

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'januari january jan',
    'februari february pebruari feb peb',
    'maret march mar mrt',
    'april apr',
    'mei may',
    'juni june jun',
    'juli july jul',
    'agustus august agu agt aug ags',
    'september sept sep',
    'oktober october okt oct',
    'november nopember nov nop',
    'desember december des dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);
const ZONES: Record<string, string> = {
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * The instant a feed means, from RFC 822, ISO 8601 or an Indonesian date ("Senin, 2 Nopember 2026 08.00 WIB"); without a zone it is read as
 * WIB. Impossible times of posting (1970, 2099) are not believed: no date and a flag.
 */
export function readPostDate(written: string | null | undefined, now: Temporal.Instant): PostDate {
  if (!written?.trim()) return { publishedAt: null, dateFault: 'missing' };
  const instant = readInstant(written.trim().slice(0, 200));
  if (!instant) return { publishedAt: null, dateFault: 'unreadable' };
  if (Temporal.Instant.compare(instant, EARLIEST) < 0) return { publishedAt: null, dateFault: 'too-early' };
  if (Temporal.Instant.compare(instant, now.add(TOLERANCE)) > 0)
    return { publishedAt: null, dateFault: 'in-future' };
  return { publishedAt: Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds).toString() };
}

function readInstant(text: string): Temporal.Instant | null {
  if (/^\d{10}$/.test(text)) return Temporal.Instant.fromEpochMilliseconds(Number(text) * 1000);
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(
      text,
    );
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4, 7), iso[7]);
  const slashed =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*(.*)$/.exec(text);
  if (slashed)
    return build(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]), slashed.slice(4, 7), slashed[7]);
  const clock = String.raw`(?:[\s,|-]+(?:pukul|jam|pkl\.?)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*(.*)$`;
  const dayFirst = new RegExp(
    String.raw`^(?:\p{L}+['’]?\p{L}*\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})${clock}`,
    'iu',
  ).exec(text);
  if (dayFirst)
    return build(
      fullYear(dayFirst[3]!),
      monthOf(dayFirst[2]),
      Number(dayFirst[1]),
      dayFirst.slice(4, 7),
      dayFirst[7],
    );
  const monthFirst = new RegExp(
    String.raw`^(?:\p{L}+,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}`,
    'iu',
  ).exec(text);
  if (monthFirst)
    return build(
      Number(monthFirst[3]),
      monthOf(monthFirst[1]),
      Number(monthFirst[2]),
      monthFirst.slice(4, 7),
      monthFirst[7],
    );
  return null;
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));
const monthOf = (name: string | undefined): number => MONTHS[name?.toLowerCase() ?? ''] ?? 0;

function build(
  year: number,
  month: number,
  day: number,
  time: readonly (string | undefined)[],
  rest: string | undefined,
): Temporal.Instant | null {
  const tail = (rest ?? '').trim();
  const afternoon = /^pm\b/i.test(tail) && Number(time[0]) < 12 ? 12 : 0;
  const midnight = /^am\b/i.test(tail) && Number(time[0]) === 12 ? -12 : 0;
  const zone = zoneOf(tail.replace(/^[ap]m\b\s*/i, ''));
  const pad = (value: number, size = 2) => String(value).padStart(size, '0');
  const hour = Number(time[0] ?? 0) + afternoon + midnight;
  const second = Math.min(Number(time[2] ?? 0), 59);
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(Number(time[1] ?? 0))}:${pad(second)}${zone}`;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

function zoneOf(text: string): string {
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?/i.exec(text);
  if (offset) return `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  return ZONES[/^\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? 'wib'] ?? '+07:00';
}
