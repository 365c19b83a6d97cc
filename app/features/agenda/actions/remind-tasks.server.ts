import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../events.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { isDigestHour, reminderFor } from '../rules/reminder.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import '../tables.ts';
import { officersOf } from '../telling.server.ts';

/** Days after which an overdue task is no longer told of. */
const OVERDUE_DAYS = 14;

type Open = { id: string; unitId: string; dueAt: string; title: string };
type Said = Omit<NewNotice, 'personId'>;

/** Open tasks that fall due within a day, and overdue ones; those of postponed activities are left out. */
async function openTasks(context: ActionContext<unknown>): Promise<Open[]> {
  const now = Temporal.Instant.from(context.now);
  const rows = await context.tx
    .selectFrom('agenda_assignment as t')
    .leftJoin('agenda_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .leftJoin('agenda_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 't.tenant_id').onRef('n.id', '=', 't.narrative_id'),
    )
    .select((eb) => ['t.id', 't.unit_id', 't.due_at', eb.fn.coalesce('a.title', 'n.title').as('title')])
    .where('t.state', 'in', ['given', 'accepted'])
    .where('t.excuse_asked_at', 'is', null)
    .where('t.due_at', '>', now.subtract({ hours: 24 * OVERDUE_DAYS }).toString())
    .where('t.due_at', '<', now.add({ hours: 24 }).toString())
    .where((eb) => eb.or([eb('a.state', 'is', null), eb('a.state', 'not in', ['postponed', 'cancelled'])]))
    .orderBy('t.due_at')
    .execute();
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, dueAt: row.due_at, title: row.title ?? '' }));
}

const titles = (tasks: readonly Open[]) => tasks.map((task) => `- ${task.title}`).join('\n');

function ofUnit(unitId: string, tasks: readonly Open[], now: string, zone: string): Said[] {
  const today = dateIn(now, zone);
  const said: Said[] = [];
  const of = (kind: 'today' | 'last-call') =>
    tasks.filter((task) => reminderFor(task.dueAt, now, zone) === kind);
  for (const task of of('last-call'))
    said.push({
      kind: 'agenda.task-last-call',
      urgency: 'normal',
      title: tasksCopy.notices.lastCall((timeIn(task.dueAt, zone) ?? '').replace(':', '.')),
      body: task.title,
      href: `/kerja/tugas/${task.id}`,
      key: `last-call:${task.id}:${Date.parse(task.dueAt)}`,
    });
  const dueToday = of('today');
  if (dueToday.length > 0)
    said.push({
      kind: 'agenda.tasks-today',
      urgency: 'normal',
      title: tasksCopy.notices.today(dueToday.length),
      body: titles(dueToday),
      href: `/kerja/tugas?unit=${unitId}`,
      key: `today:${unitId}:${today}`,
    });
  const overdue = tasks.filter((task) => Date.parse(task.dueAt) < Date.parse(now));
  if (overdue.length > 0 && isDigestHour(now, zone))
    said.push({
      kind: 'agenda.tasks-overdue',
      urgency: 'low',
      title: tasksCopy.notices.overdue(overdue.length),
      body: titles(overdue),
      href: `/kerja/tugas?unit=${unitId}`,
      key: `overdue:${unitId}:${today}`,
    });
  return said;
}

/** Reminds officers of what falls due; run often, every reminder reaches a person once. */
export const remindTasks = defineAction({
  name: 'agenda.remind-tasks',
  input: z.object({}),
  async run(context) {
    const { tx, actor, now, authorize, emit } = context;
    authorize(may(actor, 'remind-tasks'));
    const { zone } = await officeHours(tx);
    const tasks = await openTasks(context);
    const byUnit = Map.groupBy(tasks, (task) => task.unitId);
    const officers = await officersOf(tx, [...byUnit.keys()], dateIn(now, zone));
    const notices = [...byUnit].flatMap(([unitId, own]) => {
      const said = ofUnit(unitId, own, now, zone);
      return officers
        .filter((officer) => officer.unitId === unitId)
        .flatMap(({ personId }) => said.map((one) => ({ ...one, personId })));
    });
    const told = notices.length === 0 ? 0 : await tell(context, { zone, notices });
    if (told === 0) return ok({ told });
    const reminded = tasks.filter((task) => reminderFor(task.dueAt, now, zone) !== null);
    if (reminded.length > 0)
      await tx
        .updateTable('agenda_assignment')
        .set({ reminded_at: now })
        .where(
          'id',
          'in',
          reminded.map((task) => task.id),
        )
        .execute();
    await emit({
      name: 'agenda.tasks-reminded',
      subject: { type: 'government', id: actor.tenantId },
      data: { tasks: reminded.length, told },
    });
    return ok({ told });
  },
});
