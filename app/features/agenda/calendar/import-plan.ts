import { calendarCopy } from './copy.id.ts';
import type { CalendarEvent } from './read-calendar.ts';

/** An activity that an earlier import made. */
export type ImportedActivity = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  readonly internal: boolean;
};

export type PlannedImport = {
  readonly event: CalendarEvent;
  readonly change: 'added' | 'changed' | 'cancelled' | 'same';
  readonly activityId: string | null;
};

const differs = (event: CalendarEvent, known: ImportedActivity) =>
  titleOf(event) !== known.title ||
  event.date !== known.date ||
  event.start !== known.start ||
  event.end !== known.end ||
  event.place !== known.place ||
  (event.private && !known.internal) ||
  (event.status === 'tentative') !== (known.state === 'tentative');

/** The title with which an event becomes an activity. */
export const titleOf = (event: CalendarEvent): string => event.title || calendarCopy.untitled;

/** What each event of a file would do to the agenda. Cancelled events that were never imported are left out. */
export function planImport(
  events: readonly CalendarEvent[],
  known: readonly ImportedActivity[],
): PlannedImport[] {
  const byKey = new Map(known.map((activity) => [activity.key, activity]));
  return events.flatMap((event): PlannedImport[] => {
    const before = byKey.get(event.key);
    if (!before) return event.status === 'cancelled' ? [] : [{ event, change: 'added', activityId: null }];
    const at = { event, activityId: before.id };
    if (event.status === 'cancelled')
      return [{ ...at, change: before.state === 'cancelled' ? 'same' : 'cancelled' }];
    const back = before.state === 'cancelled';
    return [{ ...at, change: back || differs(event, before) ? 'changed' : 'same' }];
  });
}
