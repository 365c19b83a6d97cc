import { apart } from '#app/platform/apart/apart.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideAnswer } from '#app/platform/http/outside.ts';
import type * as readers from '../../readers.ts';
import type { CollectedItem, CollectInput, CollectResult, Connector } from '../connector.ts';
import { type ConnectorFailure, failure, unreadable } from '../failure.ts';
import { compare, cursorText, readLedger } from '../ledger.ts';
import { reachOf } from '../reach.ts';
import { wordpressFailure } from './failures.ts';
import { WORDPRESS_MANIFEST } from './manifest.ts';
import { dateOf, wpIds } from './mapping.ts';

const PER_PAGE = 50;
const FIRST_VISIT_PAGES = 10;
const EDIT_PAGES = 5;
const ID_PAGES = 5;
const IDS_PER_PAGE = 100;
const FIELDS = 'id,date,date_gmt,modified_gmt,link,slug,title,content,excerpt,_links,_embedded';
const MAX_BYTES = 20 * 1024 * 1024;

type Page =
  | { ok: true; posts: unknown[]; pages: number; total: number }
  | { ok: false; failure: ConnectorFailure };
type Pages = { ok: true; posts: unknown[]; complete: boolean } | { ok: false; failure: ConnectorFailure };

/** Reads a WordPress site through its REST door: new posts by date, edits by `modified_after`, deletions by re-listing ids. */
export const wordpressConnector: Connector = { manifest: WORDPRESS_MANIFEST, collect };

async function collect({ channel, cursor, outside, now }: CollectInput): Promise<CollectResult> {
  const root = await restRoot(cursorText(cursor?.root), channel.address, outside);
  if (!root.ok) return root;
  const api = { root: root.url, outside };
  const isFirst = cursor === null;
  const newest = await pages(
    api,
    `_embed=wp:featuredmedia&_fields=${FIELDS}&orderby=date&order=desc&per_page=${PER_PAGE}`,
    isFirst ? FIRST_VISIT_PAGES : 1,
  );
  if (!newest.ok) return newest;
  const since = cursorText(cursor?.modifiedAt);
  const edited =
    since && !newest.complete
      ? await editedSince(api, since)
      : { ok: true as const, posts: [], complete: true };
  if (!edited.ok) return edited;
  const read = await apart<typeof readers.wordpressItems>('channels.wordpressItems', {
    posts: [...newest.posts, ...edited.posts],
    url: channel.address,
    now: now.toString(),
  });
  if (!read.ok) return { ok: false, failure: unreadable(read.error) };
  const items = read.value;
  if (items.length === 0 && newest.posts.length > 0) return failure('broken', 'unreadable-answer');
  const alive = isFirst || newest.complete ? null : await listIds(api, now);
  if (alive && !alive.ok) return alive;
  const compared = compare(readLedger(cursor?.seen), {
    items,
    complete: alive ? alive.complete : newest.complete,
    ...(alive ? { alive: alive.ids } : {}),
  });
  return {
    ok: true,
    items: compared.items,
    gone: compared.gone,
    // Older posts that were only edited come after the newest, and say nothing of how far down those reach.
    reach: reachOf(root.url, items.slice(0, newest.posts.length), newest.complete),
    cursor: { root: root.url, modifiedAt: latestChange(items) ?? since, seen: compared.ledger },
  };
}

type Api = { readonly root: string; readonly outside: Outside };

