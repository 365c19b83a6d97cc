import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import '../../delivery/tables.ts';
import type { ChannelRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { PROOF_DAYS } from '../../rules/official.ts';
import { insertProof, lockChannel } from '../../store.server.ts';
import { CONNECTING_COPY } from '../copy.id.ts';
import { storeInput } from '../schema.ts';

/**
 * Keeps leave to publish, after the network itself has said whose account answers under it. That answer is also a proof that the account
 * is the institution's. What waited for it goes on within a minute.
 */
export const storeConnection = defineAction<
  typeof storeInput,
  { again: boolean },
  Extract<ChannelRefusal, { type: 'not-open' }>
>({
  name: 'channels.connect',
  input: storeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'connect', { unitId: channel.unit_id }));
    if (channel.state !== 'approved') return refuse({ type: 'not-open' });
    const by = actor.kind === 'person' ? actor.personId : null;
    const known = await tx
      .selectFrom('channels_connection')
      .select('id')
      .where('channel_id', '=', channel.id)
      .executeTakeFirst();
    const given = {
      secret: Buffer.from(input.sealed, 'base64'),
      account_name: input.accountName,
      remote_id: input.remoteId,
      scopes: input.scopes,
      state: 'live' as const,
      state_reason: null,
      expires_at: input.expiresAt,
      refresh_after: input.refreshAfter,
      refreshing_since: null,
      refreshed_at: null,
      connected_by: by,
      connected_at: now,
      warned_at: null,
    };
    await tx
      .insertInto('channels_connection')
      .values({
        tenant_id: actor.tenantId,
        id: newId(),
        channel_id: channel.id,
        network: channel.network,
        settings: jsonb({}) as never,
        ...given,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'channel_id']).doUpdateSet(given))
      .execute();
    await insertProof(tx, {
      tenantId: actor.tenantId,
      channelId: channel.id,
      method: 'connected-api',
      holds: true,
      detail: CONNECTING_COPY.proof(input.accountName),
      evidenceAddress: null,
      checkedAt: now,
      staleAfter: Temporal.Instant.from(now)
        .add({ hours: PROOF_DAYS * 24 })
        .toString(),
      checkedBy: by,
    });
    await emit({
      name: 'channels.connected',
      subject: { type: 'channel', id: channel.id },
      data: { unitId: channel.unit_id, network: channel.network, again: known !== undefined },
    });
    return ok({ again: known !== undefined });
  },
});
