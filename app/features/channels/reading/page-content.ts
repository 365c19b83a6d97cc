import { type CheerioAPI, load } from 'cheerio';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { CollectedImage, DateFault } from '../connectors/connector.ts';
import { absolute, hashtagsIn, readHtml, tidy } from '../connectors/html-text.ts';
import { readPostDate } from '../connectors/post-date.ts';

/** What a page says of itself; null where it says nothing. */
export type PageContent = {
  readonly address: string;
  readonly title: string | null;
  readonly text: string;
  readonly image: CollectedImage | null;
  readonly publishedAt: string | null;
  readonly dateFault?: DateFault;
  readonly site: string | null;
  readonly hashtags: readonly string[];
};

const ARTICLE =
  /^(?:NewsArticle|Article|BlogPosting|ReportageNewsArticle|PressRelease|SocialMediaPosting|VideoObject|WebPage|GovernmentPage)$/;
const BODY =
  'article .entry-content, article [itemprop="articleBody"], [itemprop="articleBody"], .entry-content, .post-content, .article-content, article, main';
const MIN_BODY = 80;

type Thing = { readonly [key: string]: unknown };

/** Title, text, picture and date of a page: schema.org first, then OpenGraph, then what the page itself looks like. */
export function pageContent(html: string, pageUrl: string, now: Temporal.Instant): PageContent {
  const $ = load(html.slice(0, 2_000_000));
  const thing = articleOf($);
  const title = first(
    text(thing?.headline),
    meta($, 'og:title'),
    meta($, 'twitter:title'),
    $('h1').first().text(),
    $('title').first().text(),
  );
  const image = imageOf($, thing, pageUrl);
  const written = first(
    text(thing?.datePublished),
    text(thing?.uploadDate),
    meta($, 'article:published_time'),
    meta($, 'date'),
    meta($, 'DC.date.issued'),
    $('[itemprop="datePublished"]').attr('content'),
    $('time[datetime]').first().attr('datetime'),
  );
  const said = bodyText($, thing, pageUrl);
  const canonical = absolute($('link[rel="canonical"]').attr('href') ?? meta($, 'og:url'), pageUrl);
  return {
    address: canonical && new URL(canonical).host === new URL(pageUrl).host ? canonical : pageUrl,
    title: title ? tidy(readHtml(title, null).text.replaceAll('\n', ' ')).slice(0, 500) : null,
    text: said,
    image,
    ...readPostDate(written, now),
    site: first(meta($, 'og:site_name')),
    hashtags: hashtagsIn(said),
  };
}

function bodyText($: CheerioAPI, thing: Thing | null, pageUrl: string): string {
  const described =
    first(
      text(thing?.articleBody),
      meta($, 'og:description'),
      meta($, 'description'),
      meta($, 'twitter:description'),
    ) ?? '';
  for (const node of $(BODY).toArray()) {
    const body = $(node).clone();
    body.find('nav,aside,form,footer,header,button,.sharedaddy,.related,.comments,#comments').remove();
    const read = readHtml(body.html() ?? '', pageUrl).text;
    if (read.length >= Math.max(MIN_BODY, described.length)) return read;
  }
  return tidy(readHtml(described, null).text);
}

function imageOf($: CheerioAPI, thing: Thing | null, pageUrl: string): CollectedImage | null {
  const named = Array.isArray(thing?.image) ? thing.image[0] : thing?.image;
  const written = first(
    meta($, 'og:image:secure_url'),
    meta($, 'og:image'),
    text(named),
    text((named as Thing | undefined)?.url),
    meta($, 'twitter:image'),
  );
  const address = absolute(written, pageUrl);
  const alt = first(meta($, 'og:image:alt'), meta($, 'twitter:image:alt'));
  return address ? { address, ...(alt ? { alt } : {}) } : null;
}

/** The article among the page's schema.org things, wherever it is nested. */
function articleOf($: CheerioAPI): Thing | null {
  for (const node of $('script[type="application/ld+json"]').toArray()) {
    const found = search(parsed($(node).text()), 0);
    if (found) return found;
  }
  return null;
}

function search(value: unknown, depth: number): Thing | null {
  if (depth > 5 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = search(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const thing = value as Thing;
  const types = [thing['@type']].flat();
  if (
    types.some((type) => typeof type === 'string' && ARTICLE.test(type)) &&
    (thing.headline || thing.datePublished || thing.uploadDate)
  )
    return thing;
  return search(thing['@graph'] ?? thing.mainEntity, depth + 1);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function meta($: CheerioAPI, name: string): string | null {
  const found = $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    .first()
    .attr('content')
    ?.trim();
  return found ? found : null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const first = (...values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => value?.trim())?.trim() ?? null;
