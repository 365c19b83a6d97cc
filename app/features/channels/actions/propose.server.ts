import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import { COPY } from '../copy.id.ts';
import type { ChannelRefusal } from '../errors.ts';
import { governmentOfTx, tellUnit } from '../telling.server.ts';
import '../events.ts';
import { accountName } from '../networks.ts';
import { may } from '../policy.ts';
import { accountIn, type PastedAccount } from '../rules/address-key.ts';
import { proposeInput } from '../schema.ts';
import { insertChannels, livingByKey, oneAtATime } from '../store.server.ts';

export type ProposeRefusal = Extract<
  ChannelRefusal,
  {
    type:
      | 'not-an-address'
      | 'short-link'
      | 'post-without-account'
      | 'account-taken'
      | 'known-fake'
      | 'unit-closed';
  }
>;

/** The account a pasted text names, or why it names none. */
export function readAccount(
  pasted: string,
): Result<
  Extract<PastedAccount, { ok: true }>,
  Extract<ProposeRefusal, { type: 'not-an-address' | 'short-link' | 'post-without-account' }>
> {
  const account = accountIn(parseAddress(pasted));
  if (account.ok) return ok(account);
  return refuse(
    account.error === 'not-an-address'
      ? { type: 'not-an-address' as const }
      : { type: account.error, network: account.network },
  );
}

/**
 * A unit puts an account forward as its own. It is not official by that: the unit's head approves it and it must be proved.
 * The same account is never registered twice, and a known fake never.
 */
export const proposeChannel = defineAction<typeof proposeInput, { channelId: string }, ProposeRefusal>({
  name: 'channels.propose-channel',
  input: proposeInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const unit = await tx
      .selectFrom('org_read_unit')
      .select(['id', 'state', 'short_name'])
      .where('id', '=', input.unitId)
      .executeTakeFirst();
    if (!unit) return notFound();
    authorize(may(actor, 'propose', { unitId: unit.id }));
    if (unit.state === 'closed') return refuse({ type: 'unit-closed' });
    const read = readAccount(input.pasted);
    if (!read.ok) return read;
    const account = read.value;
    await oneAtATime(tx, actor.tenantId, account.key);
    const taken = await livingByKey(tx, account.key);
    if (taken)
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
    const [channelId] = await insertChannels(tx, [
      {
        tenantId: actor.tenantId,
        unitId: unit.id,
        network: account.network,
        handle: account.handle,
        remoteId: account.id,
        address: account.address ?? canonicalOf(account),
        key: account.key,
        label: input.label,
        openedOn: input.openedOn,
        proposedBy: actor.kind === 'person' ? actor.personId : null,
        now,
      },
    ]);
    await emit({
      name: 'channels.proposed',
      subject: { type: 'channel', id: channelId! },
      data: { unitId: unit.id, network: account.network },
    });
    const name = accountName({ network: account.network, handle: account.handle, address: account.address });
    await tellUnit(context, {
      zone: (await governmentOfTx(tx)).zone,
      unitId: unit.id,
      roles: ['head'],
      kind: 'channels.proposed',
      urgency: 'normal',
      title: COPY.notices.proposed,
      body: COPY.notices.proposedBody(name, unit.short_name),
      href: `/kerja/akun/${channelId}`,
      key: `channels.proposed:${channelId}`,
    });
    return ok({ channelId: channelId! });
  },
});

/** A post gives the account's handle; its own address follows from that. */
function canonicalOf(account: Extract<PastedAccount, { ok: true }>): string | null {
  if (account.handle === null) return null;
  const text = account.network === 'website' ? account.handle : `${account.network} @${account.handle}`;
  return parseAddress(text).address;
}
