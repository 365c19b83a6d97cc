import { bold, plainForWhatsapp, waMessages } from '#app/platform/notify/whatsapp.ts';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { agendaCopy } from '../copy.id.ts';
import { pasteCopy } from './copy.id.ts';

const copy = pasteCopy.message;
/** Unit names written out in one line; more are counted. */
const MOST_NAMES = 12;

export type MessageTask = {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly dueAt: string;
  readonly kinds: readonly string[];
};
export type MessageActivity = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly start: string | null;
  readonly place: string | null;
  readonly leader: string | null;
  readonly tasks: readonly MessageTask[];
};

export type TaskMessages = {
  /** For the group of all units: one text a day, cut where WhatsApp would lose it. */
  readonly days: { date: string; parts: string[] }[];
  /** For one unit: its own tasks with their links. */
  readonly units: { unitId: string; unit: string; count: number; parts: string[] }[];
};

type Where = { readonly origin: string; readonly zone: string };

const headOf = (activity: MessageActivity, number: number) =>
  `${number}. ${copy.byHour(activity.start)} ${plainForWhatsapp(activity.title)}${[
    activity.place,
    activity.leader,
  ]
    .filter((part) => part !== null)
    .map((part) => `, ${plainForWhatsapp(part)}`)
    .join('')}`;

const workOf = (task: MessageTask, zone: string) =>
  copy.kinds(
    task.kinds.map((kind) => agendaCopy.kinds[kind] ?? kind).join(', '),
    formatInstant(task.dueAt, zone, 'plain'),
  );

function names(tasks: readonly MessageTask[]): string {
  const shown = tasks.slice(0, MOST_NAMES).map((task) => task.unit);
  const rest = tasks.length - shown.length;
  return copy.units([...shown, ...(rest > 0 ? [copy.more(rest)] : [])].join(', '));
}

function dayText(date: string, activities: readonly MessageActivity[], where: Where): string {
  const blocks = activities.map((activity, index) =>
    [
      headOf(activity, index + 1),
      names(activity.tasks),
      workOf(activity.tasks[0]!, where.zone),
      `${where.origin}/kerja/kegiatan/${activity.id}`,
    ].join('\n'),
  );
  return [bold(copy.head(formatDate(date, 'full'))), ...blocks, copy.foot].join('\n\n');
}

function unitText(unit: string, activities: readonly MessageActivity[], where: Where): string {
  const days = [...new Set(activities.map((activity) => activity.date))];
  return days
    .map((date) => {
      const blocks = activities
        .filter((activity) => activity.date === date)
        .map((activity, index) => {
          const task = activity.tasks[0]!;
          return [
            headOf(activity, index + 1),
            workOf(task, where.zone),
            copy.task(`${where.origin}/kerja/tugas/${task.assignmentId}`),
            copy.report(`${where.origin}/kerja/lapor?tugas=${task.assignmentId}`),
          ].join('\n');
        });
      return [bold(copy.unitHead(unit, formatDate(date, 'full'))), ...blocks].join('\n\n');
    })
    .join('\n\n');
}

/** The texts that tell units their tasks, ready to send by WhatsApp. Activities without a task are left out. */
export function taskMessages(activities: readonly MessageActivity[], where: Where): TaskMessages {
  const asked = activities.filter((activity) => activity.tasks.length > 0);
  const dates = [...new Set(asked.map((activity) => activity.date))];
  const units = new Map(asked.flatMap((activity) => activity.tasks.map((task) => [task.unitId, task.unit])));
  return {
    days: dates.map((date) => ({
      date,
      parts: waMessages(
        dayText(
          date,
          asked.filter((activity) => activity.date === date),
          where,
        ),
      ),
    })),
    units: [...units].map(([unitId, unit]) => {
      const own = asked
        .map((activity) => ({ ...activity, tasks: activity.tasks.filter((task) => task.unitId === unitId) }))
        .filter((activity) => activity.tasks.length > 0);
      return { unitId, unit, count: own.length, parts: waMessages(unitText(unit, own, where)) };
    }),
  };
}
