import ICAL from 'ical.js';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { type LocalMoment, localMoment } from './local-moment.ts';

/** One happening of a calendar file, in the government's own zone. */
export type CalendarEvent = {
  /** The same for the same happening, whenever the file is read again. */
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Last day of an event of several whole days. */
  readonly until: string | null;
  readonly place: string | null;
  readonly description: string | null;
  readonly status: 'planned' | 'tentative' | 'cancelled';
  /** Marked private or confidential in its file. */
  readonly private: boolean;
  /** A zone of the file that nobody knows: its hours were taken as local ones. */
  readonly unknownZone: string | null;
};

export type CalendarFault = 'empty' | 'too-large' | 'not-a-calendar';
export type CalendarRead =
  | { readonly ok: false; readonly fault: CalendarFault }
  | {
      readonly ok: true;
      readonly events: readonly CalendarEvent[];
      /** Happenings that could not be read. */
      readonly unreadable: number;
      /** There was more than is taken at once. */
      readonly cut: boolean;
    };

export type ReadWindow = { readonly zone: string; readonly from: string; readonly to: string };

export const MOST_CALENDAR_LETTERS = 2_000_000;
export const MOST_EVENTS = 300;
const MOST_STEPS = 20_000;
const MOST_INTERVAL = 400;
const REPEATS = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

type Budget = { steps: number };

/**
 * Reads an iCalendar file between two days: repeated events become single ones, with their exceptions, moved and cancelled
 * times. Never throws; what cannot be read is counted.
 */
export function readCalendar(text: string, window: ReadWindow): CalendarRead {
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  if (text.length > MOST_CALENDAR_LETTERS) return { ok: false, fault: 'too-large' };
  const { roots, spoilt } = readRoots(text);
  if (roots.length === 0) return { ok: false, fault: 'not-a-calendar' };
  const budget: Budget = { steps: MOST_STEPS };
  const found: CalendarEvent[] = [];
  let unreadable = spoilt;
  for (const group of groupsOf(roots)) {
    try {
      found.push(...happenings(group, window, budget));
    } catch {
      unreadable += 1;
    }
  }
  const once = [...new Map(found.map((event) => [event.key, event])).values()].sort(byMoment);
  return {
    ok: true,
    events: once.slice(0, MOST_EVENTS),
    unreadable,
    cut: once.length > MOST_EVENTS || budget.steps <= 0,
  };
}

const byMoment = (a: CalendarEvent, b: CalendarEvent) =>
  a.date.localeCompare(b.date) || (a.start ?? '').localeCompare(b.start ?? '') || a.key.localeCompare(b.key);

/** The whole file at once; when one line spoils it, each of its events alone. */
function readRoots(text: string): { roots: ICAL.Component[]; spoilt: number } {
  try {
    return { roots: rootsOf(text), spoilt: 0 };
  } catch {
    const roots: ICAL.Component[] = [];
    let spoilt = 0;
    if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) return { roots, spoilt };
    for (const [block] of text.matchAll(/^BEGIN:VEVENT\r?\n[\s\S]*?^END:VEVENT\s*$/gim)) {
      try {
        roots.push(...rootsOf(`BEGIN:VCALENDAR\r\n${block.trim()}\r\nEND:VCALENDAR\r\n`));
      } catch {
        spoilt += 1;
      }
    }
    return { roots, spoilt };
  }
}

function rootsOf(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''));
  const several = Array.isArray(parsed) && Array.isArray(parsed[0]);
  return ((several ? parsed : [parsed]) as unknown[])
    .map((one) => new ICAL.Component(one as string))
    .filter((one) => one.name === 'vcalendar');
}

/** Events of one UID: the master and what differs from it. */
type Group = { uid: string; masters: ICAL.Component[]; exceptions: ICAL.Component[] };

function groupsOf(roots: readonly ICAL.Component[]): Group[] {
  const groups = new Map<string, Group>();
  let nameless = 0;
  for (const event of roots.flatMap((root) => root.getAllSubcomponents('vevent'))) {
    const uid = String(event.getFirstPropertyValue('uid') ?? '').slice(0, 200) || `tanpa-uid-${nameless++}`;
    const group = groups.get(uid) ?? { uid, masters: [], exceptions: [] };
    groups.set(uid, group);
    (event.hasProperty('recurrence-id') ? group.exceptions : group.masters).push(event);
  }
  return [...groups.values()];
}

function happenings(group: Group, window: ReadWindow, budget: Budget): CalendarEvent[] {
  const master = group.masters.at(-1);
  const moved = new Map(
    group.exceptions.map((one) => [String(one.getFirstPropertyValue('recurrence-id')), one] as const),
  );
  const made: CalendarEvent[] = [];
  if (master && !repeats(master)) made.push(eventOf(master, group.uid, master, window));
  if (master && repeats(master)) {
    for (const at of occurrences(master, window, budget)) {
      if (moved.has(at.toString())) continue;
      made.push(eventOf(master, `${group.uid}#${at.toString()}`, master, window, at));
    }
  }
  for (const [id, exception] of moved)
    made.push(eventOf(exception, `${group.uid}#${id}`, master ?? exception, window));
  return made.filter((event) => event.date >= window.from && event.date <= window.to);
}

