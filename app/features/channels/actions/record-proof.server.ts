import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { PROOF_DETAIL } from '../copy.id.ts';
import type { ChannelRefusal } from '../errors.ts';
import '../events.ts';
import { may } from '../policy.ts';
import { PROOF_DAYS } from '../rules/official.ts';
import { methodsFor, wayOf } from '../rules/proof-method.ts';
import { confirmProofInput, recordProofInput } from '../schema.ts';
import { insertProof, lockChannel } from '../store.server.ts';

type NotOpen = Extract<ChannelRefusal, { type: 'not-open' }>;

/** Writes down what a look for a proof found: a dated row that goes stale after 180 days. */
export const recordProof = defineAction<typeof recordProofInput, undefined, NotOpen>({
  name: 'channels.check-proof',
  input: recordProofInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'check-proof', { unitId: channel.unit_id }));
    if (channel.state !== 'approved' && channel.state !== 'proposed') return refuse({ type: 'not-open' });
    await insertProof(tx, {
      tenantId: actor.tenantId,
      channelId: channel.id,
      method: input.method,
      holds: input.holds,
      detail: input.detail,
      evidenceAddress: input.evidenceAddress,
      checkedAt: now,
      staleAfter: staleAfter(now),
      checkedBy: actor.kind === 'person' ? actor.personId : null,
    });
    await emit({
      name: 'channels.proof-checked',
      subject: { type: 'channel', id: channel.id },
      data: { method: input.method, holds: input.holds },
    });
    return ok();
  },
});

/**
 * A person says what he saw on the profile of an account whose network shows it to nobody without a sign-in: the code, or the link back
 * to the government's page.
 */
export const confirmProof = defineAction<
  typeof confirmProofInput,
  undefined,
  Extract<ChannelRefusal, { type: 'not-open' | 'readable-by-machine' | 'method-not-for-network' }>
>({
  name: 'channels.confirm-proof',
  input: confirmProofInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const channel = await lockChannel(tx, input.channelId);
    if (!channel) return notFound();
    authorize(may(actor, 'confirm-proof', { unitId: channel.unit_id, proposedBy: channel.proposed_by }));
    if (channel.state !== 'approved' && channel.state !== 'proposed') return refuse({ type: 'not-open' });
    if (!methodsFor(channel.network).includes(input.method))
      return refuse({ type: 'method-not-for-network' });
    if (wayOf(channel.network, input.method) === 'machine') return refuse({ type: 'readable-by-machine' });
    await insertProof(tx, {
      tenantId: actor.tenantId,
      channelId: channel.id,
      method: input.method,
      holds: true,
      detail: PROOF_DETAIL.seen(input.method, channel.network),
      evidenceAddress: channel.address,
      checkedAt: now,
      staleAfter: staleAfter(now),
      checkedBy: actor.kind === 'person' ? actor.personId : null,
    });
    await emit({
      name: 'channels.proof-checked',
      subject: { type: 'channel', id: channel.id },
      data: { method: input.method, holds: true },
    });
    return ok();
  },
});

const staleAfter = (now: string): string =>
  Temporal.Instant.from(now)
    .add({ hours: PROOF_DAYS * 24 })
    .toString();
