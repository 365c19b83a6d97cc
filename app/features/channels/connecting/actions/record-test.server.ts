import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockChannel } from '../../store.server.ts';
import { testedInput } from '../schema.ts';

/** Writes down what the network said when the connection was tried. */
export const recordTest = defineAction<typeof testedInput, undefined>({
  name: 'channels.test-connection',
  input: testedInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'connect', { unitId: channel.unit_id }));
    const row = await tx
      .updateTable('channels_connection')
      .set({
        state: input.state,
        state_reason: input.reason,
        ...(input.accountName === null ? {} : { account_name: input.accountName }),
      })
      .where('channel_id', '=', channel.id)
      .where('connected_at', '=', input.connectedAt)
      .where('state', '<>', 'revoked')
      .returning('id')
      .executeTakeFirst();
    if (!row) return notFound();
    await emit({
      name: 'channels.connection-tested',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id, network: channel.network, holds: input.state === 'live' },
    });
    return ok();
  },
});
