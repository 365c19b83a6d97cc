import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result } from '#app/platform/errors/result.ts';
import './events.ts';
import { type AgendaAct, may } from './policy.ts';
import {
  type Answer,
  type Answered,
  type AnswerRefusal,
  answerAssignment,
} from './rules/assignment-state.ts';
import type { AssignmentState } from './tables.ts';
import './tables.ts';

export type LockedAssignment = Awaited<ReturnType<typeof lockAssignment>>;

/** An assignment for changing, with what decides whether it can be late. */
export async function lockAssignment(tx: Tx, id: string) {
  return tx
    .selectFrom('agenda_assignment as t')
    .leftJoin('agenda_activity as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.activity_id'),
    )
    .select([
      't.id',
      't.unit_id',
      't.state',
      't.due_at',
      't.accepted_at',
      't.excuse_reason',
      't.excuse_asked_by',
      't.excuse_asked_at',
      't.excuse_asked_reason',
      'a.state as activity_state',
    ])
    .where('t.id', '=', id)
    .forUpdate('t')
    .executeTakeFirst();
}

/** What every answer returns: the phone shows it without asking again. */
export type AnswerOutcome = { assignmentId: string; state: AssignmentState; waiting: boolean };

type Context = ActionContext<{ assignmentId: string }>;
type Locked = NonNullable<LockedAssignment>;

/**
 * One answer to one assignment: load, ask the policy, let the rule decide, store what `columns` says.
 * @param columns what to write besides the state
 */
export async function answer(
  context: Context,
  act: Answer,
  policyAct: Extract<AgendaAct, 'answer-assignment' | 'excuse-late' | 'assign'>,
  columns: (facts: { task: Locked; answered: Answered; personId: string | null }) => Record<string, unknown>,
): Promise<Result<AnswerOutcome & { task: Locked; changed: boolean; asked: boolean }, AnswerRefusal>> {
  const { tx, actor, input, now, authorize, notFound } = context;
  const task = await lockAssignment(tx, input.assignmentId);
  if (!task) return notFound();
  authorize(may(actor, policyAct, { unitId: task.unit_id }));
  const personId = actor.kind === 'person' ? actor.personId : null;
  const decided = answerAssignment(
    {
      state: task.state,
      dueAt: task.due_at,
      held: task.activity_state === 'postponed',
      accepted: task.accepted_at !== null,
      excuseAskedBy: task.excuse_asked_at === null ? null : (task.excuse_asked_by ?? ''),
    },
    act,
    personId,
    now,
  );
  if (!decided.ok) return decided;
  const asked = decided.value.excuse === 'asked';
  const changed = decided.value.state !== task.state || decided.value.excuse !== 'kept';
  const outcome = {
    assignmentId: task.id,
    state: decided.value.state,
    waiting: asked,
    task,
    changed,
    asked,
  };
  if (!changed) return ok(outcome);
  await tx
    .updateTable('agenda_assignment')
    .set({
      ...columns({ task, answered: decided.value, personId }),
      state: decided.value.state,
      updated_at: now,
    })
    .where('id', '=', task.id)
    .execute();
  return ok(outcome);
}

/** No excuse, given or waiting. */
export const noExcuse = {
  excuse_reason: null,
  excused_by: null,
  excused_at: null,
  excuse_asked_reason: null,
  excuse_asked_by: null,
  excuse_asked_at: null,
} as const;
