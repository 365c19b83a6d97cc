import type { Role } from '#app/platform/authz/actor.ts';
import { accountName, networkName } from '../../networks.ts';
import { governmentOfTx, tellUnit } from '../../telling.server.ts';
import type { Telling } from '../contributors.ts';
import { NOTICE_COPY, REASON_COPY } from '../copy.id.ts';
import type { DeliveryRow } from './store.server.ts';

/** Those who can do something about it. */
const ROLES: readonly Role[] = ['officer', 'head'];

type After = Pick<DeliveryRow, 'state' | 'failure_reason' | 'held_reason'>;

async function nameOf(context: Telling, row: Pick<DeliveryRow, 'channel_id' | 'network'>): Promise<string> {
  if (!row.channel_id) return NOTICE_COPY.portal;
  const channel = await context.tx
    .selectFrom('channels_channel')
    .select(['network', 'handle', 'address'])
    .where('id', '=', row.channel_id)
    .executeTakeFirst();
  return channel ? `${networkName(row.network)} ${accountName(channel)}` : networkName(row.network);
}

type Notice = { kind: string; urgency: 'normal' | 'urgent'; title: string; body: string; key: string };

function noticeFor(row: DeliveryRow, after: After, name: string): Notice | null {
  const reason = REASON_COPY[after.failure_reason as keyof typeof REASON_COPY] ?? '';
  if (after.state === 'refused')
    return {
      kind: 'channels.delivery-refused',
      urgency: 'urgent',
      title: NOTICE_COPY.refused,
      body: NOTICE_COPY.refusedBody(name, reason),
      key: `channels.refused:${row.id}:${row.tries}`,
    };
  if (after.held_reason === 'unsettled' && row.held_reason !== 'unsettled')
    return {
      kind: 'channels.delivery-unsettled',
      urgency: 'urgent',
      title: NOTICE_COPY.unsettled,
      body: NOTICE_COPY.unsettledBody(name),
      key: `channels.unsettled:${row.id}:${row.finalised_at}`,
    };
  if (after.state === 'cancelled')
    return {
      kind: 'channels.delivery-taken-back',
      urgency: 'urgent',
      title: NOTICE_COPY.takenBack,
      body: NOTICE_COPY.takenBackBody(name),
      key: `channels.taken-back:${row.id}`,
    };
  if (after.held_reason === 'stale')
    return {
      kind: 'channels.delivery-stale',
      urgency: 'normal',
      title: NOTICE_COPY.stale,
      body: NOTICE_COPY.staleBody(name),
      key: `channels.stale-delivery:${row.id}:${row.due_at}`,
    };
  return null;
}

/** People hear of what needs them; what goes on by itself is told to nobody. A lost connection is told once, where it is lost. */
export async function noticeOfChange(context: Telling, row: DeliveryRow, after: After): Promise<void> {
  const data = { unitId: row.unit_id, network: row.network };
  const subject = { type: 'delivery', id: row.id };
  if (after.state === 'refused')
    await context.emit({
      name: 'channels.delivery-refused',
      subject,
      data: { ...data, reason: after.failure_reason ?? '' },
    });
  if (after.state === 'cancelled') await context.emit({ name: 'channels.delivery-cancelled', subject, data });
  if (after.state === 'held')
    await context.emit({
      name: 'channels.delivery-held',
      subject,
      data: { ...data, reason: after.held_reason ?? '' },
    });
  if (after.state === 'unconfirmed' && row.state !== 'unconfirmed')
    await context.emit({ name: 'channels.delivery-unconfirmed', subject, data });
  const notice = noticeFor(row, after, await nameOf(context, row));
  if (!notice) return;
  const { zone } = await governmentOfTx(context.tx);
  await tellUnit(context, {
    zone,
    unitId: row.unit_id,
    roles: ROLES,
    href: `/kerja/pengiriman/${row.id}`,
    ...notice,
  });
}

/** Once a connection: a person connects it again, and everything that waits goes on by itself. */
export async function noticeOfLostConnection(
  context: Telling,
  row: Pick<DeliveryRow, 'channel_id' | 'unit_id' | 'network'>,
  reason: string,
): Promise<void> {
  if (!row.channel_id) return;
  const { zone } = await governmentOfTx(context.tx);
  const words = REASON_COPY[reason as keyof typeof REASON_COPY] ?? '';
  await tellUnit(context, {
    zone,
    unitId: row.unit_id,
    roles: ROLES,
    kind: 'channels.connection-lost',
    urgency: 'urgent',
    title: NOTICE_COPY.reconnect,
    body: NOTICE_COPY.reconnectBody(await nameOf(context, row), words),
    href: `/kerja/sambungan/${row.channel_id}`,
    key: `channels.reconnect:${row.channel_id}:${context.now.slice(0, 13)}`,
  });
}
