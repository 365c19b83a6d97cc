import type { CleanPost } from './incoming-post.ts';

/**
 * Two official accounts of two units show one post as their own: a collab post. It counts for each unit, so it stands once for
 * each. What an officer reports is never taken as shared unless he says so.
 */
export function isSharedPost(
  known: { readonly channel_id: string | null; readonly unit_id: string },
  item: Pick<CleanPost, 'channelId' | 'unitId' | 'source'>,
): boolean {
  return (
    item.source !== 'reported' &&
    known.channel_id !== null &&
    item.channelId !== null &&
    known.channel_id !== item.channelId &&
    known.unit_id !== item.unitId
  );
}

/** Key of a shared post on the account of a further unit. Canonical addresses hold no `#`. */
export const keyForUnit = (addressKey: string, unitId: string): string => `${addressKey}#${unitId}`;

/** The same post as the further unit's own. */
export function asShared(post: CleanPost): CleanPost {
  return post.addressKey === null
    ? post
    : { ...post, addressKey: keyForUnit(post.addressKey, post.unitId), collabKey: post.addressKey };
}

/** What all rows of one shared post have in common. */
export const sharedKeyOf = (post: Pick<CleanPost, 'addressKey' | 'collabKey'>): string | null =>
  post.collabKey ?? post.addressKey;

/** A site of the register, by host. */
export type Site = { readonly host: string; readonly unitId: string; readonly handle: string };

/** Host of a canonical address. */
export const hostOfKey = (addressKey: string | null): string | null =>
  addressKey === null ? null : (/^https:\/\/([^/?#]+)/.exec(addressKey)?.[1] ?? null);

/**
 * A site's feed also lists pages of another unit's site: then it passes them on. Only where that host is registered for other units
 * alone; an unknown host is taken for a second name of the own site.
 */
export function passedOn(post: CleanPost, sites: ReadonlyMap<string, readonly Site[]>): CleanPost {
  if (post.network !== 'website' || post.shareOf !== null || post.source !== 'collected') return post;
  const owners = sites.get(hostOfKey(post.addressKey) ?? '') ?? [];
  const owner = owners[0];
  if (!owner || owners.some((site) => site.unitId === post.unitId)) return post;
  return {
    ...post,
    addressKey: null,
    collabKey: null,
    shareOf: { handle: owner.handle, ...(post.address === null ? {} : { address: post.address }) },
  };
}
