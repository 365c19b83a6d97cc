/** What an officer needs to know of a network when writing for it. */
export type WritingNetwork = {
  readonly name: string;
  /** Letters of a caption; null where there is no limit worth saying. */
  readonly letters: number | null;
  /** Most hashtags; null without limit. */
  readonly hashtags: number | null;
  /** Opens the app on a phone, the site elsewhere; null where there is nothing to open. */
  readonly open: string | null;
};

const networks: Readonly<Record<string, WritingNetwork>> = {
  instagram: { name: 'Instagram', letters: 2_200, hashtags: 30, open: 'https://www.instagram.com/' },
  facebook: { name: 'Facebook', letters: 63_206, hashtags: null, open: 'https://www.facebook.com/' },
  x: { name: 'X', letters: 280, hashtags: null, open: 'https://x.com/compose/post' },
  tiktok: { name: 'TikTok', letters: 2_200, hashtags: null, open: 'https://www.tiktok.com/upload' },
  youtube: { name: 'YouTube', letters: 5_000, hashtags: 15, open: 'https://studio.youtube.com/' },
  threads: { name: 'Threads', letters: 500, hashtags: 1, open: 'https://www.threads.net/' },
  telegram: { name: 'Telegram', letters: 1_024, hashtags: null, open: 'https://t.me/' },
  whatsapp: { name: 'WhatsApp', letters: null, hashtags: null, open: 'https://wa.me/' },
  bluesky: { name: 'Bluesky', letters: 300, hashtags: null, open: 'https://bsky.app/' },
  mastodon: { name: 'Mastodon', letters: 500, hashtags: null, open: null },
  website: { name: 'situs web', letters: null, hashtags: null, open: null },
};

/** Networks in which officers write captions, by key. */
export function writingNetwork(key: string): WritingNetwork | null {
  const plain = key.startsWith('whatsapp') ? 'whatsapp' : key;
  return networks[plain] ?? null;
}

/** The official address of an own Mastodon or website is what opens; others have their app. */
export function addressToOpen(key: string, own: string | null): string | null {
  const network = writingNetwork(key);
  if (!network) return null;
  return network.open ?? (own && /^https:\/\//.test(own) ? own : null);
}
