export type HeadView = { origin: string; site: string };

export type FeedLink = { href: string; title: string; type: 'rss' | 'atom' | 'json' | 'calendar' };

const TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
} as const;

/** `<` could end the block early; everything else is plain JSON. */
const safeJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Title, canonical address, feeds and schema.org data of a public page. Data blocks are read by machines, never run. */
export function PortalHead({
  head,
  title,
  path,
  description,
  feeds = [],
  data,
  noIndex,
}: {
  head: HeadView;
  title: string | null;
  path: string;
  description?: string;
  feeds?: readonly FeedLink[];
  data?: object;
  noIndex?: boolean;
}) {
  return (
    <>
      <title>{title ? `${title} - ${head.site}` : head.site}</title>
      {description && <meta name="description" content={description} />}
      {noIndex ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={head.origin + path} />
      )}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={TYPES[feed.type]} title={feed.title} href={feed.href} />
      ))}
      {data && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with `<` escaped
          dangerouslySetInnerHTML={{ __html: safeJson({ '@context': 'https://schema.org', ...data }) }}
        />
      )}
    </>
  );
}
