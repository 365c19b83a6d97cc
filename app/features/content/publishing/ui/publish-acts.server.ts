import { data } from 'react-router';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import type { Refusal } from '../../errors.ts';
import { excuseVariant, reopenVariant, setDue } from '../actions/assisted.server.ts';
import { schedule, unschedule } from '../actions/schedule.server.ts';
import { publishCopy as copy, publishRefusal } from '../copy.id.ts';

export type PublishAnswer = {
  readonly intent: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  readonly general: readonly string[];
};

type Outcome = { ok: true } | { ok: false; error: Refusal };
type Where = { readonly zone: string; readonly variantId: string; readonly href: string };

const withoutTime = {
  ok: false,
  error: { type: 'invalid', faults: [{ path: 'date', message: copy.schedule.noTime }] },
} as const satisfies Outcome;

/** The acts of the page, told apart by `intent`. A refusal gives back what was typed, with the sentences at their fields. */
export async function actOn(call: ActionCall, form: FormData, { zone, variantId, href }: Where) {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const intent = typed.intent ?? '';
  const input = { ...typed, variantId };
  const acts: Readonly<Record<string, { said: string; run: () => Promise<Outcome> }>> = {
    schedule: {
      said: copy.schedule.saidScheduled,
      run: async () => (typed.date ? schedule(call, input) : withoutTime),
    },
    now: { said: copy.schedule.saidNow, run: () => schedule(call, { variantId, date: null, time: null }) },
    unschedule: { said: copy.schedule.saidStopped, run: () => unschedule(call, input) },
    due: { said: copy.assisted.saidDue, run: () => setDue(call, input) },
    excuse: { said: copy.assisted.saidExcused, run: () => excuseVariant(call, input) },
    reopen: { said: copy.assisted.saidReopened, run: () => reopenVariant(call, input) },
  };
  const act = acts[intent];
  if (!act) throw new Response(null, { status: 400 });
  const result = await act.run();
  if (result.ok) return redirectWith(href, { text: act.said });
  return refused(result.error, { intent, values: typed, zone });
}

function refused(error: Refusal, said: { intent: string; values: Record<string, string>; zone: string }) {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
  const { intent, values, zone } = said;
  const answer = (errors: FieldErrors, general: readonly string[]) =>
    data<PublishAnswer>({ intent, values, errors, general }, { status: 422 });
  if (error.type === 'invalid') {
    const errors: FieldErrors = {};
    for (const { path, message } of error.faults) errors[path] ??= message;
    return answer(errors, []);
  }
  const sentences = publishRefusal(error, zone);
  const ofTime =
    error.type === 'not-ready' &&
    error.blockers.every(({ type }) => ['in-the-past', 'too-far', 'frozen', 'embargoed'].includes(type));
  return ofTime && 'date' in values
    ? answer({ date: sentences[0] ?? '' }, sentences.slice(1))
    : answer({}, sentences);
}
