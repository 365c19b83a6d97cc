import type { ActionContext } from '../actions/define-action.server.ts';
import { type NewNotice, notify } from './notices.server.ts';

export const DELIVER_JOB = 'notify.deliver';

/**
 * Tells people something from inside an act: notices, their planned delivery, and the job that sends what is due at once,
 * all in the act's transaction.
 * @param input.zone the government's IANA zone
 * @returns how many notices are new
 */
export async function tell(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  input: { zone: string; notices: readonly NewNotice[] },
): Promise<number> {
  const { tx, actor, now } = context;
  const { tenantId } = actor;
  const { written, sendNow } = await notify(tx, { tenantId, now, ...input });
  if (sendNow) await context.send(DELIVER_JOB, { tenantId }, { singletonKey: tenantId });
  return written;
}
