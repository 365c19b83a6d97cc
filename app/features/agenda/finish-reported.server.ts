import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { answer, emitPlain, noExcuse } from './answering.server.ts';

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
