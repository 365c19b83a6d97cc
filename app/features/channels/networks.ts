import type { IconName } from '#app/ui/icon-name.ts';
import type { Network } from './addresses/parsed.ts';

/** Names of networks as people write them. */
export const NETWORK_NAMES: Record<Network, string> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
  telegram: 'Telegram',
  'whatsapp-channel': 'Saluran WhatsApp',
  whatsapp: 'WhatsApp',
  phone: 'Telepon',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  website: 'Situs web',
};

export const NETWORK_ICONS: Record<Network, IconName> = {
  instagram: 'brand-instagram',
  facebook: 'brand-facebook',
  x: 'brand-x',
  tiktok: 'brand-tiktok',
  youtube: 'brand-youtube',
  threads: 'brand-threads',
  telegram: 'brand-telegram',
  'whatsapp-channel': 'brand-whatsapp',
  whatsapp: 'brand-whatsapp',
  phone: 'phone',
  bluesky: 'brand-bluesky',
  mastodon: 'brand-mastodon',
  website: 'world',
};

const isNetwork = (name: string): name is Network => name in NETWORK_NAMES;

export const networkName = (name: string): string => (isNetwork(name) ? NETWORK_NAMES[name] : name);
export const networkIcon = (name: string): IconName => (isNetwork(name) ? NETWORK_ICONS[name] : 'at');

/** An account as people write it: `@dinkes.wanasari`, a number, a host. */
export function accountName(account: {
  network: string;
  handle: string | null;
  address: string | null;
}): string {
  const { network, handle, address } = account;
  if (handle === null) return address?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') ?? '-';
  if (network === 'website' || network === 'bluesky') return handle;
  if (network === 'phone' || network === 'whatsapp') return handle.startsWith('62') ? `+${handle}` : handle;
  return `@${handle}`;
}
