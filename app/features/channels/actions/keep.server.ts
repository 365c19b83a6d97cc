import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import type { ChannelRefusal } from '../errors.ts';
import '../events.ts';
import { leaseChannels } from '../collecting.server.ts';
import { COLLECT_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { accountIn } from '../rules/address-key.ts';
import { amplifiableInput, channelInput, custodyInput } from '../schema.ts';
import { livingByKey, lockChannel, oneAtATime } from '../store.server.ts';
import { governmentOfTx } from '../telling.server.ts';
import { localDay } from './local-day.ts';

/** Who holds the account, whether its recovery mail is on the government's domain, whether it has a second factor. */
export const editCustody = defineAction<
  typeof custodyInput,
  undefined,
  Extract<ChannelRefusal, { type: 'not-open' | 'holder-not-in-unit' | 'in-the-future' }>
>({
  name: 'channels.edit-custody',
  input: custodyInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'edit-custody', { unitId: channel.unit_id }));
    if (channel.state === 'closed' || channel.state === 'rejected') return refuse({ type: 'not-open' });
    const today = localDay(now, (await governmentOfTx(tx)).zone);
    if (input.checkedOn && input.checkedOn > today) return refuse({ type: 'in-the-future' });
    if (input.holderId && input.holderId !== channel.custodian_person_id) {
      const role = await tx
        .selectFrom('org_read_role')
        .select('id')
        .where('person_id', '=', input.holderId)
        .where('unit_id', '=', channel.unit_id)
        .where('ended_at', 'is', null)
        .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
        .executeTakeFirst();
      if (!role) return refuse({ type: 'holder-not-in-unit' });
    }
    const after = {
      custodian_person_id: input.holderId,
      recovery_mail_official: input.recoveryOfficial,
      second_factor: input.secondFactor,
      custody_checked_on: input.checkedOn,
    };
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => channel[field] !== after[field],
    );
    if (fields.length === 0) return ok();
    await tx.updateTable('channels_channel').set(after).where('id', '=', channel.id).execute();
    await emit({
      name: 'channels.custody-edited',
      subject: { type: 'channel', id: channel.id },
      data: { fields },
    });
    return ok();
  },
});

/** Posts of this account are those that units are asked to share. */
export const markAmplifiable = defineAction<typeof amplifiableInput, undefined>({
  name: 'channels.mark-amplifiable',
  input: amplifiableInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'mark-amplifiable', { unitId: channel.unit_id }));
    if (channel.amplifiable === input.amplifiable) return ok();
    await tx
      .updateTable('channels_channel')
      .set({ amplifiable: input.amplifiable })
      .where('id', '=', channel.id)
      .execute();
    await emit({
      name: 'channels.amplifiable-marked',
      subject: { type: 'channel', id: channel.id },
      data: { amplifiable: input.amplifiable },
    });
    return ok();
  },
});

/** Sends the collector to one channel at once, whatever its next time is. */
export const collectNow = defineAction<
  typeof channelInput,
  undefined,
  Extract<ChannelRefusal, { type: 'not-collectable' | 'collecting-already' }>
>({
  name: 'channels.collect-now',
  input: channelInput,
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'collect-now', { unitId: channel.unit_id }));
    if (channel.state !== 'approved' || channel.connector === null)
      return refuse({ type: 'not-collectable' });
    const leased = await leaseChannels(tx, [channel.id], now);
    if (leased.length === 0) return refuse({ type: 'collecting-already' });
    await send(
      COLLECT_JOB,
      { tenantId: actor.tenantId, channelId: channel.id, leasedAt: now },
      { singletonKey: channel.id },
    );
    await emit({
      name: 'channels.collect-asked',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id },
    });
    return ok();
  },
});

/**
 * The account has a new name or address and is still ours. Proofs spoke for the old address: they go stale at once and are looked
 * at again.
 */
export const followMove = defineAction<
  typeof channelInput,
  undefined,
  Extract<ChannelRefusal, { type: 'nothing-moved' | 'account-taken' | 'known-fake' }>
>({
  name: 'channels.follow-move',
  input: channelInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'follow-move', { unitId: channel.unit_id }));
    const account = channel.moved_to === null ? null : accountIn(parseAddress(channel.moved_to));
    if (channel.state !== 'approved' || !account?.ok || account.network !== channel.network)
      return refuse({ type: 'nothing-moved' });
    await oneAtATime(tx, actor.tenantId, account.key);
    const taken = await livingByKey(tx, account.key);
    if (taken && taken.id !== channel.id)
      return refuse({
        type: 'account-taken',
        channelId: taken.id,
        unitName: taken.short_name,
        state: taken.state,
      });
    const fake = await tx
      .selectFrom('channels_fake')
      .select('note')
      .where('address_key', '=', account.key)
      .executeTakeFirst();
    if (fake) return refuse({ type: 'known-fake', note: fake.note });
    const sameAccount = channel.network === 'bluesky';
    await tx
      .updateTable('channels_channel')
      .set({
        handle: account.handle,
        address: account.address ?? channel.moved_to,
        address_key: account.key,
        moved_to: null,
        failure: null,
        failure_detail: null,
        failure_count: 0,
        next_collect_at: channel.connector ? now : null,
        ...(sameAccount ? {} : { cursor: null, remote_id: account.id }),
      })
      .where('id', '=', channel.id)
      .execute();
    await tx
      .updateTable('channels_proof')
      .set({ stale_after: now })
      .where('channel_id', '=', channel.id)
      .where('stale_after', '>', now)
      .execute();
    await emit({
      name: 'channels.moved',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id },
    });
    return ok();
  },
});
