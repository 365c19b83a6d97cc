import type { Tx } from '#app/platform/db/db.server.ts';
import type { Variant } from '../variants.server.ts';

/** Whether the variant's account may be written to. The portal is our own. */
export async function connectionOf(
  tx: Tx,
  { channel_id }: Pick<Variant, 'channel_id'>,
): Promise<'live' | 'reconnect' | 'none'> {
  if (channel_id === null) return 'live';
  const row = await tx
    .selectFrom('channels_read_connection')
    .select('state')
    .where('channel_id', '=', channel_id)
    .executeTakeFirst();
  return !row || row.state === 'revoked' ? 'none' : row.state;
}
