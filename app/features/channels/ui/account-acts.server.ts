import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { approveChannel, closeChannel, rejectChannel } from '../actions/decide.server.ts';
import { collectNow, editCustody, followMove, markAmplifiable } from '../actions/keep.server.ts';
import { confirmProof } from '../actions/record-proof.server.ts';
import { COPY } from '../copy.id.ts';
import { checkProof } from '../proving/check-proof.server.ts';
import { refused } from './form-answer.ts';

type Done = { said: string; bad?: boolean } | { answer: ReturnType<typeof refused> };

/** The acts of the account's page, told apart by `intent`; what is said afterwards, or the refused form. */
export async function actOn(call: ActionCall, channelId: string, form: FormData): Promise<Done> {
  const input = { ...Object.fromEntries(form), channelId };
  switch (form.get('intent')) {
    case 'approve':
      return told(form, await approveChannel(call, input), COPY.said.approved);
    case 'reject':
      return told(form, await rejectChannel(call, input), COPY.said.rejected);
    case 'close':
      return told(form, await closeChannel(call, input), COPY.said.closed, 'closedOn');
    case 'custody':
      return told(form, await editCustody(call, input), COPY.said.custody, 'checkedOn');
    case 'amplifiable':
      return told(
        form,
        await markAmplifiable(call, input),
        COPY.said.amplifiable(form.get('amplifiable') === 'ya'),
      );
    case 'collect':
      return told(form, await collectNow(call, input), COPY.said.collect);
    case 'follow-move':
      return told(form, await followMove(call, input), COPY.said.moved);
    case 'confirm-proof':
      return told(form, await confirmProof(call, input), COPY.said.confirmed);
    case 'check-proof': {
      const looked = await checkProof(call, input);
      if (!looked.ok) return { answer: refused(form, looked.error) };
      return looked.value.holds
        ? { said: COPY.said.proofHolds }
        : { said: COPY.said.proofMissing(looked.value.detail), bad: true };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

type Outcome = { ok: true } | { ok: false; error: Parameters<typeof refused>[1] };

function told(form: FormData, result: Outcome, said: string, dateField?: string): Done {
  return result.ok ? { said } : { answer: refused(form, result.error, dateField) };
}
