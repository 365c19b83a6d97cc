import type { Actor } from '#app/platform/authz/actor.ts';
import { timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { visibleTo } from './visible.server.ts';

export type SavedTask = {
  assignmentId: string;
  unitId: string;
  unit: string;
  dueAt: string;
  kinds: string[];
};
export type SavedActivity = {
  id: string;
  title: string;
  date: string;
  start: string | null;
  place: string | null;
  leader: string | null;
  internal: boolean;
  tasks: SavedTask[];
};

/** Activities of one paste, or one activity, with the tasks that are open; null when there is none. */
export async function savedActivities(
  db: Tx,
  actor: Actor,
  which: { pasteId: string } | { activityId: string },
  zone: string,
): Promise<SavedActivity[] | null> {
  const activities = await db
    .selectFrom('agenda_activity as a')
    .select(['a.id', 'a.title', 'a.date', 'a.starts_at', 'a.place', 'a.leader', 'a.stand_in', 'a.visibility'])
    .where((eb) =>
      'pasteId' in which ? eb('a.paste_id', '=', which.pasteId) : eb('a.id', '=', which.activityId),
    )
    .where('a.state', 'in', ['planned', 'tentative', 'done'])
    .where(visibleTo(actor) as never)
    .orderBy('a.date')
    .orderBy('a.starts_at', (order) => order.asc().nullsLast())
    .orderBy('a.id')
    .execute();
  if (activities.length === 0) return null;
  const tasks = await db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', 'u.id', 't.unit_id')
    .select(['t.id', 't.activity_id', 't.unit_id', 't.due_at', 't.kinds', 'u.short_name'])
    .where('t.state', 'in', ['given', 'accepted'])
    .where(
      't.activity_id',
      'in',
      activities.map((row) => row.id),
    )
    .orderBy('u.position')
    .orderBy('u.short_name')
    .execute();
  return activities.map((row) => ({
    id: row.id,
    title: row.title,
    date: row.date,
    start: timeIn(row.starts_at, zone),
    place: row.place,
    leader: row.stand_in ?? row.leader,
    internal: row.visibility === 'internal',
    tasks: tasks
      .filter((task) => task.activity_id === row.id)
      .map((task) => ({
        assignmentId: task.id,
        unitId: task.unit_id,
        unit: task.short_name,
        dueAt: task.due_at,
        kinds: task.kinds,
      })),
  }));
}
