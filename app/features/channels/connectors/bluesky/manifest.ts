import type { ConnectorManifest } from '../connector.ts';

export const BLUESKY_MANIFEST: ConnectorManifest = {
  network: 'bluesky',
  title: 'Bluesky',
  grade: 'A',
  reads: true,
  writes: false,
  metrics: ['likes', 'shares', 'replies', 'followers'],
  comments: false,
  replies: false,
  politeness: { everyMinutes: 10 },
};
