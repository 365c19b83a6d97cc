import type { Grade, PostImage, TimeBy } from '../tables.ts';

/** A post as a collector or an officer brings it; nothing in it is trusted. */
export type IncomingPost = {
  readonly channelId: string | null;
  readonly unitId: string;
  readonly network: string;
  /** Unique within its channel; without one the canonical address stands for it. */
  readonly remoteId: string | null;
  readonly address: string | null;
  /** Canonical address; worked out from `address` unless given. */
  readonly addressKey?: string | null;
  /** Address key of the same post on another unit's account, where an officer says that it is shared. */
  readonly collabKey?: string | null;
  /** ISO instant; null when the network does not tell. */
  readonly publishedAt: string | null;
  /** Who states that time; of what no one says, a declared post is the officer's word and all else the unit's own place. */
  readonly timeBy?: TimeBy;
  /** When it was first seen, where that was earlier than now: only the loading of a sample says so. */
  readonly seenAt?: string;
  readonly editedAt?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly images?: readonly PostImage[];
  readonly shareOf?: { readonly handle?: string | null; readonly address?: string | null } | null;
  readonly grade: Grade;
  readonly source: 'collected' | 'reported' | 'published';
  readonly reportedBy?: string | null;
  readonly reportedAssignmentId?: string | null;
  readonly screenshotFileId?: string | null;
};

/** The same, within limits and fit for the database. */
export type CleanPost = {
  readonly channelId: string | null;
  readonly unitId: string;
  readonly network: string;
  readonly remoteId: string;
  readonly address: string | null;
  readonly addressKey: string | null;
  readonly collabKey: string | null;
  readonly publishedAt: string;
  readonly publishedKnown: boolean;
  readonly timeBy: TimeBy;
  readonly seenAt: string | null;
  readonly editedAt: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly images: readonly PostImage[];
  readonly shareOf: { readonly handle?: string; readonly address?: string } | null;
  readonly grade: Grade;
  readonly source: 'collected' | 'reported' | 'published';
  readonly reportedBy: string | null;
  readonly reportedAssignmentId: string | null;
  readonly screenshotFileId: string | null;
};

export const TEXT_LIMIT = 50_000;
const TITLE_LIMIT = 500;
const ADDRESS_LIMIT = 2_000;
const IMAGE_LIMIT = 20;
/** Clocks of servers differ; more than this ahead is a wrong zone or a wrong year. */
const AHEAD_LIMIT = 15 * 60_000;
/** Before this no network of the register existed: a date of 1970 is a missing date. */
const EARLIEST = Date.parse('2004-01-01T00:00:00Z');
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const TRACKING =
  /^(utm_\w+|fbclid|gclid|igsh|igshid|si|s|t|ref|ref_src|feature|mibextid|rdid|share_url|is_from_webapp|sender_device|_rdc|_rdr)$/i;

function shorten(text: string, limit: number): string {
  return text.toWellFormed().replace(CONTROL, '').slice(0, limit).toWellFormed();
}

/** One address for one post: https, no www, no tracking words, no end slash. Null for what is no web address. */
export function canonicalAddress(address: string | null | undefined): string | null {
  if (!address || address.length > ADDRESS_LIMIT) return null;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|amp)\./, '');
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `https://${host}${url.port ? `:${url.port}` : ''}${path}${query ? `?${query}` : ''}`;
}

/** When a post was published, as far as it can be believed: 1970, 2099 and unreadable dates count as untold. */
export function publishedMoment(
  told: string | null | undefined,
  now: string,
): { readonly at: string; readonly known: boolean } {
  const value = told ? Date.parse(told) : Number.NaN;
  const believable = value >= EARLIEST && value <= Date.parse(now) + AHEAD_LIMIT;
  return believable ? { at: new Date(value).toISOString(), known: true } : { at: now, known: false };
}

function cleanImages(images: readonly PostImage[] | undefined): PostImage[] {
  return (images ?? [])
    .filter((image) => /^https?:\/\//i.test(image.address) && image.address.length <= ADDRESS_LIMIT)
    .slice(0, IMAGE_LIMIT)
    .map((image) => ({
      address: shorten(image.address, ADDRESS_LIMIT),
      ...(image.alt ? { alt: shorten(image.alt, 500) } : {}),
    }));
}

function cleanShare(share: IncomingPost['shareOf']): CleanPost['shareOf'] {
  const handle = share?.handle ? shorten(share.handle, 200) : undefined;
  const address = share?.address ? shorten(share.address, ADDRESS_LIMIT) : undefined;
  return share ? { ...(handle ? { handle } : {}), ...(address ? { address } : {}) } : null;
}

/** Brings a post within limits. Null when nothing tells it from another post: neither an id nor an address. */
export function cleanPost(post: IncomingPost, now: string): CleanPost | null {
  const address = post.address ? shorten(post.address.trim(), ADDRESS_LIMIT) : null;
  const key = post.addressKey === undefined ? canonicalAddress(address) : post.addressKey;
  const remoteId = shorten(post.remoteId?.trim() || key || '', 1_000);
  // A share carries the address of what it shares: that is another account's post, not this one.
  const addressKey = post.shareOf ? null : key;
  if (remoteId === '') return null;
  const published = publishedMoment(post.publishedAt, now);
  const title = shorten(post.title?.trim() ?? '', TITLE_LIMIT);
  return {
    channelId: post.channelId,
    unitId: post.unitId,
    network: post.network,
    remoteId,
    address,
    addressKey,
    collabKey: addressKey === null ? null : (post.collabKey ?? null),
    publishedAt: published.at,
    publishedKnown: published.known,
    timeBy: post.timeBy ?? (post.grade === 'C' ? 'officer' : 'unit'),
    seenAt: post.seenAt ?? null,
    editedAt: post.editedAt ? publishedMoment(post.editedAt, now).at : null,
    title: title === '' ? null : title,
    text: shorten(post.text.trim(), TEXT_LIMIT),
    images: cleanImages(post.images),
    shareOf: cleanShare(post.shareOf),
    grade: post.grade,
    source: post.source,
    reportedBy: post.reportedBy ?? null,
    reportedAssignmentId: post.reportedAssignmentId ?? null,
    screenshotFileId: post.screenshotFileId ?? null,
  };
}
