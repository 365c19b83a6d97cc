import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { releaseUrgent } from '../actions/release-urgent.server.ts';
import { releasePiece, submitPiece } from '../actions/submit-piece.server.ts';
import { submitCopy as copy } from '../pages-copy.id.ts';
import { saidOf } from './review-acts.server.ts';

/** `VARIANT|RULE|EXCERPT` beside a reason; those without a reason let nothing through. */
const overridesOf = (typed: Record<string, string>) =>
  Object.entries(typed).flatMap(([name, reason]) => {
    const at = /^alasan-(\d+)$/.exec(name)?.[1];
    const key = at === undefined ? undefined : typed[`temuan-${at}`];
    if (!key || reason.trim() === '') return [];
    const [variantId = '', rule = '', ...excerpt] = key.split('|');
    return [{ variantId, rule, excerpt: excerpt.join('|'), reason }];
  });

/** Submits for review, releases where the rule asks nobody, or releases serta merta. */
export async function submitActs(context: Parameters<typeof callOf>[0], request: Request, pieceId: string) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const typed = typedOf(form);
  const variantIds = form.getAll('variantIds').map(String);
  const pieceHref = `/kerja/naskah/${pieceId}`;
  if (typed.intent === 'serta-merta') {
    const answer = await releaseUrgent(call, { pieceId, variantIds, reason: typed.reason });
    if (!answer.ok) return data(saidOf(answer.error, 'serta-merta', typed), { status: 422 });
    return redirectWith(pieceHref, { text: copy.urgentSaid(answer.value.variants) });
  }
  const input = { pieceId, variantIds, note: typed.note, overrides: overridesOf(typed) };
  if (typed.intent === 'lepas') {
    const answer = await releasePiece(call, input);
    if (!answer.ok) return data(saidOf(answer.error, 'lepas', typed), { status: 422 });
    return redirectWith(pieceHref, { text: copy.released(answer.value.variants) });
  }
  const answer = await submitPiece(call, input);
  if (!answer.ok) return data(saidOf(answer.error, 'ajukan', typed), { status: 422 });
  const { variants, by } = answer.value;
  // A head without a sign-in is reached by a link: the next page makes it.
  const next = by === 'head' ? `/kerja/periksa/${pieceId}/tautan` : pieceHref;
  return redirectWith(next, { text: copy.submitted(variants, by) });
}
