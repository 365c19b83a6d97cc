import type { ConnectorName } from '../connectors/connector.ts';

/** Which connector visits an account of a network; null: nothing can be collected, posts are reported as links. */
export function connectorFor(network: string): ConnectorName | 'website' | null {
  if (network === 'website' || network === 'bluesky' || network === 'mastodon') return network;
  return null;
}

/** Minutes between visits of a newly approved account. */
export const FIRST_INTERVAL: Record<ConnectorName | 'website', number> = {
  website: 30,
  wordpress: 30,
  feed: 30,
  bluesky: 15,
  mastodon: 15,
};
