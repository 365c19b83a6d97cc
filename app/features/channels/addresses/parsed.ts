/** Networks on which an office keeps an account, a number or a site. */
export const NETWORKS = [
  'instagram',
  'facebook',
  'x',
  'tiktok',
  'youtube',
  'threads',
  'telegram',
  'whatsapp-channel',
  'whatsapp',
  'phone',
  'bluesky',
  'mastodon',
  'website',
] as const;

export type Network = (typeof NETWORKS)[number];

export type AddressKind = 'account' | 'post' | 'short-link' | 'unknown';

/** What a pasted line turned out to be. Handles are lower case: no network here tells two accounts apart by case. */
export type ParsedAddress = {
  readonly network: Network | null;
  /** Name of the account as its network writes it, without `@`; digits for numbers; host (and folder) for sites. */
  readonly handle: string | null;
  /** Account id where there is no handle; the post's id when `kind` is `post`; the code of a short link. */
  readonly id: string | null;
  /** Canonical address, the same for every way of writing it; null when there is none to open. */
  readonly address: string | null;
  readonly kind: AddressKind;
  readonly postId?: string;
  /** Id of the account a post belongs to, where the address gives an id and no handle. */
  readonly accountId?: string;
};

export const NOTHING: ParsedAddress = {
  network: null,
  handle: null,
  id: null,
  address: null,
  kind: 'unknown',
};

export const account = (network: Network, handle: string, address: string): ParsedAddress => ({
  network,
  handle,
  id: null,
  address,
  kind: 'account',
});

export const accountById = (network: Network, id: string, address: string): ParsedAddress => ({
  network,
  handle: null,
  id,
  address,
  kind: 'account',
});

export const post = (
  network: Network,
  handle: string | null,
  postId: string,
  address: string,
  accountId?: string,
): ParsedAddress => ({
  network,
  handle,
  id: postId,
  address,
  kind: 'post',
  postId,
  ...(accountId === undefined ? {} : { accountId }),
});

export const shortLink = (network: Network | null, code: string, address: string): ParsedAddress => ({
  network,
  handle: null,
  id: code,
  address,
  kind: 'short-link',
});

/** An address of the network that is neither an account nor a post: a group, a search, an invitation. */
export const unknownOf = (network: Network | null, address: string | null): ParsedAddress => ({
  network,
  handle: null,
  id: null,
  address,
  kind: 'unknown',
});
