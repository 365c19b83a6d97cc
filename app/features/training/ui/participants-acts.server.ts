import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { type Typed, typedOf } from '#app/platform/request/form-input.ts';
import { answerOffer } from '../registering/actions/answer-offer.server.ts';
import { decideRegistrations } from '../registering/actions/decide.server.ts';
import { register, withdraw } from '../registering/actions/register.server.ts';
import { replaceParticipant } from '../registering/actions/replace.server.ts';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import { faultsOf } from './form-input.ts';

/** What the page shows after an act: a sentence, or the faults with what was typed. */
export type ParticipantsAnswer =
  | { done: string; adding: boolean }
  | { typed: Typed; errors: Record<string, string>; general: string | undefined };

type Refusal = Parameters<typeof faultsOf>[0];

const refused = (typed: Typed, error: Refusal): ParticipantsAnswer => ({
  typed,
  general: undefined,
  ...faultsOf(error),
});

/** A fault that belongs to the only field of a panel stands there. */
function refusedAt(field: string, typed: Typed, error: Refusal): ParticipantsAnswer {
  const { errors, general } = faultsOf(error);
  const sentence = Object.values(errors)[0] ?? general;
  return { typed, errors: sentence ? { [field]: sentence } : {}, general: undefined };
}

async function enter(call: ActionCall, batchId: string, typed: Typed): Promise<ParticipantsAnswer> {
  const [personId, unitId] = (typed.who ?? '').split(' ');
  const done = await register(call, { batchId, personId, unitId });
  return done.ok ? { done: copy.done[done.value.state], adding: true } : refusedAt('who', typed, done.error);
}

async function decide(call: ActionCall, batchId: string, form: FormData): Promise<ParticipantsAnswer> {
  const typed = typedOf(form);
  const decided = await decideRegistrations(call, {
    batchId,
    registrationIds: form.getAll('registrationIds').map(String),
    decision: typed.intent,
    reason: typed.reason,
  });
  if (decided.ok) {
    const { confirmed, rejected } = copy.moderation;
    return {
      done: typed.intent === 'confirm' ? confirmed(decided.value.decided) : rejected,
      adding: false,
    };
  }
  const { errors, general } = faultsOf(decided.error);
  return {
    typed,
    errors: errors.reason ? { reason: errors.reason } : {},
    general: general ?? errors.registrationIds,
  };
}

/** The acts of the participants' page by what was pressed. */
export async function actOnParticipants(
  call: ActionCall,
  batchId: string,
  form: FormData,
): Promise<ParticipantsAnswer> {
  const typed = typedOf(form);
  switch (typed.intent) {
    case 'withdraw': {
      const given = await withdraw(call, typed);
      return given.ok ? { done: copy.withdrawn, adding: false } : refused(typed, given.error);
    }
    case 'accept':
    case 'decline': {
      const { registrationId, intent } = typed;
      const answered = await answerOffer(call, { registrationId, answer: intent });
      if (!answered.ok) return refused(typed, answered.error);
      return { done: intent === 'accept' ? copy.accepted : copy.declined, adding: false };
    }
    case 'replace': {
      const done = await replaceParticipant(call, typed);
      if (!done.ok) return refusedAt('personId', typed, done.error);
      return { done: copy.replacement.done, adding: false };
    }
    case 'confirm':
    case 'reject':
      return decide(call, batchId, form);
    default:
      return enter(call, batchId, typed);
  }
}
