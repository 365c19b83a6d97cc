import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

export type NewsItem = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  /** ISO instants. */
  readonly at: string;
  readonly updatedAt: string;
};

export type NewsHead = {
  readonly title: string;
  readonly description: string;
  /** "https://wanasari.go.id" */
  readonly origin: string;
  /** Page the feed belongs to, the path before an item's id, and the feed's own path. */
  readonly page: string;
  readonly items: string;
  readonly self: string;
  /** ISO instant for a feed without items. */
  readonly now: string;
};

/** Characters that XML 1.0 does not know make a whole feed unreadable. */
export const xmlSafe = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');

const newest = (items: readonly NewsItem[], now: string): string =>
  items.reduce(
    (latest, item) => (Date.parse(item.updatedAt) > Date.parse(latest) ? item.updatedAt : latest),
    items[0]?.updatedAt ?? now,
  );

const linkOf = (head: NewsHead, item: NewsItem): string => `${head.origin}${head.items}/${item.id}`;

/** Readers take an RSS description for HTML: a sign of its own must not become a tag, a line must stay a line. */
const asHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br/>\n');

/** RSS 2.0 with the whole text as description. */
export function newsRss(head: NewsHead, items: readonly NewsItem[]): string {
  return generateRssFeed(
    {
      title: xmlSafe(head.title),
      link: head.origin + head.page,
      description: xmlSafe(head.description),
      language: 'id',
      lastBuildDate: new Date(newest(items, head.now)),
      atom: { links: [{ href: head.origin + head.self, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: xmlSafe(item.title),
        link: linkOf(head, item),
        description: asHtml(xmlSafe(item.text)),
        dc: { creators: [xmlSafe(item.unit)] },
        categories: [{ name: xmlSafe(item.unit) }],
        guid: { value: linkOf(head, item), isPermaLink: true },
        pubDate: new Date(item.at),
      })),
    },
    { lenient: false },
  );
}

/** Atom 1.0 with the unit as author. */
export function newsAtom(head: NewsHead, items: readonly NewsItem[]): string {
  return generateAtomFeed({
    id: head.origin + head.self,
    title: { value: xmlSafe(head.title) },
    subtitle: { value: xmlSafe(head.description) },
    updated: new Date(newest(items, head.now)),
    links: [
      { href: head.origin + head.self, rel: 'self', type: 'application/atom+xml' },
      { href: head.origin + head.page, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: xmlSafe(head.title) }],
    entries: items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      title: { value: xmlSafe(item.title) },
      updated: new Date(item.updatedAt),
      published: new Date(item.at),
      authors: [{ name: xmlSafe(item.unit) }],
      links: [{ href: linkOf(head, item), rel: 'alternate', type: 'text/html' }],
      content: { value: xmlSafe(item.text), type: 'text' },
    })),
  });
}

/** JSON Feed 1.1. */
export function newsJson(head: NewsHead, items: readonly NewsItem[]): string {
  const feed = generateJsonFeed({
    title: head.title,
    home_page_url: head.origin + head.page,
    feed_url: head.origin + head.self,
    description: head.description,
    language: 'id',
    items: items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      url: linkOf(head, item),
      title: item.title.toWellFormed(),
      content_text: item.text.toWellFormed(),
      date_published: new Date(item.at),
      date_modified: new Date(item.updatedAt),
      authors: [{ name: item.unit }],
    })),
  });
  return JSON.stringify(feed);
}
