import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { refuse } from '#app/platform/errors/result.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { waitOfScans } from './limits.server.ts';

/** A scan by the plain form, now by the server's clock. It counts with those of the phone's outbox: else letters are guessed here. */
export async function scanByForm(call: ActionCall & { actor: PersonActor }, code: string) {
  const wait = waitOfScans(call.platform, call.actor, 'own');
  if (wait !== null) return refuse({ type: 'too-many' as const, wait });
  return scanSelf(call, { code, at: call.platform.clock.now().toString() });
}
