import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { answer, emitPlain, noExcuse } from './answering.server.ts';
import './tables.ts';

/**
 * A link was reported for an assignment: it is done, in the reporter's own act. One that was excused keeps its excuse, and the
 * evidence counts all the same.
 * @returns the state of the assignment afterwards
 */
export async function finishReported(
  context: ActionContext<unknown>,
  assignmentId: string,
): Promise<'done' | 'kept' | 'cancelled'> {
  const { now } = context;
  const result = await answer(
    { ...context, input: { assignmentId } },
    'done',
    'answer-assignment',
    ({ task, personId }) => (task.state === 'done' ? {} : { ...noExcuse, done_by: personId, done_at: now }),
  );
  if (!result.ok) return result.error.type === 'assignment-cancelled' ? 'cancelled' : 'kept';
  const { task } = result.value;
  if (task.state !== 'done') await emitPlain(context, 'agenda.assignment-done', task);
  return 'done';
}

/**
 * A unit's piece for an activity or narrative went out through the program: the unit's open task for it is done. Nobody answers it by
 * hand, so the act that published it has asked for leave already; what is excused or cancelled stays.
 */
export async function finishPublished(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>,
  made: {
    unitId: string;
    assignmentId: string | null;
    activityId: string | null;
    narrativeId: string | null;
  },
): Promise<void> {
  const { tx, actor, now } = context;
  const subjects = [
    ['id', made.assignmentId],
    ['activity_id', made.activityId],
    ['narrative_id', made.narrativeId],
  ] as const;
  const tasks = await tx
    .selectFrom('agenda_assignment')
    .select(['id', 'unit_id'])
    .where('tenant_id', '=', actor.tenantId)
    .where('unit_id', '=', made.unitId)
    .where('state', 'in', ['given', 'accepted'])
    .where((eb) => eb.or(subjects.flatMap(([column, id]) => (id === null ? [] : [eb(column, '=', id)]))))
    .forUpdate()
    .execute();
  for (const task of tasks) {
    await tx
      .updateTable('agenda_assignment')
      .set({ state: 'done', done_at: now, updated_at: now, ...noExcuse })
      .where('tenant_id', '=', actor.tenantId)
      .where('id', '=', task.id)
      .execute();
    await emitPlain(context, 'agenda.assignment-done', task);
  }
}
