import { load } from 'cheerio';
import { absolute, unique } from '../html-text.ts';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|feed|rdf)\+(?:xml|json)|application\/json|text\/xml|application\/xml)/i;
const GUESSES = [
  'feed/',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.php/feed',
  'feed.json',
  '?format=feed&type=rss',
];
const MAX_GUESSES = 8;

/** Feeds a page names, best first: comments and other languages last. */
export function feedsNamedBy(html: string, pageUrl: string): string[] {
  const $ = load(html.slice(0, 1_000_000));
  const base = absolute($('base[href]').attr('href'), pageUrl) ?? pageUrl;
  const named = $('link[rel~="alternate" i], link[rel~="feed" i]')
    .toArray()
    .flatMap((node) => {
      const link = $(node);
      const address = absolute(link.attr('href'), base);
      const type = link.attr('type') ?? '';
      const isJsonApi = /^application\/json/i.test(type) && /wp-json|oembed/.test(address ?? '');
      if (!address || !FEED_TYPE.test(type) || isJsonApi) return [];
      return [{ address, rank: /comment|komentar/i.test(`${address} ${link.attr('title') ?? ''}`) ? 1 : 0 }];
    });
  const sorted = named.toSorted((a, b) => a.rank - b.rank).map(({ address }) => address);
  const anchors = $('a[href]')
    .toArray()
    .flatMap((node) => absolute($(node).attr('href'), base) ?? [])
    .filter(
      (address) =>
        /(?:\/(?:rss|feed|atom)(?:\.xml|\/)?$|\/rss\/|format=feed)/i.test(address) &&
        sameHost(address, pageUrl),
    );
  return unique([...sorted, ...anchors], (address) => address).slice(0, MAX_GUESSES);
}

/** Where the usual programs keep their feed. */
export function usualFeeds(pageUrl: string): string[] {
  const folder = new URL('.', pageUrl).href;
  return GUESSES.map((path) => new URL(path, folder).href);
}

const sameHost = (a: string, b: string): boolean => new URL(a).host === new URL(b).host;

/** Is this text a feed rather than a page? */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 3000);
  if (/<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(head) && !/<html[\s>]/i.test(head)) return true;
  return /^\s*\{/.test(head) && /jsonfeed\.org\/version|"items"\s*:/.test(text.slice(0, 20_000));
}
