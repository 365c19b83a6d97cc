import type { ConnectorManifest } from '../connector.ts';

export const WORDPRESS_MANIFEST: ConnectorManifest = {
  network: 'wordpress',
  title: 'WordPress',
  grade: 'A',
  reads: true,
  writes: false,
  metrics: [],
  comments: false,
  replies: false,
  politeness: { everyMinutes: 15 },
};
