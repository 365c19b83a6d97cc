import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import { movedDue } from './rules/deadline.ts';
import { spanOf } from './rules/moments.ts';
import type { ActivityTable } from './tables.ts';
import './tables.ts';

/** An activity as a change of its time sees it. */
export type LockedActivity = Pick<
  ActivityTable,
  'id' | 'title' | 'date' | 'starts_at' | 'ends_at' | 'zone' | 'leader' | 'stand_in' | 'host_unit_id'
> & {
  state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  visibility: 'public' | 'press' | 'internal';
  internal_reason: string | null;
  sequence: number;
};

/** Takes an activity for changing; null when this government has none with the id. */
export async function lockActivity(tx: Tx, id: string): Promise<LockedActivity | null> {
  const row = await tx
    .selectFrom('agenda_activity')
    .select([
      'id',
      'title',
      'date',
      'starts_at',
      'ends_at',
      'zone',
      'leader',
      'stand_in',
      'host_unit_id',
      'state',
      'visibility',
      'internal_reason',
      'sequence',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type Moved = { movedDeadlines: number; unitIds: string[] };

/** Moves an activity to another day or hour, and the open deadlines that hang on it. */
export async function applyReschedule(
  tx: Tx,
  activity: LockedActivity,
  to: { date: string; start: string | null; end: string | null; state?: 'planned' | 'tentative' },
  calendar: HolidayCalendar,
  now: string,
): Promise<Result<Moved, { type: 'table-lacks-year'; year: number }>> {
  const { startsAt, endsAt } = spanOf(to.date, to.start, to.end, activity.zone);
  await tx
    .updateTable('agenda_activity')
    .set((eb) => ({
      date: to.date,
      starts_at: startsAt,
      ends_at: endsAt,
      all_day: false,
      state: to.state ?? 'planned',
      state_reason: null,
      sequence: eb('sequence', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', activity.id)
    .execute();
  const open = await openAssignments(tx, activity.id);
  let movedDeadlines = 0;
  for (const assignment of activity.date === to.date ? [] : open) {
    const due = movedDue(assignment.due_at, activity.date, to.date, calendar, activity.zone);
    if (!due.ok) return due;
    if (Date.parse(due.value) === Date.parse(assignment.due_at)) continue;
    movedDeadlines += 1;
    await tx
      .updateTable('agenda_assignment')
      .set({ due_at: due.value, reminded_at: null, updated_at: now })
      .where('id', '=', assignment.id)
      .execute();
  }
  return ok({ movedDeadlines, unitIds: open.map((one) => one.unit_id) });
}

/** Assignments of an activity that are not answered for good. */
export async function openAssignments(tx: Tx, activityId: string) {
  return tx
    .selectFrom('agenda_assignment')
    .select(['id', 'unit_id', 'due_at'])
    .where('activity_id', '=', activityId)
    .where('state', 'in', ['given', 'accepted'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The activity has no day for now: its assignments wait with it and are not late meanwhile. */
export async function applyPostpone(
  tx: Tx,
  activity: LockedActivity,
  reason: string | null,
  now: string,
): Promise<string[]> {
  await setState(tx, activity.id, 'postponed', reason, now);
  return (await openAssignments(tx, activity.id)).map((one) => one.unit_id);
}

/** The activity does not take place: what is still open is taken back, what is done stays. */
export async function applyCancel(
  tx: Tx,
  activity: LockedActivity,
  reason: string | null,
  now: string,
): Promise<string[]> {
  await setState(tx, activity.id, 'cancelled', reason, now);
  const cancelled = await tx
    .updateTable('agenda_assignment')
    .set({ state: 'cancelled', cancelled_at: now, updated_at: now })
    .where('activity_id', '=', activity.id)
    .where('state', 'in', ['given', 'accepted'])
    .returning('unit_id')
    .execute();
  return cancelled.map((row) => row.unit_id);
}

/** Takes a cancelling back, with the assignments that it had taken back and no others. */
export async function applyRestore(tx: Tx, activity: LockedActivity, now: string): Promise<string[]> {
  const revived = await tx
    .updateTable('agenda_assignment as t')
    .from('agenda_activity as a')
    .set((eb) => ({
      state: eb
        .case()
        .when('t.accepted_at', 'is not', null)
        .then('accepted' as const)
        .else('given' as const)
        .end(),
      cancelled_at: null,
      updated_at: now,
    }))
    .whereRef('a.id', '=', 't.activity_id')
    .where('t.activity_id', '=', activity.id)
    .where('t.state', '=', 'cancelled')
    .whereRef('t.cancelled_at', '=', 'a.updated_at')
    .returning('t.unit_id')
    .execute();
  await setState(tx, activity.id, 'planned', null, now);
  return revived.map((row) => row.unit_id);
}

async function setState(
  tx: Tx,
  id: string,
  state: LockedActivity['state'],
  reason: string | null,
  now: string,
): Promise<void> {
  await tx
    .updateTable('agenda_activity')
    .set((eb) => ({ state, state_reason: reason, sequence: eb('sequence', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .execute();
}
