import type { z } from 'zod';
import { type Action, type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
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
type PolicyAct = Extract<AgendaAct, 'answer-assignment' | 'excuse-late' | 'assign'>;
type Facts = { readonly task: Locked; readonly answered: Answered; readonly personId: string | null };
type Made = {
  readonly outcome: AnswerOutcome;
  readonly task: Locked;
  /** Whether anything was written. */
  readonly changed: boolean;
  readonly asked: boolean;
};

/** Load, ask the policy, let the rule decide, store what `columns` says besides the state. */
export async function answer(
  context: Context,
  act: Answer,
  policyAct: PolicyAct,
  columns: (facts: Facts) => Record<string, unknown>,
): Promise<Result<Made, AnswerRefusal>> {
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
  const made: Made = {
    outcome: { assignmentId: task.id, state: decided.value.state, waiting: asked },
    task,
    changed,
    asked,
  };
  if (!changed) return ok(made);
  await tx
    .updateTable('agenda_assignment')
    .set({
      ...columns({ task, answered: decided.value, personId }),
      state: decided.value.state,
      updated_at: now,
    })
    .where('id', '=', task.id)
    .execute();
  return ok(made);
}

/**
 * One answer to one assignment, told in the same transaction.
 * @param given.columns what to write besides the state
 * @param given.tell says what was done; told whether anything has changed
 */
export function defineAnswer<I extends z.ZodType<{ assignmentId: string }>>(given: {
  readonly name: string;
  readonly input: I;
  readonly act: Answer;
  readonly policyAct: PolicyAct;
  readonly columns: (facts: Facts, context: ActionContext<z.output<I>>) => Record<string, unknown>;
  readonly tell: (made: Made, context: ActionContext<z.output<I>>) => Promise<unknown>;
}): Action<I, AnswerOutcome, AnswerRefusal> {
  return defineAction<I, AnswerOutcome, AnswerRefusal>({
    name: given.name,
    input: given.input,
    async run(context) {
      const made = await answer(context, given.act, given.policyAct, (facts) =>
        given.columns(facts, context),
      );
      if (!made.ok) return made;
      await given.tell(made.value, context);
      return ok(made.value.outcome);
    },
  });
}

type PlainEvent =
  | 'agenda.assignment-accepted'
  | 'agenda.assignment-done'
  | 'agenda.assignment-reopened'
  | 'agenda.assignment-cancelled'
  | 'agenda.assignment-excuse-asked'
  | 'agenda.assignment-excuse-withdrawn'
  | 'agenda.assignment-excuse-refused';

/** Emits an event that says no more than whose assignment it is. */
export const emitPlain = (
  { emit }: Pick<ActionContext<unknown>, 'emit'>,
  name: PlainEvent,
  task: Pick<Locked, 'id' | 'unit_id'>,
) => emit({ name, subject: { type: 'assignment', id: task.id }, data: { unitId: task.unit_id } });

/** No excuse, given or waiting. */
export const noExcuse = {
  excuse_reason: null,
  excused_by: null,
  excused_at: null,
  excuse_asked_reason: null,
  excuse_asked_by: null,
  excuse_asked_at: null,
} as const;
