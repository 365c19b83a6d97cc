import { parseAddress } from '../addresses/parse-address.ts';
import { accountIn } from './address-key.ts';

export type Registered = {
  readonly network: string;
  readonly addressKey: string;
  readonly remoteId: string | null;
};
/** Who answers under what was given. */
export type Answering = { readonly remoteId: string; readonly addresses: readonly string[] };

/** Networks whose ids outlive a name: an account that has taken over a name is another one. */
const LASTING_IDS = new Set(['bluesky']);

const keyOf = (address: string): string | null => {
  const account = accountIn(parseAddress(address));
  return account.ok ? account.key : null;
};

/** Is the account that answers the one that is registered? */
export function isSameAccount(registered: Registered, answering: Answering): boolean {
  const { remoteId, network, addressKey } = registered;
  if (remoteId !== null && remoteId === answering.remoteId) return true;
  if (remoteId !== null && LASTING_IDS.has(network)) return false;
  if (addressKey === `${network}:${answering.remoteId}`) return true;
  return answering.addresses.some((address) => keyOf(address) === addressKey);
}
