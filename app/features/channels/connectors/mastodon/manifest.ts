import type { ConnectorManifest } from '../connector.ts';

export const MASTODON_MANIFEST: ConnectorManifest = {
  network: 'mastodon',
  title: 'Mastodon',
  grade: 'A',
  reads: true,
  writes: false,
  metrics: ['likes', 'shares', 'replies', 'followers'],
  comments: false,
  replies: false,
  politeness: { everyMinutes: 10 },
};