/** The REST door: the usual place, where the page's Link header says, or the form for sites without pretty addresses. */
export async function restRoot(
  known: string | null,
  address: string,
  outside: Outside,
): Promise<{ ok: true; url: string } | { ok: false; failure: ConnectorFailure }> {
  if (known) return { ok: true, url: known };
  const usual = new URL('wp-json/', withSlash(address)).href;
  const first = await outside.get(`${usual}wp/v2/posts?per_page=1&_fields=id`, { maxBytes: MAX_BYTES });
  if (first.ok && isList(first)) return { ok: true, url: usual };
  if (!first.ok && first.error.type !== 'status')
    return { ok: false, failure: wordpressFailure(first.error) };
  const page = await outside.get(address, { maxBytes: MAX_BYTES });
  if (!page.ok) return { ok: false, failure: wordpressFailure(page.error) };
  const linked = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(page.headers.link ?? '')?.[1];
  for (const url of [linked, new URL('?rest_route=/', withSlash(address)).href]) {
    if (!url || url === usual || !URL.canParse(url, page.finalUrl)) continue;
    const absolute = new URL(url, page.finalUrl).href;
    const tried = await outside.get(endpoint(absolute, 'wp/v2/posts', 'per_page=1&_fields=id'), {
      maxBytes: MAX_BYTES,
    });
    if (tried.ok && isList(tried)) return { ok: true, url: absolute };
  }
  return first.ok ? failure('broken', 'no-api') : { ok: false, failure: wordpressFailure(first.error) };
}

const withSlash = (address: string): string => {
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return url.href;
};

const endpoint = (root: string, path: string, query: string): string =>
  root.includes('rest_route=') ? `${root}${path}&${query}` : `${root}${path}?${query}`;

function json(answer: OutsideAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(answer.body).replace(/^[^[{]*/, ''));
  } catch {
    return null;
  }
}

const isList = (answer: OutsideAnswer): boolean => Array.isArray(json(answer));

async function page({ root, outside }: Api, query: string, number: number): Promise<Page> {
  const answer = await outside.get(endpoint(root, 'wp/v2/posts', `${query}&page=${number}`), {
    accept: 'application/json',
    maxBytes: MAX_BYTES,
  });
  if (!answer.ok) return { ok: false, failure: wordpressFailure(answer.error) };
  const posts = json(answer);
  if (!Array.isArray(posts)) return failure('broken', 'unreadable-answer');
  return {
    ok: true,
    posts,
    pages: Number(answer.headers['x-wp-totalpages'] ?? 1),
    total: Number(answer.headers['x-wp-total'] ?? posts.length),
  };
}

async function pages(api: Api, query: string, most: number): Promise<Pages> {
  const posts: unknown[] = [];
  for (let number = 1; number <= most; number += 1) {
    const one = await page(api, query, number);
    if (!one.ok) return one;
    posts.push(...one.posts);
    if (number >= one.pages || one.posts.length === 0) return { ok: true, posts, complete: true };
  }
  return { ok: true, posts, complete: false };
}

/**
 * Older posts changed since the last visit. WordPress compares with the site's own local time, hence a day of overlap; a site too old to know the filter answers with all, which changes nothing. */
const editedSince = (api: Api, since: string): Promise<Pages> =>
  pages(
    api,
    `_embed=wp:featuredmedia&_fields=${FIELDS}&orderby=modified&order=desc&per_page=${PER_PAGE}&modified_after=${dayBefore(since)}`,
    EDIT_PAGES,
  );

const dayBefore = (instant: string): string =>
  Temporal.Instant.from(instant).subtract({ hours: 24 }).toString();

async function listIds(api: Api, now: CollectInput['now']) {
  const listed = await pages(
    api,
    `_fields=id,date,date_gmt&orderby=date&order=desc&per_page=${IDS_PER_PAGE}`,
    ID_PAGES,
  );
  if (!listed.ok) return listed;
  const parsed = wpIds.safeParse(listed.posts);
  if (!parsed.success) return failure('broken', 'unreadable-answer');
  const ids = parsed.data.map((post) => ({
    remoteId: String(post.id),
    publishedAt: dateOf(post, now).publishedAt,
  }));
  return { ok: true as const, ids, complete: listed.complete };
}

function latestChange(items: readonly CollectedItem[]): string | null {
  const dates = items.flatMap(({ editedAt, publishedAt }) => editedAt ?? publishedAt ?? []).sort();
  return dates.at(-1) ?? null;
}
