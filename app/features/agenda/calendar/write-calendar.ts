import ICAL from 'ical.js';
import { Temporal } from '#app/platform/clock/temporal.ts';

/** One activity as a calendar program should show it. */
export type CalendarActivity = {
  readonly id: string;
  readonly title: string;
  /** Local date in the government's zone. */
  readonly date: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly leader: string | null;
  readonly standIn: string | null;
  readonly state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  readonly description?: string | null;
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

const words = {
  leader: (who: string) => `Pemimpin: ${who}`,
  standIn: (who: string) => `Diwakili: ${who}`,
  postponed: (title: string) => `Ditunda: ${title}`,
  cancelled: (title: string) => `Batal: ${title}`,
};

const utc = (instant: string) =>
  ICAL.Time.fromDateTimeString(
    Temporal.Instant.from(instant).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
  );

// Control characters are not allowed in calendars; calendar programs refuse the whole file.
const clean = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ');

function titleOf(activity: CalendarActivity): string {
  if (activity.state === 'postponed') return words.postponed(activity.title);
  return activity.state === 'cancelled' ? words.cancelled(activity.title) : activity.title;
}

function statusOf(state: CalendarActivity['state']): string {
  if (state === 'cancelled') return 'CANCELLED';
  return state === 'planned' || state === 'done' ? 'CONFIRMED' : 'TENTATIVE';
}

function descriptionOf(activity: CalendarActivity): string {
  return [
    activity.leader && words.leader(activity.leader),
    activity.standIn && words.standIn(activity.standIn),
    activity.description,
  ]
    .filter(Boolean)
    .join('\n');
}

function eventOf(activity: CalendarActivity, head: CalendarHead): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${activity.id}@${head.host}`);
  event.updatePropertyWithValue('dtstamp', utc(activity.updatedAt));
  event.updatePropertyWithValue('last-modified', utc(activity.updatedAt));
  event.updatePropertyWithValue('sequence', activity.sequence ?? 0);
  event.updatePropertyWithValue('summary', clean(titleOf(activity)));
  event.updatePropertyWithValue('status', statusOf(activity.state));
  if (activity.startsAt && activity.state !== 'postponed') {
    event.updatePropertyWithValue('dtstart', utc(activity.startsAt));
    if (activity.endsAt && Date.parse(activity.endsAt) > Date.parse(activity.startsAt))
      event.updatePropertyWithValue('dtend', utc(activity.endsAt));
  } else {
    const day = Temporal.PlainDate.from(activity.date);
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day.toString()));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(day.add({ days: 1 }).toString()));
    event.updatePropertyWithValue('transp', 'TRANSPARENT');
  }
  if (activity.place) event.updatePropertyWithValue('location', clean(activity.place));
  const description = clean(descriptionOf(activity));
  if (description) event.updatePropertyWithValue('description', description);
  if (activity.url) event.updatePropertyWithValue('url', activity.url);
  return event;
}

/** Activities as one iCalendar file (RFC 5545): times in UTC, what has no hour as a whole day. */
export function activityCalendar(activities: readonly CalendarActivity[], head: CalendarHead): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Simpul//Agenda//ID');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', clean(head.name));
  calendar.updatePropertyWithValue('x-wr-calname', clean(head.name));
  calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
  for (const activity of activities) calendar.addSubcomponent(eventOf(activity, head));
  return `${calendar.toString()}\r\n`;
}
