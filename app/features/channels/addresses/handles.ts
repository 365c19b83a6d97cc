import type { Network } from './parsed.ts';

type NamedNetwork = Exclude<Network, 'whatsapp' | 'phone' | 'website' | 'whatsapp-channel'>;

const SHAPES: Record<NamedNetwork, RegExp> = {
  instagram: /^(?!.*\.\.)(?!\.)[a-z0-9._]{1,30}(?<!\.)$/,
  threads: /^(?!.*\.\.)(?!\.)[a-z0-9._]{1,30}(?<!\.)$/,
  facebook: /^(?![.-])[\p{L}\p{N}._-]{2,80}(?<![.-])$/u,
  x: /^[a-z0-9_]{1,15}$/,
  tiktok: /^[a-z0-9_.]{2,24}(?<!\.)$/,
  youtube: /^(?![._·-])[\p{L}\p{N}._·-]{3,60}(?<![._·-])$/u,
  telegram: /^[a-z][a-z0-9_]{3,31}(?<!_)$/,
  bluesky: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  mastodon:
    /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
};

/** The handle in the form its network keeps it, or null when that network could not have such an account. */
export function cleanHandle(network: NamedNetwork, written: string): string | null {
  const bare = decode(written)
    .normalize('NFC')
    .trim()
    .replace(/^@+/, '')
    .replace(/[.,;:!?]+$/, '')
    .toLowerCase();
  return SHAPES[network].test(bare) ? bare : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Address of the account with that handle. */
export function accountAddress(network: NamedNetwork, handle: string): string {
  const path = encodeURIComponent(handle).replaceAll('%40', '@');
  switch (network) {
    case 'instagram':
      return `https://www.instagram.com/${path}/`;
    case 'facebook':
      return `https://www.facebook.com/${path}`;
    case 'x':
      return `https://x.com/${path}`;
    case 'tiktok':
      return `https://www.tiktok.com/@${path}`;
    case 'youtube':
      return `https://www.youtube.com/@${path}`;
    case 'threads':
      return `https://www.threads.com/@${path}`;
    case 'telegram':
      return `https://t.me/${path}`;
    case 'bluesky':
      return `https://bsky.app/profile/${path}`;
    case 'mastodon': {
      const [user = '', host = ''] = handle.split('@');
      return `https://${host}/@${user}`;
    }
  }
}

export type { NamedNetwork };
