import type { ApartRefusal } from '#app/platform/apart/apart.server.ts';
import { impossible } from '#app/platform/errors/result.ts';
import type { OutsideError } from '#app/platform/http/outside.ts';

/**
 * What to do about a failed visit: `later` try again by itself; `reconnect` a person must sign in again; `gone` the account is no more;
 * `private` it exists but is closed; `moved` register the new address; `refused` the other side won't let us; `broken` it answers, but not
 * in a form that can be read.
 */
export type FailureClass = 'later' | 'reconnect' | 'gone' | 'private' | 'moved' | 'refused' | 'broken';

/** Why, in a word the copy has a sentence for. */
export type FailureReason =
  | 'timeout'
  | 'no-answer'
  | 'server-error'
  | 'asked-to-wait'
  | 'unknown-host'
  | 'private-address'
  | 'certificate'
  | 'bad-address'
  | 'too-large'
  | 'redirect-loop'
  | 'unreadable-answer'
  | 'dangerous-xml'
  | 'too-heavy'
  | 'no-feed'
  | 'no-api'
  | 'login-needed'
  | 'forbidden'
  | 'not-found'
  | 'account-gone'
  | 'account-closed'
  | 'account-moved';

export type ConnectorFailure = {
  readonly class: FailureClass;
  readonly reason: FailureReason;
  readonly retryAfterSeconds?: number;
  readonly movedTo?: string;
};

export const failure = (
  kind: FailureClass,
  reason: FailureReason,
): { ok: false; failure: ConnectorFailure } => ({
  ok: false,
  failure: { class: kind, reason },
});

/** Material that had to be given up: made to keep a reader busy or to fill its memory, or only broken. */
export const unreadable = ({ why }: ApartRefusal): ConnectorFailure =>
  why === 'fault'
    ? { class: 'broken', reason: 'unreadable-answer' }
    : { class: 'broken', reason: 'too-heavy' };

/** The failure every network shares; a connector's own `failures.ts` looks at its status answers first. */
export function failureOf(error: OutsideError): ConnectorFailure {
  switch (error.type) {
    case 'timeout':
      return { class: 'later', reason: 'timeout' };
    case 'network':
      return { class: 'later', reason: 'no-answer' };
    case 'dns':
      return { class: 'later', reason: 'unknown-host' };
    case 'wait':
      return { class: 'later', reason: 'asked-to-wait', retryAfterSeconds: error.seconds };
    case 'tls':
      return { class: 'refused', reason: 'certificate' };
    case 'private-address':
      return { class: 'refused', reason: 'private-address' };
    case 'bad-url':
      return { class: 'broken', reason: 'bad-address' };
    case 'too-large':
      return { class: 'broken', reason: 'too-large' };
    case 'too-many-redirects':
      return { class: 'broken', reason: 'redirect-loop' };
    case 'bad-body':
      return { class: 'broken', reason: 'unreadable-answer' };
    case 'status':
      return ofStatus(error);
    default:
      return impossible(error);
  }
}

function ofStatus(error: OutsideError & { type: 'status' }): ConnectorFailure {
  const { status, retryAfterSeconds } = error;
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds };
  if (status === 429) return { class: 'later', reason: 'asked-to-wait', ...wait };
  if (status === 401 || status === 407) return { class: 'refused', reason: 'login-needed' };
  if (status === 404 || status === 410) return { class: 'gone', reason: 'not-found' };
  if (status === 403 || status === 451) return { class: 'refused', reason: 'forbidden' };
  if (status >= 500 || status === 408 || status === 425)
    return { class: 'later', reason: 'server-error', ...wait };
  return { class: 'broken', reason: 'unreadable-answer' };
}
