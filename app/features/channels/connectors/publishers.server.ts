import type { Config } from '#app/platform/config/config.server.ts';
import { createBlueskyPublisher } from './bluesky/publish.server.ts';
import { createFacebookPublisher } from './facebook/publish.server.ts';
import { createInstagramPublisher } from './instagram/publish.server.ts';
import { mastodonPublisher } from './mastodon/publish.server.ts';
import { portalPublisher } from './portal/publish.server.ts';
import type { Publisher, PublishingNetwork } from './publishing.ts';
import { createTelegramPublisher } from './telegram/publish.server.ts';
import { createThreadsPublisher } from './threads/publish.server.ts';
import { wordpressPublisher } from './wordpress/publish.server.ts';
import { createXPublisher } from './x/publish.server.ts';
import { createYoutubePublisher } from './youtube/publish.server.ts';

export type Publishers = Readonly<Partial<Record<PublishingNetwork, Publisher>>>;

/** Publishers of one configuration are made once: Bluesky's keeps the sessions of accounts, of which a server opens only some hundred a day. */
const made = new WeakMap<object, Publishers>();

export function publishersFor({ bluesky }: Pick<Config, 'bluesky'>): Publishers {
  const known = made.get(bluesky) ?? publishersOf(bluesky);
  made.set(bluesky, known);
  return known;
}

/** Who sends to which network; a new one is one line here and its folder. */
const publishersOf = (bluesky: Config['bluesky']): Publishers => ({
  portal: portalPublisher,
  website: wordpressPublisher,
  bluesky: createBlueskyPublisher(bluesky),
  mastodon: mastodonPublisher,
  telegram: createTelegramPublisher(),
  facebook: createFacebookPublisher(),
  instagram: createInstagramPublisher(),
  threads: createThreadsPublisher(),
  x: createXPublisher(),
  youtube: createYoutubePublisher(),
});
