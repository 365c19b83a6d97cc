import { defineAnswer, emitPlain, noExcuse } from '../answering.server.ts';
import { assignmentInput } from '../assignment-schema.ts';

/** The unit takes the task; taking it twice is the same as once. */
export const acceptAssignment = defineAnswer({
  name: 'agenda.accept-assignment',
  input: assignmentInput,
  act: 'accept',
  policyAct: 'answer-assignment',
  columns: ({ personId }, { now }) => ({ accepted_by: personId, accepted_at: now }),
  async tell({ task, changed }, context) {
    if (changed) await emitPlain(context, 'agenda.assignment-accepted', task);
  },
});

/** The unit says that it has published. The evidence is the link, reported or collected; this alone proves nothing. */
export const finishAssignment = defineAnswer({
  name: 'agenda.finish-assignment',
  input: assignmentInput,
  act: 'done',
  policyAct: 'answer-assignment',
  columns: ({ task, personId }, { now }) =>
    task.state === 'done' ? {} : { ...noExcuse, done_by: personId, done_at: now },
  async tell({ task }, context) {
    if (task.state !== 'done') await emitPlain(context, 'agenda.assignment-done', task);
  },
});

/** "Done" was a slip: the task is open again. */
export const reopenAssignment = defineAnswer({
  name: 'agenda.reopen-assignment',
  input: assignmentInput,
  act: 'reopen',
  policyAct: 'answer-assignment',
  columns: ({ task, personId }, { now }) => ({
    done_by: null,
    done_at: null,
    ...(task.accepted_at === null ? { accepted_by: personId, accepted_at: now } : {}),
  }),
  async tell({ task, changed }, context) {
    if (changed) await emitPlain(context, 'agenda.assignment-reopened', task);
  },
});

/** The desk takes a task back from one unit. */
export const cancelAssignment = defineAnswer({
  name: 'agenda.cancel-assignment',
  input: assignmentInput,
  act: 'cancel',
  policyAct: 'assign',
  columns: (_facts, { now }) => ({ ...noExcuse, cancelled_at: now }),
  async tell({ task, changed }, context) {
    if (changed) await emitPlain(context, 'agenda.assignment-cancelled', task);
  },
});
