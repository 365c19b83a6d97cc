import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { AssignmentState } from '../tables.ts';

/** Where a task stands in an officer's list. */
export type TaskGroup = 'overdue' | 'today' | 'week' | 'later' | 'closed';

/**
 * The group of a task. A task of a postponed activity is never late; this week holds what falls due or takes place until
 * Sunday.
 * @param now ISO instant
 * @param zone the government's IANA zone
 */
export function taskGroup(
  task: { state: AssignmentState; dueAt: string; activityDate: string | null; held: boolean },
  now: string,
  zone: string,
): TaskGroup {
  if (task.state !== 'given' && task.state !== 'accepted') return 'closed';
  if (task.held) return 'later';
  if (Date.parse(now) > Date.parse(task.dueAt)) return 'overdue';
  const today = dateIn(now, zone);
  if (dateIn(task.dueAt, zone) === today) return 'today';
  const day = Temporal.PlainDate.from(today);
  const sunday = day.add({ days: 7 - day.dayOfWeek }).toString();
  if (dateIn(task.dueAt, zone) <= sunday) return 'week';
  return task.activityDate !== null && task.activityDate >= today && task.activityDate <= sunday
    ? 'week'
    : 'later';
}

/** Minutes from now to the deadline; negative when it has passed. */
export function minutesLeft(dueAt: string, now: string): number {
  return Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000);
}
