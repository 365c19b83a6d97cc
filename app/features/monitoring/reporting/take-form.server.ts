import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { refusalSentence, reportCopy } from './copy.id.ts';
import { fieldOf, type ReportRefusal } from './errors.ts';
import { type FormValues, type Refused, valuesOf } from './form.ts';
import { limitsOf } from './limits.server.ts';
import { reportLink } from './report-link.server.ts';
import { storeScreenshot } from './screenshots.server.ts';

export type FormOutcome =
  | { ok: true; postId: string }
  | { ok: false; status: 403 | 409 | 422 | 429; values: FormValues; refused: Refused };

/** A report sent as a plain form: the screenshot is kept first, so that it need not be chosen again when something else is refused. */
export async function takeForm(call: ActionCall, form: FormData): Promise<FormOutcome> {
  const values = valuesOf(form);
  const refused = (status: 403 | 409 | 422 | 429, said: Omit<Refused, 'about'>): FormOutcome => ({
    ok: false,
    status,
    values,
    refused: { ...said, about: values.address },
  });
  const personId = call.actor.kind === 'person' ? call.actor.personId : '';
  if (limitsOf(call.platform).reports.take(`${call.actor.tenantId}:${personId}`) !== null)
    return refused(429, { type: 'too-many', field: null, message: reportCopy.tooMany });

  const file = form.get('screenshot');
  if (file instanceof File && file.size > 0) {
    const stored = await storeScreenshot(call, new Uint8Array(await file.arrayBuffer()));
    if (!stored.ok)
      return refused(422, {
        type: stored.error.type,
        field: 'screenshot',
        message: refusalSentence(stored.error),
      });
    values.screenshotFileId = stored.value.fileId;
  }
  const result = await reportLink(call, values);
  if (result.ok) return { ok: true, postId: result.value.postId };
  const { error } = result;
  const message = refusalSentence(error);
  if (error.type === 'invalid')
    return refused(422, { type: 'invalid', field: error.faults[0]?.path ?? null, message });
  if (error.type === 'forbidden' || error.type === 'not-found')
    return refused(403, { type: error.type, field: null, message });
  return refused(error.type === 'already-reported' || error.type === 'post-of-other-unit' ? 409 : 422, {
    type: error.type,
    field: fieldOf(error as ReportRefusal),
    message,
    ...(error.type === 'which-account' ? { accounts: error.accounts } : {}),
  });
}
