import type { Config } from '#app/platform/config/config.server.ts';
import { createBlueskyConnector } from './bluesky/client.server.ts';
import { BLUESKY_MANIFEST } from './bluesky/manifest.ts';
import type { Connector, ConnectorManifest, ConnectorName } from './connector.ts';
import { feedConnector } from './feed/client.server.ts';
import { mastodonConnector } from './mastodon/client.server.ts';
import { wordpressConnector } from './wordpress/client.server.ts';

export type Connectors = Readonly<Record<ConnectorName, Connector>>;

/** Every connector; a new one is one line here, one below and its folder. */
export const connectorsFor = ({ bluesky }: Pick<Config, 'bluesky'>): Connectors => ({
  feed: feedConnector,
  wordpress: wordpressConnector,
  bluesky: createBlueskyConnector(bluesky),
  mastodon: mastodonConnector,
});

/** What each connector is and can do, whatever the settings. */
export const MANIFESTS: Readonly<Record<ConnectorName, ConnectorManifest>> = {
  feed: feedConnector.manifest,
  wordpress: wordpressConnector.manifest,
  bluesky: BLUESKY_MANIFEST,
  mastodon: mastodonConnector.manifest,
};

/** Connectors that measure; `monitoring_measures_due` names the same. */
export const MEASURING: readonly ConnectorName[] = Object.values(MANIFESTS).flatMap(({ network, metrics }) =>
  metrics.length > 0 ? [network] : [],
);
