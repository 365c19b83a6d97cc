import type { OutsideError } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failureOf } from '../failure.ts';

/** 401 and 422 come from instances that show nothing without signing in. */
export function mastodonFailure(error: OutsideError): ConnectorFailure {
  if (error.type !== 'status') return failureOf(error);
  if (error.status === 404 || error.status === 410) return { class: 'gone', reason: 'account-gone' };
  if (error.status === 401 || error.status === 422) return { class: 'refused', reason: 'login-needed' };
  return failureOf(error);
}
