import type { Tx } from '#app/platform/db/db.server.ts';
import '../delivery/tables.ts';

/** Nothing of the secret stays; who connected the account, and when, does. False where it was not connected. */
export async function eraseConnection(tx: Tx, channelId: string): Promise<boolean> {
  const row = await tx
    .updateTable('channels_connection')
    .set({
      secret: Buffer.alloc(0),
      state: 'revoked',
      state_reason: null,
      expires_at: null,
      refresh_after: null,
      refreshing_since: null,
    })
    .where('channel_id', '=', channelId)
    .where('state', '<>', 'revoked')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
