import { Temporal } from '#app/platform/clock/temporal.ts';
import { type DateStyle, formatDate, formatTime } from '#app/ui/format-date.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as local date and time; the zone's format is made once, since a list needs it twenty times. */
export function localMoment(instant: string, zone: string): { date: string; time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const shown = format.format(Date.parse(instant));
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** What a page needs to write a date: the government's zone, the instant and the local date of now. */
export type Today = { readonly zone: string; readonly now: string; readonly date: string };

export function dayOf(instant: string, today: Today, style: DateStyle = 'day'): string {
  return formatDate(localMoment(instant, today.zone).date, style, today.date);
}

/** "Selasa 17 November, 15.42 WIB" */
export function momentOf(instant: string, today: Today): string {
  const local = localMoment(instant, today.zone);
  return `${formatDate(local.date, 'day', today.date)}, ${formatTime(local.time, today.zone)}`;
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A date as people may put it into an address; null when it is none or lies outside what an agenda holds. */
export function readDate(written: string | null): string | null {
  if (!written || !/^(19|20)\d\d-\d\d-\d\d$/.test(written)) return null;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The instant at which a local day begins. */
export function startOfDay(date: string, zone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString();
}
