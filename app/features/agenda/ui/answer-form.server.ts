import type { RouterContextProvider } from 'react-router';
import { data } from 'react-router';
import type { CommonRefusal, Result } from '#app/platform/errors/result.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { acceptAssignment, finishAssignment, reopenAssignment } from '../actions/answer-assignment.server.ts';
import {
  confirmExcuse,
  excuseAssignment,
  refuseExcuse,
  withdrawExcuse,
} from '../actions/excuse-assignment.server.ts';
import type { AnswerOutcome } from '../answering.server.ts';
import type { AnswerRefusal } from '../rules/assignment-state.ts';
import { tasksCopy } from '../tasks-copy.id.ts';

const copy = tasksCopy.list;

export type AnswerFaults = {
  /** Field id -> sentence. */
  errors: Record<string, string>;
  general?: string;
  values: Record<string, string>;
};

const acts = {
  accept: { run: acceptAssignment, said: () => copy.accepted },
  done: { run: finishAssignment, said: () => copy.finished },
  reopen: { run: reopenAssignment, said: () => copy.reopened },
  excuse: {
    run: excuseAssignment,
    said: (outcome: AnswerOutcome) => (outcome.waiting ? copy.excuseAsked : copy.excused),
  },
  withdraw: { run: withdrawExcuse, said: () => copy.withdrawn },
  confirm: { run: confirmExcuse, said: () => copy.confirmed },
  refuse: { run: refuseExcuse, said: () => copy.refused },
} as const;

const status: Record<string, number> = { invalid: 422, forbidden: 403, 'not-found': 404 };

function faultsOf(error: AnswerRefusal | CommonRefusal, values: Record<string, string>): AnswerFaults {
  if (error.type !== 'invalid') return { errors: {}, general: tasksCopy.refusals[error.type], values };
  const errors = Object.fromEntries(error.faults.map((fault) => [fault.path, fault.message]));
  return { errors, values };
}

/** Runs the answer that a form asks for; back to `home` with a notice, or the faults for the same page. */
export async function answerFromForm(
  context: Readonly<RouterContextProvider>,
  request: Request,
  home: string,
  assignmentId?: string,
) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ) as Record<string, string>;
  const intent = values.intent ?? '';
  if (!Object.hasOwn(acts, intent)) throw new Response(null, { status: 400 });
  const act = acts[intent as keyof typeof acts];
  const input = { ...values, ...(assignmentId ? { assignmentId } : {}) };
  const result: Result<AnswerOutcome, AnswerRefusal | CommonRefusal> = await act.run(
    callOf(context, actor),
    input,
  );
  if (!result.ok) return data(faultsOf(result.error, values), { status: status[result.error.type] ?? 409 });
  const undo =
    intent === 'done'
      ? {
          label: copy.undo,
          action: home,
          fields: { intent: 'reopen', assignmentId: result.value.assignmentId },
        }
      : undefined;
  throw redirectWith(home, { text: act.said(result.value), ...(undo ? { undo } : {}) });
}