const repeats = (event: ICAL.Component) => event.hasProperty('rrule') || event.hasProperty('rdate');

/** A rule that repeats by the hour or less, or never ends on a real day, is no agenda. */
function sane(event: ICAL.Component): boolean {
  const rules = event.getAllProperties('rrule').map((one) => one.getFirstValue() as ICAL.Recur);
  return rules.every((rule) => REPEATS.has(rule.freq) && rule.interval <= MOST_INTERVAL && possible(rule));
}

function possible(rule: ICAL.Recur): boolean {
  const parts = rule.parts as Record<string, (string | number)[] | undefined>;
  const months = (parts.BYMONTH ?? []).map(Number);
  const short = rule.freq === 'DAILY' || rule.freq === 'WEEKLY';
  const numbered = (parts.BYDAY ?? []).some((day) => /\d/.test(String(day)));
  // RFC 5545 3.3.10 allows these only for longer repetitions; the library would search for ever.
  if (short && (numbered || parts.BYSETPOS || parts.BYYEARDAY || parts.BYWEEKNO)) return false;
  const days = (parts.BYMONTHDAY ?? []).map((day) => Math.abs(Number(day)));
  if (days.length === 0) return true;
  const longest = Math.max(0, ...(months.length > 0 ? months : [1]).map(monthLength));
  return days.some((day) => day >= 1 && day <= longest);
}

const monthLength = (month: number) =>
  month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : month >= 1 && month <= 12 ? 31 : 0;

function occurrences(event: ICAL.Component, window: ReadWindow, budget: Budget): ICAL.Time[] {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
  if (!start || !sane(event)) throw new Error('unreadable repetition');
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  const last = Temporal.PlainDate.from(window.to).add({ days: 1 }).toString();
  const first = Temporal.PlainDate.from(window.from).subtract({ days: 1 }).toString();
  const found: ICAL.Time[] = [];
  while (budget.steps-- > 0 && found.length <= MOST_EVENTS) {
    const next = expansion.next() as ICAL.Time | null;
    if (!next || next.toString().slice(0, 10) > last) break;
    if (next.toString().slice(0, 10) >= first) found.push(next.clone());
  }
  return found;
}

const clip = (value: unknown, most: number): string | null => {
  const text = String(value ?? '')
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')
    .trim();
  return text === '' ? null : [...text].slice(0, most).join('').trim();
};

function statusOf(event: ICAL.Component): CalendarEvent['status'] {
  const status = String(event.getFirstPropertyValue('status') ?? '').toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'planned';
}

/** Minutes or days between the start and the end that an event says. */
function lengthOf(event: ICAL.Component): { seconds: number } | null {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
  const end = event.getFirstPropertyValue('dtend') as ICAL.Time | null;
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  if (duration) return { seconds: duration.toSeconds() };
  return start && end ? { seconds: end.subtractDateTz(start).toSeconds() } : null;
}

const DAY = 86_400;

function eventOf(
  event: ICAL.Component,
  key: string,
  zoned: ICAL.Component,
  window: ReadWindow,
  at?: ICAL.Time,
): CalendarEvent {
  const own = event.getFirstProperty('dtstart') ?? zoned.getFirstProperty('dtstart');
  const start = at ?? (own?.getFirstValue() as ICAL.Time | undefined);
  if (!own || !start) throw new Error('no start');
  const moment: LocalMoment = localMoment(start, own.getParameter('tzid'), window.zone);
  const seconds = lengthOf(event)?.seconds ?? 0;
  const ends =
    moment.time !== null && seconds > 0 && seconds < DAY
      ? Temporal.PlainTime.from(moment.time).add({ seconds }).toString({ smallestUnit: 'minute' })
      : null;
  const days = moment.time === null ? Math.floor(seconds / DAY) : 0;
  const hidden = String(event.getFirstPropertyValue('class') ?? '').toUpperCase();
  return {
    key: key.slice(0, 400),
    title: clip(event.getFirstPropertyValue('summary'), 240) ?? '',
    date: moment.date,
    start: moment.time,
    end: ends,
    until:
      days > 1 && days < 400
        ? Temporal.PlainDate.from(moment.date)
            .add({ days: days - 1 })
            .toString()
        : null,
    place: clip(event.getFirstPropertyValue('location'), 240),
    description: clip(event.getFirstPropertyValue('description'), 4_000),
    status: statusOf(event),
    private: hidden === 'PRIVATE' || hidden === 'CONFIDENTIAL',
    unknownZone: moment.unknownZone,
  };
}
