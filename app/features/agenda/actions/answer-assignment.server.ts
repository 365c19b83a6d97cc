import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { type AnswerOutcome, answer, noExcuse } from '../answering.server.ts';
import { assignmentInput } from '../assignment-schema.ts';
import type { AnswerRefusal } from '../rules/assignment-state.ts';

/** The unit takes the task; taking it twice is the same as once. */
export const acceptAssignment = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.accept-assignment',
  input: assignmentInput,
  async run(context) {
    const { now, emit } = context;
    const result = await answer(context, 'accept', 'answer-assignment', ({ personId }) => ({
      accepted_by: personId,
      accepted_at: now,
    }));
    if (!result.ok) return result;
    const { task, changed, asked: _, ...outcome } = result.value;
    if (changed)
      await emit({
        name: 'agenda.assignment-accepted',
        subject: { type: 'assignment', id: task.id },
        data: { unitId: task.unit_id },
      });
    return ok(outcome);
  },
});

/** The unit says that it has published. The evidence is the link, reported or collected; this alone proves nothing. */
export const finishAssignment = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.finish-assignment',
  input: assignmentInput,
  async run(context) {
    const { now, emit } = context;
    const result = await answer(context, 'done', 'answer-assignment', ({ task, personId }) =>
      task.state === 'done' ? {} : { ...noExcuse, done_by: personId, done_at: now },
    );
    if (!result.ok) return result;
    const { task, asked: _, changed: _changed, ...outcome } = result.value;
    if (task.state !== 'done')
      await emit({
        name: 'agenda.assignment-done',
        subject: { type: 'assignment', id: task.id },
        data: { unitId: task.unit_id },
      });
    return ok(outcome);
  },
});

/** "Done" was a slip: the task is open again. */
export const reopenAssignment = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.reopen-assignment',
  input: assignmentInput,
  async run(context) {
    const { now, emit } = context;
    const result = await answer(context, 'reopen', 'answer-assignment', ({ task, personId }) => ({
      done_by: null,
      done_at: null,
      ...(task.accepted_at === null ? { accepted_by: personId, accepted_at: now } : {}),
    }));
    if (!result.ok) return result;
    const { task, changed, asked: _, ...outcome } = result.value;
    if (changed)
      await emit({
        name: 'agenda.assignment-reopened',
        subject: { type: 'assignment', id: task.id },
        data: { unitId: task.unit_id },
      });
    return ok(outcome);
  },
});

/** The desk takes a task back from one unit. */
export const cancelAssignment = defineAction<typeof assignmentInput, AnswerOutcome, AnswerRefusal>({
  name: 'agenda.cancel-assignment',
  input: assignmentInput,
  async run(context) {
    const { now, emit } = context;
    const result = await answer(context, 'cancel', 'assign', () => ({ ...noExcuse, cancelled_at: now }));
    if (!result.ok) return result;
    const { task, changed, asked: _, ...outcome } = result.value;
    if (changed)
      await emit({
        name: 'agenda.assignment-cancelled',
        subject: { type: 'assignment', id: task.id },
        data: { unitId: task.unit_id },
      });
    return ok(outcome);
  },
});
