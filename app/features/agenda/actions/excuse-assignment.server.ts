import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { defineAnswer, emitPlain, noExcuse } from '../answering.server.ts';
import { assignmentInput, excuseInput, refuseExcuseInput } from '../assignment-schema.ts';
import { officeHours } from '../queries/government.server.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import { tellOfficers } from '../telling.server.ts';

async function coordinators(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .distinct()
    .where('role', '=', 'coordinator')
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  return rows.map((row) => row.person_id);
}

async function askCoordinators(context: ActionContext<unknown>, assignmentId: string): Promise<void> {
  const { tx, actor, now } = context;
  const { zone } = await officeHours(tx);
  const asker = actor.kind === 'person' ? actor.personId : null;
  const notices = (await coordinators(tx, dateIn(now, zone)))
    .filter((personId) => personId !== asker)
    .map((personId) => ({
      personId,
      kind: 'agenda.late-excuse',
      urgency: 'normal' as const,
      title: tasksCopy.notices.lateExcuse,
      href: '/kerja/tugas',
      key: `late-excuse:${assignmentId}:${now}`,
    }));
  if (notices.length > 0) await tell(context, { zone, notices });
}

/**
 * The unit cannot do it, and says why; every unit may read the reason. In time it counts at once. After the deadline it
 * waits for a coordinator.
 */
export const excuseAssignment = defineAnswer({
  name: 'agenda.excuse-assignment',
  input: excuseInput,
  act: 'excuse',
  policyAct: 'answer-assignment',
  columns: ({ answered, personId }, { input, now }) =>
    answered.excuse === 'asked'
      ? {
          excuse_asked_reason: input.reason,
          excuse_asked_by: personId,
          excuse_asked_at: now,
          excuse_refused_note: null,
        }
      : { ...noExcuse, excuse_reason: input.reason, excused_by: personId, excused_at: now },
  async tell({ task, asked }, context) {
    if (!asked) return emitExcused(context, task, false);
    await emitPlain(context, 'agenda.assignment-excuse-asked', task);
    await askCoordinators(context, task.id);
  },
});

/** The unit takes its excuse back, given or waiting. */
export const withdrawExcuse = defineAnswer({
  name: 'agenda.withdraw-excuse',
  input: assignmentInput,
  act: 'withdraw-excuse',
  policyAct: 'answer-assignment',
  columns: () => noExcuse,
  tell: ({ task }, context) => emitPlain(context, 'agenda.assignment-excuse-withdrawn', task),
});

/** The second person of a late excuse says yes. */
export const confirmExcuse = defineAnswer({
  name: 'agenda.confirm-excuse',
  input: assignmentInput,
  act: 'confirm-excuse',
  policyAct: 'excuse-late',
  columns: ({ task, personId }, { now }) => ({
    ...noExcuse,
    excuse_reason: task.excuse_asked_reason,
    excused_by: task.excuse_asked_by,
    excused_at: now,
    excuse_decided_by: personId,
  }),
  async tell({ task }, context) {
    await emitExcused(context, task, true);
    await tellUnit(context, task, 'agenda.late-excuse-accepted', 'low', tasksCopy.notices.lateExcuseAccepted);
  },
});

/** The second person of a late excuse says no, and why. */
export const refuseExcuse = defineAnswer({
  name: 'agenda.refuse-excuse',
  input: refuseExcuseInput,
  act: 'refuse-excuse',
  policyAct: 'excuse-late',
  columns: ({ personId }, { input }) => ({
    excuse_asked_reason: null,
    excuse_asked_by: null,
    excuse_asked_at: null,
    excuse_decided_by: personId,
    excuse_refused_note: input.note,
  }),
  async tell({ task }, context) {
    await emitPlain(context, 'agenda.assignment-excuse-refused', task);
    await tellUnit(
      context,
      task,
      'agenda.late-excuse-refused',
      'normal',
      tasksCopy.notices.lateExcuseRefused,
    );
  },
});

type Task = { readonly id: string; readonly unit_id: string };

const emitExcused = ({ emit }: ActionContext<unknown>, task: Task, late: boolean) =>
  emit({
    name: 'agenda.assignment-excused',
    subject: { type: 'assignment', id: task.id },
    data: { unitId: task.unit_id, late },
  });

async function tellUnit(
  context: ActionContext<unknown>,
  task: Task,
  kind: string,
  urgency: 'low' | 'normal',
  title: string,
): Promise<void> {
  const { zone } = await officeHours(context.tx);
  await tellOfficers(context, zone, [task.unit_id], {
    kind,
    urgency,
    title,
    href: `/kerja/tugas/${task.id}`,
  });
}
