import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { wake } from '../delivery/requesting.server.ts';

/** What waited for the account to be connected goes on by itself; who asked for it hears of it when it moves. */
export async function releaseWaiting(
  { tx, actor, now, send }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  channelId: string,
): Promise<number> {
  const rows = await tx
    .updateTable('channels_delivery')
    .set({
      state: 'waiting',
      held_reason: null,
      failure: null,
      failure_reason: null,
      failure_raw: null,
      next_at: now,
      updated_at: now,
    })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'held')
    .where('held_reason', '=', 'reconnect')
    .returning('id')
    .execute();
  if (rows.length > 0) await wake({ tenantId: actor.tenantId, now, send }, now);
  return rows.length;
}
