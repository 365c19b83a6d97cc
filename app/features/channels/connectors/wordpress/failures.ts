import type { OutsideError } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failureOf } from '../failure.ts';

/** WordPress answers 404 where its REST door is closed, and 401 or 403 where a plugin locks it; the site itself lives on. */
export function wordpressFailure(error: OutsideError): ConnectorFailure {
  if (error.type === 'status' && [404, 410].includes(error.status))
    return { class: 'broken', reason: 'no-api' };
  if (error.type === 'status' && [401, 403].includes(error.status))
    return { class: 'refused', reason: 'no-api' };
  return failureOf(error);
}
