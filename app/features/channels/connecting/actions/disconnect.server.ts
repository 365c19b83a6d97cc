import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ChannelRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { lockChannel } from '../../store.server.ts';
import { governmentOfTx, tellUnit } from '../../telling.server.ts';
import { CONNECTING_COPY } from '../copy.id.ts';
import { eraseConnection } from '../erase.server.ts';
import { channelOnly } from '../schema.ts';

/** Takes leave back: the secret is erased, what waits for it is held by the engine, and those who are concerned are told. */
export const disconnect = defineAction<
  typeof channelOnly,
  { waiting: number },
  Extract<ChannelRefusal, { type: 'not-connected' }>
>({
  name: 'channels.disconnect',
  input: channelOnly,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'connect', { unitId: channel.unit_id }));
    if (!(await eraseConnection(tx, channel.id))) return refuse({ type: 'not-connected' });
    const { n: waiting } = await tx
      .selectFrom('channels_delivery')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('channel_id', '=', channel.id)
      .where('state', 'in', ['waiting', 'preparing', 'prepared'])
      .executeTakeFirstOrThrow();
    await emit({
      name: 'channels.disconnected',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id, network: channel.network, waiting },
    });
    const { zone } = await governmentOfTx(tx);
    await tellUnit(context, {
      zone,
      unitId: channel.unit_id,
      roles: ['officer', 'head'],
      kind: 'channels.disconnected',
      urgency: 'normal',
      title: CONNECTING_COPY.told.disconnected(channel),
      body: CONNECTING_COPY.told.disconnectedBody(waiting),
      href: `/kerja/sambungan/${channel.id}`,
      key: `channels.disconnected:${channel.id}:${now}`,
    });
    return ok({ waiting });
  },
});
