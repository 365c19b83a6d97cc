import { impossible } from '#app/platform/errors/result.ts';
import { neverLeft, type OutsideError } from '#app/platform/http/outside.ts';
import type { DeliveryFailure, DeliveryReason } from './publishing.ts';

/** `once`: the irreversible call, after which silence proves nothing. */
export type CallKind = 'again' | 'once';

const RAW_CHARACTERS = 300;

export const failed = (
  kind: DeliveryFailure['class'],
  reason: DeliveryReason,
  more: Omit<DeliveryFailure, 'class' | 'reason'> = {},
): { ok: false; failure: DeliveryFailure } => ({ ok: false, failure: { class: kind, reason, ...more } });

/** What every network shares; its own `publish-failures.ts` looks at its answers first. */
export function deliveryFailureOf(error: OutsideError, call: CallKind): DeliveryFailure {
  const unknown = call === 'once' && !neverLeft(error) ? 'unconfirmed' : 'later';
  switch (error.type) {
    case 'timeout':
      return { class: unknown, reason: 'timeout' };
    case 'network':
    case 'dns':
    case 'tls':
      return { class: unknown, reason: 'no-answer', raw: error.code };
    case 'wait':
      return { class: 'later', reason: 'asked-to-wait', retryAfterSeconds: error.seconds };
    case 'private-address':
    case 'bad-url':
      return { class: 'refused', reason: 'not-allowed', raw: error.type };
    case 'too-large':
    case 'too-many-redirects':
    case 'bad-body':
      return { class: unknown, reason: 'unreadable-answer', raw: error.type };
    case 'status':
      return ofStatus(error, unknown);
    default:
      return impossible(error);
  }
}

function ofStatus(
  { status, retryAfterSeconds }: OutsideError & { type: 'status' },
  unknown: 'unconfirmed' | 'later',
): DeliveryFailure {
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds };
  if (status === 429) return { class: 'later', reason: 'asked-to-wait', status, ...wait };
  if (status === 401 || status === 407) return { class: 'reconnect', reason: 'token-expired', status };
  if (status === 403 || status === 451) return { class: 'refused', reason: 'not-allowed', status };
  if (status === 404 || status === 410) return { class: 'refused', reason: 'account-closed', status };
  if (status === 413 || status === 415) return { class: 'refused', reason: 'media-refused', status };
  if (status >= 500 || status === 408 || status === 425)
    return { class: unknown, reason: 'server-error', status, ...wait };
  if (status >= 400) return { class: 'refused', reason: 'text-refused', status };
  return { class: unknown, reason: 'unreadable-answer', status };
}

const SECRET_LIKE =
  /(access_token|refresh_token|client_secret|code|authorization|bearer)(["'=:\s]+)[^\s"'&,}]+/gi;

/** What a network said, cut short, without anything that looks like a key. */
export const rawOf = (text: string): string =>
  text.replaceAll(SECRET_LIKE, '$1$2***').replace(/\s+/g, ' ').trim().slice(0, RAW_CHARACTERS);
