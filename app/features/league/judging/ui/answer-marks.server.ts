import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import type { callOf } from '#app/platform/request/request.server.ts';
import { markChecklist } from '../actions/mark-checklist.server.ts';
import { checklistCopy as copy } from '../checklist-copy.id.ts';
import { type MarkTyped, markErrors, marksTyped } from './mark-form.ts';

export type MarksSaid = { typed: MarkTyped[]; errors: Record<string, string>; general?: string };

/** The answer to a posted checklist: back to the page with what changed, or the page again with everything typed. */
export async function answerMarks(
  call: ReturnType<typeof callOf>,
  form: FormData,
  where: { seasonId: string; here: string; of: (id: string) => { unitId: string; item: string } },
) {
  const typed = marksTyped(form, form.get('intent') === 'rest');
  const saved = await markChecklist(call, {
    seasonId: where.seasonId,
    marks: typed.map(({ id, met, address, note }) => ({ ...where.of(id), met, address, note })),
  });
  if (saved.ok) return redirectWith(where.here, { text: copy.saved(saved.value.changed) });
  thrownFor(saved.error);
  const isInput = saved.error.type === 'invalid' && 'faults' in saved.error;
  const said: MarksSaid = {
    typed,
    errors: isInput && 'faults' in saved.error ? markErrors(saved.error.faults, typed) : {},
    ...(isInput ? {} : { general: saved.error.type === 'wrong-state' ? copy.wrongState : copy.invalid }),
  };
  return data(said, { status: 422 });
}
