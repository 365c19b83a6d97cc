import ICAL from 'ical.js';
import { Temporal } from '../clock/temporal.ts';

/** One entry as a calendar program should show it. */
export type CalendarEntry = {
  readonly id: string;
  readonly title: string;
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
  /** Local date; shown as a whole day where no hour is known. */
  readonly date: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly description: string;
  readonly updatedAt: string;
  readonly sequence?: number;
  /** Address of its page. */
  readonly url?: string | null;
};

export type CalendarHead = {
  /** Shown by calendar programs: "Agenda Kota Wanasari". */
  readonly name: string;
  /** Right side of every UID: the host of the installation. */
  readonly host: string;
};

const utc = (instant: string) =>
  ICAL.Time.fromDateTimeString(
    Temporal.Instant.from(instant).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
  );

// Control characters are not allowed in calendars; calendar programs refuse the whole file.
const clean = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ');

function eventOf(entry: CalendarEntry, head: CalendarHead): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${entry.id}@${head.host}`);
  event.updatePropertyWithValue('dtstamp', utc(entry.updatedAt));
  event.updatePropertyWithValue('last-modified', utc(entry.updatedAt));
  event.updatePropertyWithValue('sequence', entry.sequence ?? 0);
  event.updatePropertyWithValue('summary', clean(entry.title));
  event.updatePropertyWithValue('status', entry.state.toUpperCase());
  if (entry.startsAt) {
    event.updatePropertyWithValue('dtstart', utc(entry.startsAt));
    if (entry.endsAt && Date.parse(entry.endsAt) > Date.parse(entry.startsAt))
      event.updatePropertyWithValue('dtend', utc(entry.endsAt));
  } else {
    const day = Temporal.PlainDate.from(entry.date);
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day.toString()));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(day.add({ days: 1 }).toString()));
    event.updatePropertyWithValue('transp', 'TRANSPARENT');
  }
  if (entry.place) event.updatePropertyWithValue('location', clean(entry.place));
  const description = clean(entry.description);
  if (description) event.updatePropertyWithValue('description', description);
  if (entry.url) event.updatePropertyWithValue('url', entry.url);
  return event;
}

/** Entries as one iCalendar file (RFC 5545): times in UTC, what has no hour as a whole day. */
export function writeCalendar(entries: readonly CalendarEntry[], head: CalendarHead): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Simpul//Agenda//ID');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', clean(head.name));
  calendar.updatePropertyWithValue('x-wr-calname', clean(head.name));
  calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, head));
  return `${calendar.toString()}\r\n`;
}
