import { apart } from '#app/platform/apart/apart.server.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type PlannedImport, planImport } from '../calendar/import-plan.ts';
import type { CalendarFault } from '../calendar/read-calendar.ts';
import type * as readers from '../calendar/readers.ts';
import { officeHours } from './government.server.ts';

export type CalendarPlan =
  | { ok: false; fault: CalendarFault }
  | { ok: true; rows: PlannedImport[]; unreadable: number; cut: boolean; zones: string[] };

/** What a calendar file would change, from a month ago to half a year ahead. */
export async function calendarPlan(db: Tx, text: string, now: string): Promise<CalendarPlan> {
  const { zone } = await officeHours(db);
  const today = Temporal.PlainDate.from(dateIn(now, zone));
  const from = today.subtract({ months: 1 }).toString();
  const to = today.add({ months: 6 }).toString();
  const done = await apart<typeof readers.calendar>('agenda.calendar', { text, window: { zone, from, to } });
  if (!done.ok) return { ok: false, fault: done.error.why === 'fault' ? 'not-a-calendar' : 'too-large' };
  const read = done.value;
  if (!read.ok) return read;
  const keys = read.events.map((event) => event.key);
  const known =
    keys.length === 0
      ? []
      : await db
          .selectFrom('agenda_activity')
          .select(['id', 'ics_uid', 'title', 'date', 'starts_at', 'ends_at', 'place', 'state', 'visibility'])
          .where('ics_uid', 'in', keys)
          .execute();
  const activities = known.map((row) => ({
    id: row.id,
    key: row.ics_uid ?? '',
    title: row.title,
    date: row.date,
    start: timeIn(row.starts_at, zone),
    end: timeIn(row.ends_at, zone),
    place: row.place,
    state: row.state,
    internal: row.visibility === 'internal',
  }));
  return {
    ok: true,
    rows: planImport(read.events, activities),
    unreadable: read.unreadable,
    cut: read.cut,
    zones: [...new Set(read.events.flatMap((event) => event.unknownZone ?? []))].slice(0, 3),
  };
}
