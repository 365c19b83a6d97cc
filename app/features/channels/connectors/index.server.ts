import { createBlueskyConnector } from './bluesky/client.server.ts';
import type { Connector, ConnectorName } from './connector.ts';
import { feedConnector } from './feed/client.server.ts';
import { mastodonConnector } from './mastodon/client.server.ts';
import { wordpressConnector } from './wordpress/client.server.ts';

/** Every connector; a new one is one line here and its folder. */
export const CONNECTORS: Readonly<Record<ConnectorName, Connector>> = {
  feed: feedConnector,
  wordpress: wordpressConnector,
  bluesky: createBlueskyConnector(),
  mastodon: mastodonConnector,
};
