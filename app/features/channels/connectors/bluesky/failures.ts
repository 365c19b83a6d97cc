import type { OutsideError } from '#app/platform/http/outside.ts';
import { type ConnectorFailure, failureOf } from '../failure.ts';

/** An XRPC error names itself in the body: `{"error": "RepoNotFound", "message": …}`. */
export function blueskyFailure(error: OutsideError): ConnectorFailure {
  if (error.type !== 'status') return failureOf(error);
  const said = new TextDecoder().decode(error.body);
  if (
    /RepoTakendown|AccountTakedown|RepoNotFound|could not find repo|account not found|profile not found|tombstoned/i.test(
      said,
    )
  ) {
    return { class: 'gone', reason: 'account-gone' };
  }
  if (/RepoDeactivated|AccountDeactivated|RepoSuspended/i.test(said))
    return { class: 'private', reason: 'account-closed' };
  if (/unable to resolve handle|handle not found/i.test(said)) return { class: 'gone', reason: 'not-found' };
  return failureOf(error);
}
