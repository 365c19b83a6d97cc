import type { ConnectorManifest } from '../connector.ts';

export const FEED_MANIFEST: ConnectorManifest = {
  network: 'feed',
  title: 'RSS, Atom, JSON Feed',
  grade: 'B',
  reads: true,
  writes: false,
  metrics: [],
  comments: false,
  replies: false,
  politeness: { everyMinutes: 30 },
};
