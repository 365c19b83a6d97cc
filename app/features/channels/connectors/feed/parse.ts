import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';

/** One entry of a feed of any format, still as written. */
export type RawEntry = {
  readonly id?: string;
  readonly link?: string;
  readonly title?: string;
  readonly html?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly categories: readonly string[];
  readonly images: readonly { readonly address: string; readonly alt?: string }[];
};

export type ParsedFeed =
  | { readonly ok: true; readonly entries: readonly RawEntry[]; readonly rescued: boolean }
  | { readonly ok: false; readonly why: 'dangerous' | 'unreadable' };

const MAX_ENTRIES = 500;

/**
 * Entries of a feed. Own entities are refused (they are how XML bombs are built); what a strict reader rejects is read leniently,
 * so that a stray `&`, a control character or a cut end costs one entry and not the feed.
 */
export function parseEntries(text: string): ParsedFeed {
  if (/<!ENTITY/i.test(text)) return { ok: false, why: 'dangerous' };
  const cleaned = clean(text);
  const strict = readStrictly(cleaned);
  if (strict && strict.length > 0) return { ok: true, entries: strict, rescued: false };
  const rescued = /^\s*\{/.test(cleaned) ? [] : rescue(cleaned);
  if (rescued.length > 0) return { ok: true, entries: rescued, rescued: true };
  return strict ? { ok: true, entries: [], rescued: false } : { ok: false, why: 'unreadable' };
}

/** Junk before the first tag and characters XML does not allow. */
function clean(text: string): string {
  const start = text.search(/<\?xml|<rss|<feed|<rdf:RDF|\{/i);
  return (start > 0 ? text.slice(start) : text)
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/<!DOCTYPE[^>[]*>/gi, '');
}

function readStrictly(text: string): RawEntry[] | null {
  try {
    const parsed = parseFeed(text);
    switch (parsed.format) {
      case 'rss':
        return (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map(ofRss);
      case 'atom':
        return (parsed.feed.entries ?? []).slice(0, MAX_ENTRIES).map(ofAtom);
      case 'rdf':
        return (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map(ofRdf);
      case 'json':
        return (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map(ofJson);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<Parsed, { format: 'atom' }>['feed']['entries']>[number];
type RdfItem = NonNullable<Extract<Parsed, { format: 'rdf' }>['feed']['items']>[number];
type JsonItem = NonNullable<Extract<Parsed, { format: 'json' }>['feed']['items']>[number];

const ofRss = (item: RssItem): RawEntry =>
  entry({
    id: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    html: item.content?.encoded ?? item.description,
    published: item.pubDate ?? item.dc?.dates?.[0],
    categories: (item.categories ?? []).map(({ name }) => name),
    images: [
      ...(item.enclosures ?? [])
        .filter(({ type }) => type?.startsWith('image/'))
        .map(({ url }) => ({ address: url })),
      ...(item.media?.contents ?? [])
        .filter(isPicture)
        .map(({ url, description }) => ({ address: url, alt: description?.value })),
    ],
  });

const ofAtom = (item: AtomEntry): RawEntry =>
  entry({
    id: item.id,
    link: (item.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? item.links?.[0])?.href,
    title: plain(item.title),
    html: item.content?.value ?? item.summary?.value,
    published: textIn(item.published) ?? textIn(item.updated),
    updated: textIn(item.updated),
    categories: (item.categories ?? []).map(({ term }) => term),
    images: (item.links ?? [])
      .filter(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/'))
      .map(({ href }) => ({ address: href })),
  });

const ofRdf = (item: RdfItem): RawEntry =>
  entry({
    id: item.link,
    link: item.link,
    title: item.title,
    html: item.content?.encoded ?? item.description,
    published: item.dc?.dates?.[0],
    categories: [],
    images: [],
  });

const ofJson = (item: JsonItem): RawEntry =>
  entry({
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    html: item.content_html ?? asHtml(item.content_text ?? item.summary),
    published: item.date_published,
    updated: item.date_modified,
    categories: item.tags ?? [],
    images: item.image ? [{ address: item.image }] : [],
  });

const isPicture = ({ medium, type }: { medium?: string; type?: string }): boolean =>
  medium === 'image' || type?.startsWith('image/') === true;
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const plain = (value: { value?: string } | string | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.value;
const asHtml = (text: string | undefined): string | undefined =>
  text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

type Loose = {
  id?: string | undefined;
  link?: string | undefined;
  title?: string | undefined;
  html?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  categories: readonly (string | undefined)[];
  images: readonly { address?: string | undefined; alt?: string | undefined }[];
};

function entry(loose: Loose): RawEntry {
  const { id, link, title, html, published, updated } = loose;
  const kept = Object.fromEntries(
    Object.entries({ id, link, title, html, published, updated }).filter(([, value]) => value),
  );
  return {
    ...kept,
    categories: loose.categories.filter((name): name is string => Boolean(name)),
    images: loose.images.flatMap(({ address, alt }) =>
      address ? [{ address, ...(alt ? { alt } : {}) }] : [],
    ),
  };
}

/** Reads what looks like entries out of XML that is not well-formed. */
function rescue(text: string): RawEntry[] {
  const $ = load(text, { xml: { decodeEntities: true, recognizeCDATA: true } });
  return $('item, entry')
    .toArray()
    .slice(0, MAX_ENTRIES)
    .map((node) => {
      const field = (...names: string[]): string | undefined => {
        for (const name of names) {
          const found = $(node).children(name.replace(':', '\\:')).first().text().trim();
          if (found) return found;
        }
        return undefined;
      };
      return entry({
        id: field('guid', 'id'),
        link: field('link') ?? $(node).children('link[href]').first().attr('href') ?? undefined,
        title: field('title'),
        html: field('content:encoded', 'content', 'description', 'summary'),
        published: field('pubDate', 'published', 'dc:date', 'updated'),
        updated: field('updated'),
        categories: $(node)
          .children('category')
          .toArray()
          .map((child) => $(child).text().trim() || $(child).attr('term')),
        images: $(node)
          .children('enclosure[type^="image/"]')
          .toArray()
          .map((child) => ({ address: $(child).attr('url') })),
      });
    })
    .filter((item) => item.title !== undefined || item.html !== undefined);
}
