import { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedItem } from './connectors/connector.ts';
import { feedsNamedBy } from './connectors/feed/discovery.ts';
import { itemsOf } from './connectors/feed/mapping.ts';
import { parseEntries } from './connectors/feed/parse.ts';
import { itemOf as mastodonItem } from './connectors/mastodon/mapping.ts';
import { itemOf as wordpressItem } from './connectors/wordpress/mapping.ts';
import { linksOf, type PageLink, textOf } from './proving/links.ts';
import { type PageContent, pageContent } from './reading/page-content.ts';

/*
 * Everything that reads what a stranger's server sent. These run in a thread that can be ended (`platform/apart`), never in
 * the program itself: plain JSON in, plain JSON out, `now` as an ISO instant.
 */

const instant = (now: string) => Temporal.Instant.from(now);

/** The posts of a feed. */
export function feedItems(input: {
  text: string;
  url: string;
  now: string;
}): { ok: true; items: CollectedItem[] } | { ok: false; why: 'dangerous' | 'unreadable' } {
  const parsed = parseEntries(input.text);
  return parsed.ok ? { ok: true, items: itemsOf(parsed.entries, input.url, instant(input.now)) } : parsed;
}

/** The feeds that a page names. */
export function namedFeeds(input: { html: string; url: string }): string[] {
  return feedsNamedBy(input.html, input.url);
}

/** Posts of WordPress' REST door; what a plugin has bent out of shape is left out. */
export function wordpressItems(input: {
  posts: readonly unknown[];
  url: string;
  now: string;
}): CollectedItem[] {
  return input.posts.flatMap((post) => wordpressItem(post, input.url, instant(input.now)) ?? []);
}

/** Statuses of a Mastodon account. */
export function mastodonItems(input: {
  statuses: readonly unknown[];
  instance: string;
  now: string;
}): CollectedItem[] {
  return input.statuses.flatMap((status) => mastodonItem(status, input.instance, instant(input.now)) ?? []);
}

/** What a page says of itself. */
export function page(input: { html: string; url: string; now: string }): PageContent {
  return pageContent(input.html, input.url, instant(input.now));
}

/** Text and links of a page, for proofs. */
export function linksAndText(input: { html: string; url: string }): { links: PageLink[]; text: string } {
  return { links: linksOf(input.html, input.url), text: textOf(input.html) };
}
