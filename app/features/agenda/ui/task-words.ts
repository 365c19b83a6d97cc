import { formatDate, formatTime, localOf } from '#app/ui/format-date.ts';
import type { TaskView } from '../queries/tasks.server.ts';
import { writingNetwork } from '../rules/networks.ts';
import { tasksCopy } from '../tasks-copy.id.ts';

const copy = tasksCopy.list;

/** A line begins with a capital, whichever words come first. */
export const sentence = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

/** "foto dan caption" */
export function kindWords(kinds: readonly string[]): string {
  const words = kinds.map((kind) => tasksCopy.kinds[kind] ?? kind);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`;
}

/** "Instagram atau Facebook", at most three. */
export function networkWords(networks: readonly string[]): string {
  const names = [...new Set(networks.flatMap((network) => writingNetwork(network)?.name ?? []))].slice(0, 3);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${copy.or}${names.at(-1)}`;
}

/** "Rabu 18 November, 12.00" */
export function dueWords(dueAt: string, zone: string, today: string): string {
  const { date, time } = localOf(dueAt, zone);
  return `${formatDate(date, 'day', today)}, ${formatTime(time)}`;
}

/** What is left of today: hours, in the last hour minutes. */
export function leftWords(minutes: number): string {
  return minutes < 60 ? copy.minutesLeft(Math.max(minutes, 1)) : copy.hoursLeft(Math.floor(minutes / 60));
}

/** The second line of a row, as words in reading order. */
export function subWords(task: TaskView, zone: string, today: string): string[] {
  if (task.held) return [copy.held];
  const due = localOf(task.dueAt, zone);
  if (task.group === 'overdue') return [copy.due(dueWords(task.dueAt, zone, today)), kindWords(task.kinds)];
  if (task.group === 'today') return [copy.until(formatTime(due.time)), kindWords(task.kinds)];
  const start = task.startsAt ? localOf(task.startsAt, zone) : null;
  const when = task.date
    ? [`${formatDate(task.date, 'short', today)}${start ? ` ${formatTime(start.time)}` : ''}`]
    : task.unread
      ? [copy.unread]
      : [];
  return [...when, copy.dueShort(formatDate(due.date, 'short', today))];
}
