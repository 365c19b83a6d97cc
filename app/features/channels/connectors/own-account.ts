import { parseAddress } from '../addresses/parse-address.ts';
import { accountIn } from '../rules/address-key.ts';
import { isSameAccount } from '../rules/same-account.ts';
import type { ConnectorChannel } from './connector.ts';
import { failed } from './publish-failure.ts';
import type { PublishingNetwork, WhoResult } from './publishing.ts';

/** Who answers, if it is the account that is registered; the name of another one is kept for the sentence. */
export function ownAccount(network: PublishingNetwork, channel: ConnectorChannel, who: WhoResult): WhoResult {
  if (!who.ok) return who;
  const registered = accountIn(parseAddress(channel.address));
  const addressKey = registered.ok ? registered.key : `${network}:${channel.handle?.toLowerCase() ?? ''}`;
  const addresses = [...(who.address ? [who.address] : []), ...(who.otherAddresses ?? [])];
  const answering = { remoteId: who.remoteId, addresses };
  return isSameAccount({ network, addressKey, remoteId: channel.remoteId }, answering)
    ? who
    : failed('refused', 'other-account', { raw: who.accountName.slice(0, 100) });
}
