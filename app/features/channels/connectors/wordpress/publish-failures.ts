import type { OutsideError } from '#app/platform/http/outside.ts';
import type { DeliveryFailure } from '../publishing.ts';
import { failureAt, type Step } from '../steps.ts';

/** The word by which WordPress names an error. */
export function wordpressCode(error: OutsideError): string {
  if (error.type !== 'status') return '';
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(error.body));
    const code = (said as { code?: unknown } | null)?.code;
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}

export const isGone = (error: OutsideError): boolean =>
  error.type === 'status' && wordpressCode(error) === 'rest_post_invalid_id';

/** Some sites take a revoked password for no password: drafts are then a parameter that visitors may not use. */
const isTakenForVisitor = (error: OutsideError & { type: 'status' }): boolean =>
  error.status === 400 && new TextDecoder().decode(error.body).includes('rest_forbidden_status');

/** A user who may not do it is another user's business; a request without a user has a revoked password or a server that drops the header. */
export function wordpressPublishFailure(error: OutsideError, step: Step): DeliveryFailure {
  const failure = failureAt(error, step);
  if (error.type !== 'status' || error.status >= 500) return failure;
  const common = { status: error.status, ...(failure.raw ? { raw: failure.raw } : {}) };
  const code = wordpressCode(error);
  if (isGone(error)) return { class: 'later', reason: 'prepared-expired', ...common };
  if (error.status === 401 || isTakenForVisitor(error))
    return { class: 'reconnect', reason: 'token-revoked', ...common };
  if (error.status === 403 && code.startsWith('rest_'))
    return { class: 'reconnect', reason: 'not-allowed', ...common };
  if (/^(?:rest_upload|rest_invalid_image|db_insert_error_attachment)/.test(code))
    return { class: 'refused', reason: 'media-refused', ...common };
  return failure;
}
