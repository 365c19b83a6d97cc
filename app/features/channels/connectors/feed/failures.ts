import type { OutsideError } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failureOf } from '../failure.ts';

/** A feed that is not found may be back after the next theme change; only 410 says it is gone for good. */
export function feedFailure(error: OutsideError): ConnectorFailure {
  if (error.type === 'status' && error.status === 404) return { class: 'broken', reason: 'not-found' };
  return failureOf(error);
}
