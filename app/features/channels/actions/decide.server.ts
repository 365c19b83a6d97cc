import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { eraseConnection } from '../connecting/erase.server.ts';
import { COPY } from '../copy.id.ts';
import type { ChannelRefusal } from '../errors.ts';
import '../events.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { connectorFor, FIRST_INTERVAL } from '../rules/collectable.ts';
import { channelInput, closeInput, rejectInput } from '../schema.ts';
import { lockChannel } from '../store.server.ts';
import { governmentOfTx, tellUnit } from '../telling.server.ts';
import { localDay } from './local-day.ts';

type NotWaiting = Extract<ChannelRefusal, { type: 'not-waiting' }>;

/** The institution's claim: the unit's head says that this account is the unit's. Collecting begins where it can. */
export const approveChannel = defineAction<typeof channelInput, undefined, NotWaiting>({
  name: 'channels.approve-channel',
  input: channelInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'decide', { unitId: channel.unit_id }));
    if (channel.state !== 'proposed') return refuse({ type: 'not-waiting' });
    // A unit's head may speak for his unit on an account he put forward; the trail and the account's page say so.
    const bySelf = actor.kind === 'person' && channel.proposed_by === actor.personId;
    const connector = channel.address === null ? null : connectorFor(channel.network);
    await tx
      .updateTable('channels_channel')
      .set({
        state: 'approved',
        decided_by: actor.kind === 'person' ? actor.personId : null,
        decided_at: now,
        connector,
        next_collect_at: connector ? now : null,
        ...(connector ? { collect_every_minutes: FIRST_INTERVAL[connector] } : {}),
      })
      .where('id', '=', channel.id)
      .execute();
    await emit({
      name: 'channels.approved',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id, bySelf },
    });
    await tellUnit(context, {
      zone: (await governmentOfTx(tx)).zone,
      unitId: channel.unit_id,
      roles: [],
      also: [channel.proposed_by],
      kind: 'channels.approved',
      urgency: 'low',
      title: COPY.notices.approved,
      body: COPY.notices.approvedBody(accountName(channel)),
      href: `/kerja/akun/${channel.id}`,
      key: `channels.approved:${channel.id}`,
    });
    return ok();
  },
});

/** The head says that the account is not the unit's, and why; who put it forward is told. */
export const rejectChannel = defineAction<typeof rejectInput, undefined, NotWaiting>({
  name: 'channels.reject-channel',
  input: rejectInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'decide', { unitId: channel.unit_id }));
    if (channel.state !== 'proposed') return refuse({ type: 'not-waiting' });
    await tx
      .updateTable('channels_channel')
      .set({
        state: 'rejected',
        decided_by: actor.kind === 'person' ? actor.personId : null,
        decided_at: now,
        rejected_reason: input.reason,
      })
      .where('id', '=', channel.id)
      .execute();
    await emit({
      name: 'channels.rejected',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id },
    });
    await tellUnit(context, {
      zone: (await governmentOfTx(tx)).zone,
      unitId: channel.unit_id,
      roles: [],
      also: [channel.proposed_by],
      kind: 'channels.rejected',
      urgency: 'normal',
      title: COPY.notices.rejected,
      body: COPY.notices.rejectedBody(accountName(channel), input.reason),
      href: `/kerja/akun/${channel.id}`,
      key: `channels.rejected:${channel.id}`,
    });
    return ok();
  },
});

/** The account is no longer used. Its posts and proofs stay; nothing more is collected. */
export const closeChannel = defineAction<
  typeof closeInput,
  undefined,
  Extract<ChannelRefusal, { type: 'not-open' | 'in-the-future' }>
>({
  name: 'channels.close-channel',
  input: closeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'close', { unitId: channel.unit_id }));
    if (channel.state !== 'approved' && channel.state !== 'proposed') return refuse({ type: 'not-open' });
    if (input.closedOn > localDay(now, (await governmentOfTx(tx)).zone))
      return refuse({ type: 'in-the-future' });
    await tx
      .updateTable('channels_channel')
      .set({ state: 'closed', closed_on: input.closedOn, next_collect_at: null, collecting_since: null })
      .where('id', '=', channel.id)
      .execute();
    await eraseConnection(tx, channel.id);
    await emit({
      name: 'channels.closed',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id },
    });
    return ok();
  },
});
