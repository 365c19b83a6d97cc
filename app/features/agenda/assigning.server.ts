import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { agendaCopy } from './copy.id.ts';
import { defaultDue } from './rules/deadline.ts';
import { resolveRule } from './rules/resolve-rule.ts';
import type { AssignmentRule } from './schema.ts';
import { insertAssignments, ruleUnits } from './store.server.ts';
import { tellOfficers } from './telling.server.ts';

/** Hours before its deadline within which a task is told at once, also at night. */
const URGENT_HOURS = 6;

export type AssignRefusal =
  | { type: 'no-units' }
  | { type: 'due-in-past' }
  | { type: 'due-before-activity' }
  | { type: 'table-lacks-year'; year: number };

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send' | 'emit'>;

export type Assigned = { unitIds: string[]; dueAt: string };

/** The day from which a default deadline counts: the activity's, or today when that is over. */
export function dueBase(activityDate: string | null, now: string, zone: string): string {
  const today = dateIn(now, zone);
  return activityDate !== null && activityDate > today ? activityDate : today;
}

/** Gives one activity or narrative to the units a rule means, and tells their officers, inside the act's transaction. */
export async function assignUnits(
  context: Context,
  hours: { zone: string; calendar: HolidayCalendar },
  subject: { activityId: string; date: string; startsAt: string | null } | { narrativeId: string },
  order: { rule: AssignmentRule; kinds: readonly string[]; dueAt: string | null; note: string | null },
  options: { quiet?: boolean } = {},
): Promise<Result<Assigned, AssignRefusal>> {
  const { tx, actor, now, emit } = context;
  const activity = 'activityId' in subject ? subject : null;
  const wanted = resolveRule(order.rule, await ruleUnits(tx));
  if (wanted.length === 0) return refuse({ type: 'no-units' });
  const due = order.dueAt
    ? ok(order.dueAt)
    : defaultDue(dueBase(activity?.date ?? null, now, hours.zone), hours.calendar, hours.zone);
  if (!due.ok) return due;
  if (Date.parse(due.value) <= Date.parse(now)) return refuse({ type: 'due-in-past' });
  if (activity?.startsAt && Date.parse(due.value) < Date.parse(activity.startsAt))
    return refuse({ type: 'due-before-activity' });
  const narrativeId = 'narrativeId' in subject ? subject.narrativeId : null;
  const unitIds = await insertAssignments(tx, {
    tenantId: actor.tenantId,
    activityId: activity?.activityId ?? null,
    narrativeId,
    unitIds: wanted,
    kinds: order.kinds,
    dueAt: due.value,
    note: order.note,
    rule: order.rule,
    givenBy: actor.kind === 'person' ? actor.personId : null,
    now,
  });
  if (unitIds.length === 0) return ok({ unitIds, dueAt: due.value });
  const urgent = Date.parse(due.value) - Date.parse(now) < URGENT_HOURS * 3_600_000;
  const subjectId = activity?.activityId ?? narrativeId;
  await emit({
    name: 'agenda.assigned',
    subject: { type: activity ? 'activity' : 'narrative', id: subjectId },
    data: { activityId: activity?.activityId ?? null, narrativeId, unitIds, urgent },
  });
  if (options.quiet) return ok({ unitIds, dueAt: due.value });
  await tellOfficers(context, hours.zone, unitIds, {
    kind: 'agenda.task-assigned',
    urgency: urgent ? 'urgent' : 'normal',
    title: activity ? agendaCopy.notices.assigned : agendaCopy.notices.narrativeAssigned,
    href: '/kerja/tugas',
  });
  return ok({ unitIds, dueAt: due.value });
}
