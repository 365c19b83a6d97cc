import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { type AnswerOutcome, answer, noExcuse } from '../answering.server.ts';
import { assignmentInput, excuseInput, refuseExcuseInput } from '../assignment-schema.ts';
import { officeHours } from '../queries/government.server.ts';
import type { AnswerRefusal } from '../rules/assignment-state.ts';
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
export const excuseAssignment = defineAction<typeof excuseInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.excuse-assignment',
  input: excuseInput,
  async run(context) {
    const { input, now, emit } = context;
    const result = await answer(context, 'excuse', 'answer-assignment', ({ answered, personId }) =>
      answered.excuse === 'asked'
        ? {
            excuse_asked_reason: input.reason,
            excuse_asked_by: personId,
            excuse_asked_at: now,
            excuse_refused_note: null,
          }
        : { ...noExcuse, excuse_reason: input.reason, excused_by: personId, excused_at: now },
    );
    if (!result.ok) return result;
    const { task, asked, changed: _, ...outcome } = result.value;
    const subject = { type: 'assignment', id: task.id };
    if (asked) {
      await emit({ name: 'agenda.assignment-excuse-asked', subject, data: { unitId: task.unit_id } });
      await askCoordinators(context, task.id);
    } else
      await emit({ name: 'agenda.assignment-excused', subject, data: { unitId: task.unit_id, late: false } });
    return ok(outcome);
  },
});

/** The unit takes its excuse back, given or waiting. */
export const withdrawExcuse = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.withdraw-excuse',
  input: assignmentInput,
  async run(context) {
    const result = await answer(context, 'withdraw-excuse', 'answer-assignment', () => noExcuse);
    if (!result.ok) return result;
    const { task, asked: _, changed: _changed, ...outcome } = result.value;
    await context.emit({
      name: 'agenda.assignment-excuse-withdrawn',
      subject: { type: 'assignment', id: task.id },
      data: { unitId: task.unit_id },
    });
    return ok(outcome);
  },
});

/** The second person of a late excuse says yes. */
export const confirmExcuse = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.confirm-excuse',
  input: assignmentInput,
  async run(context) {
    const { now, emit } = context;
    const result = await answer(context, 'confirm-excuse', 'excuse-late', ({ task, personId }) => ({
      ...noExcuse,
      excuse_reason: task.excuse_asked_reason,
      excused_by: task.excuse_asked_by,
      excused_at: now,
      excuse_decided_by: personId,
    }));
    if (!result.ok) return result;
    const { task, asked: _, changed: _changed, ...outcome } = result.value;
    await emit({
      name: 'agenda.assignment-excused',
      subject: { type: 'assignment', id: task.id },
      data: { unitId: task.unit_id, late: true },
    });
    const { zone } = await officeHours(context.tx);
    await tellOfficers(context, zone, [task.unit_id], {
      kind: 'agenda.late-excuse-accepted',
      urgency: 'low',
      title: tasksCopy.notices.lateExcuseAccepted,
      href: `/kerja/tugas/${task.id}`,
    });
    return ok(outcome);
  },
});

/** The second person of a late excuse says no, and why. */
export const refuseExcuse = defineAction<typeof refuseExcuseInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.refuse-excuse',
  input: refuseExcuseInput,
  async run(context) {
    const { input, emit } = context;
    const result = await answer(context, 'refuse-excuse', 'excuse-late', ({ personId }) => ({
      excuse_asked_reason: null,
      excuse_asked_by: null,
      excuse_asked_at: null,
      excuse_decided_by: personId,
      excuse_refused_note: input.note,
    }));
    if (!result.ok) return result;
    const { task, asked: _, changed: _changed, ...outcome } = result.value;
    await emit({
      name: 'agenda.assignment-excuse-refused',
      subject: { type: 'assignment', id: task.id },
      data: { unitId: task.unit_id },
    });
    const { zone } = await officeHours(context.tx);
    await tellOfficers(context, zone, [task.unit_id], {
      kind: 'agenda.late-excuse-refused',
      urgency: 'normal',
      title: tasksCopy.notices.lateExcuseRefused,
      href: `/kerja/tugas/${task.id}`,
    });
    return ok(outcome);
  },
});
