import type { DeliveryReason } from '../../connectors/publishing.ts';
import type { Telling } from '../contributors.ts';
import { noticeOfLostConnection } from './notices.server.ts';
import type { DeliveryRow } from './store.server.ts';

/** A leave that runs out sooner than this after it was given is not renewed for ever. */
const YOUNG_MS = 10 * 60_000;

/**
 * Marks that an account has to be connected again, and tells those who can. False when it may go on by itself: somebody has connected it
 * meanwhile and what failed was the old secret, or it has run out before its time and can be renewed.
 */
export async function loseConnection(
  context: Telling,
  row: Pick<DeliveryRow, 'channel_id' | 'unit_id' | 'network'>,
  lost: {
    readonly reason: DeliveryReason;
    readonly secretFrom: string | null;
    readonly canRefresh: boolean;
  },
): Promise<boolean> {
  if (!row.channel_id) return true;
  const { tx, now } = context;
  const connection = await tx
    .selectFrom('channels_connection')
    .select(['id', 'state', 'refreshed_at', 'connected_at'])
    .where('channel_id', '=', row.channel_id)
    .forUpdate()
    .executeTakeFirst();
  if (connection?.state === 'live') {
    if (lost.secretFrom !== null && secretMoment(connection) !== lost.secretFrom) return false;
    const age = Date.parse(now) - Date.parse(secretMoment(connection));
    if (lost.canRefresh && lost.reason === 'token-expired' && age > YOUNG_MS) {
      await tx
        .updateTable('channels_connection')
        .set({ refresh_after: now })
        .where('id', '=', connection.id)
        .execute();
      return false;
    }
    await tx
      .updateTable('channels_connection')
      .set({ state: 'reconnect', state_reason: lost.reason, refreshing_since: null })
      .where('id', '=', connection.id)
      .execute();
    await context.emit({
      name: 'channels.connection-lost',
      subject: { type: 'channel', id: row.channel_id },
      data: { network: row.network, reason: lost.reason },
    });
  }
  await noticeOfLostConnection({ ...context, now }, row, lost.reason);
  return true;
}

/** When the secret that is stored now was given. */
export const secretMoment = (connection: {
  readonly refreshed_at: string | null;
  readonly connected_at: string;
}): string =>
  connection.refreshed_at && connection.refreshed_at > connection.connected_at
    ? connection.refreshed_at
    : connection.connected_at;
