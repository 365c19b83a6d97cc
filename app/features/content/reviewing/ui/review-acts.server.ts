import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { faultsByField, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { refusalStatus } from '#app/platform/request/load-anew.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import type { Refusal } from '../../errors.ts';
import { decideReview } from '../actions/decide-review.server.ts';
import { recallPiece } from '../actions/recall-piece.server.ts';
import { addRemark, settleRemark } from '../actions/remarks.server.ts';
import { reviewAfter } from '../actions/review-after.server.ts';
import { blockerSentence } from '../blocker-words.id.ts';
import { pageCopy as copy } from '../pages-copy.id.ts';

type Call = ReturnType<typeof callOf>;
export type ReviewSaid = {
  intent: string;
  typed: Record<string, string>;
  errors: Record<string, string>;
  general?: string;
  blockers?: string[];
};

/** A fault of input at its field; every other refusal in one sentence, with what has to be mended. */
export function saidOf(error: Refusal, intent: string, typed: Record<string, string>): ReviewSaid {
  thrownFor(error);
  const base = { intent, typed, errors: {} };
  if (error.type === 'invalid') return { ...base, errors: faultsByField(error.faults) };
  const general = copy.faults[error.type] ?? copy.faults.other;
  if (error.type !== 'blocked') return { ...base, general };
  return { ...base, general, blockers: [...new Set(error.blockers.map(blockerSentence))] };
}

const refusedWith = (error: Refusal, intent: string, typed: Record<string, string>) =>
  data(saidOf(error, intent, typed), { status: refusalStatus(error) });

/** `VARIANT:VERSION` of each ticked box. */
const versionsOf = (form: FormData) =>
  form.getAll('versions').map((value) => {
    const [variantId, version] = String(value).split(':');
    return { variantId, version };
  });

async function decided(call: Call, pieceId: string, form: FormData, typed: Record<string, string>) {
  const verdict = typed.verdict === 'approve' ? 'approve' : 'return';
  const answer = await decideReview(call, { pieceId, verdict, note: typed.note, versions: versionsOf(form) });
  if (!answer.ok) return refusedWith(answer.error, 'putuskan', typed);
  const words = verdict === 'approve' ? copy.decide.approved : copy.decide.returned;
  return redirectWith('/kerja/periksa', { text: words(answer.value.variants) });
}

async function readAfterwards(call: Call, pieceId: string, form: FormData, typed: Record<string, string>) {
  const answer = await reviewAfter(call, {
    pieceId,
    verdict: typed.verdict,
    versions: versionsOf(form),
    note: typed.note,
    correction: typed.correction,
  });
  if (!answer.ok) return refusedWith(answer.error, 'setelah', typed);
  const text = copy.after.said[typed.verdict as keyof typeof copy.after.said];
  const { newPieceId } = answer.value;
  return redirectWith(newPieceId ? `/kerja/naskah/${newPieceId}` : '/kerja/periksa', { text });
}

/** The acts of the review page. */
export async function reviewActs(
  context: Parameters<typeof callOf>[0],
  request: Request,
  pieceId: string,
): Promise<Response | ReturnType<typeof data<ReviewSaid>>> {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const typed = typedOf(form);
  const here = `/kerja/periksa/${pieceId}`;
  switch (typed.intent) {
    case 'putuskan':
      return decided(call, pieceId, form, typed);
    case 'setelah':
      return readAfterwards(call, pieceId, form, typed);
    case 'catat': {
      const answer = await addRemark(call, { ...typed, text: typed.remark });
      if (answer.ok) return redirectWith(`${here}#kanal-${typed.variantId}`, { text: copy.remarkSaved });
      const said = saidOf(answer.error, `catat-${typed.variantId}`, typed);
      const { text, ...errors } = said.errors;
      return data(
        { ...said, errors: { ...errors, ...(text ? { remark: text } : {}) } },
        { status: refusalStatus(answer.error) },
      );
    }
    case 'selesai': {
      const answer = await settleRemark(call, { remarkId: typed.remarkId });
      if (answer.ok) return redirectWith(`${here}#kanal-${typed.variantId}`, { text: copy.remarkSettled });
      return refusedWith(answer.error, 'selesai', typed);
    }
    case 'tarik': {
      const answer = await recallPiece(call, { pieceId });
      if (answer.ok) return redirectWith(`/kerja/naskah/${pieceId}`, { text: copy.recalled });
      return refusedWith(answer.error, 'tarik', typed);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
