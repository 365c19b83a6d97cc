import { Temporal } from '#app/platform/clock/temporal.ts';
import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { movedDue } from '../rules/deadline.ts';
import '../contributors.ts';
import '../tables.ts';

export type Affected = {
  /** Assignments that would change. */
  open: number;
  given: number;
  accepted: number;
  done: number;
  excused: number;
  units: { name: string; state: 'given' | 'accepted' | 'done' | 'excused' }[];
  /** Open deadlines, before and after, as instants; only when a new day is asked about. */
  deadlines: { from: string; to: string; count: number }[];
  /** What hangs on it in other features. */
  others: { label: string; count: number }[];
  /** The year whose holidays are not known, so that the deadlines cannot be counted. */
  missingYear: number | null;
};

/** What changes when an activity is moved to another day, postponed or cancelled. */
export async function affectedBy(
  platform: Platform,
  db: Tx,
  activity: { id: string; date: string; zone: string },
  to: { date: string; calendar: HolidayCalendar } | null,
): Promise<Affected> {
  const rows = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
    .select(['t.state', 't.due_at', 'u.short_name'])
    .where('t.activity_id', '=', activity.id)
    .where('t.state', '<>', 'cancelled')
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const open = rows.filter((row) => row.state === 'given' || row.state === 'accepted');
  const deadlines = new Map<string, { from: string; to: string; count: number }>();
  let missingYear: number | null = null;
  for (const row of to ? open : []) {
    const due =
      to!.date === activity.date
        ? ({ ok: true, value: row.due_at } as const)
        : movedDue(row.due_at, activity.date, to!.date, to!.calendar, activity.zone);
    if (!due.ok) {
      missingYear = due.error.year;
      continue;
    }
    const key = `${Temporal.Instant.from(row.due_at).epochMilliseconds}`;
    const known = deadlines.get(key) ?? { from: row.due_at, to: due.value, count: 0 };
    deadlines.set(key, { ...known, count: known.count + 1 });
  }
  const others: { label: string; count: number }[] = [];
  for (const part of platform.contributions('affectedBy'))
    others.push(...(await part.count(db, activity.id)).filter((one) => one.count > 0));
  return {
    open: open.length,
    given: count('given'),
    accepted: count('accepted'),
    done: count('done'),
    excused: count('excused'),
    units: rows.map((row) => ({ name: row.short_name, state: row.state as 'given' })),
    deadlines: [...deadlines.values()].sort((a, b) => a.from.localeCompare(b.from)),
    others,
    missingYear,
  };
}
