import type { ParsedAddress } from '../addresses/parsed.ts';

/** What makes an account one and the same: its network and its handle, or its id where the network shows no handle. */
export function addressKeyOf(account: {
  readonly network: string;
  readonly handle: string | null;
  readonly id: string | null;
}): string {
  return `${account.network}:${account.handle?.toLowerCase() ?? account.id ?? ''}`;
}

export type PastedAccount =
  | {
      readonly ok: true;
      readonly network: NonNullable<ParsedAddress['network']>;
      readonly handle: string | null;
      readonly id: string | null;
      /** Null when the address of the account follows only from a post of it. */
      readonly address: string | null;
      readonly key: string;
      readonly fromPost: boolean;
    }
  | {
      readonly ok: false;
      readonly error: 'not-an-address' | 'short-link' | 'post-without-account';
      readonly network: ParsedAddress['network'];
    };

/** The account that a pasted address names: itself, or the one whose post it is. */
export function accountIn(parsed: ParsedAddress): PastedAccount {
  const { network, handle, kind } = parsed;
  if (kind === 'short-link') return { ok: false, error: 'short-link', network };
  if (network === null || kind === 'unknown') return { ok: false, error: 'not-an-address', network };
  const id = kind === 'post' ? (parsed.accountId ?? null) : parsed.id;
  if (handle === null && id === null) return { ok: false, error: 'post-without-account', network };
  const key = addressKeyOf({ network, handle, id });
  return {
    ok: true,
    network,
    handle,
    id,
    address: kind === 'account' ? parsed.address : null,
    key,
    fromPost: kind === 'post',
  };
}
