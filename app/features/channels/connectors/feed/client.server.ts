import { apart } from '#app/platform/apart/apart.server.ts';
import type { Outside, OutsideAnswer } from '#app/platform/http/outside.ts';
import type * as readers from '../../readers.ts';
import type { CollectInput, CollectResult, Connector, Cursor } from '../connector.ts';
import { type ConnectorFailure, failure, unreadable } from '../failure.ts';
import { compare, cursorText, readLedger } from '../ledger.ts';
import { type Reach, reachOf } from '../reach.ts';
import { decodeText } from './decode.ts';
import { looksLikeFeed, usualFeeds } from './discovery.ts';
import { feedFailure } from './failures.ts';
import { FEED_MANIFEST } from './manifest.ts';

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

type Found =
  | { ok: true; url: string; answer: OutsideAnswer; text: string }
  | { ok: false; failure: ConnectorFailure };

/** Reads RSS, Atom and JSON Feed; the address may be the feed's or that of a page that has one. */
export const feedConnector: Connector = { manifest: FEED_MANIFEST, collect };

async function collect({ channel, cursor, outside, now }: CollectInput): Promise<CollectResult> {
  const known = cursorText(cursor?.feedUrl);
  if (known) {
    const answer = await outside.get(known, {
      accept: ACCEPT,
      etag: cursorText(cursor?.etag),
      lastModified: cursorText(cursor?.lastModified),
    });
    if (answer.ok && answer.notModified)
      return { ok: true, items: [], cursor: cursor ?? {}, reach: asBefore(known, cursor) };
    if (answer.ok) {
      const text = textOf(answer);
      if (looksLikeFeed(text)) return read({ url: known, answer, text }, cursor, now);
    } else if (answer.error.type !== 'status' || ![404, 410].includes(answer.error.status)) {
      return { ok: false, failure: feedFailure(answer.error) };
    }
  }
  const found = await discover(channel.address, outside);
  return found.ok ? read(found, cursor, now) : found;
}

/** The feed at or behind an address: what the page names first, then where programs usually keep it. */
async function discover(address: string, outside: Outside): Promise<Found> {
  const page = await outside.get(address, { accept: ACCEPT });
  if (!page.ok) return { ok: false, failure: feedFailure(page.error) };
  const text = textOf(page);
  if (looksLikeFeed(text)) return { ok: true, url: page.movedTo ?? address, answer: page, text };
  const named = await apart<typeof readers.namedFeeds>('channels.namedFeeds', {
    html: text,
    url: page.finalUrl,
  });
  for (const url of [...(named.ok ? named.value : []), ...usualFeeds(page.finalUrl)]) {
    const answer = await outside.get(url, { accept: ACCEPT });
    if (!answer.ok) {
      if (answer.error.type === 'wait' || answer.error.type === 'timeout')
        return { ok: false, failure: feedFailure(answer.error) };
      continue;
    }
    const body = textOf(answer);
    if (looksLikeFeed(body)) return { ok: true, url, answer, text: body };
  }
  return failure('broken', 'no-feed');
}

/** A feed that has not changed lists what it listed at the last visit. */
function asBefore(source: string, cursor: Cursor | null): Reach | null {
  const from = cursorText(cursor?.reach);
  return from === null ? null : { source, from };
}

const textOf = (answer: OutsideAnswer): string => decodeText(answer.body, answer.headers['content-type']);

async function read(
  { url, answer, text }: { url: string; answer: OutsideAnswer; text: string },
  cursor: Cursor | null,
  now: CollectInput['now'],
): Promise<CollectResult> {
  const parsed = await apart<typeof readers.feedItems>('channels.feedItems', {
    text,
    url: answer.finalUrl,
    now: now.toString(),
  });
  if (!parsed.ok) return { ok: false, failure: unreadable(parsed.error) };
  if (!parsed.value.ok)
    return parsed.value.why === 'dangerous'
      ? failure('refused', 'dangerous-xml')
      : failure('broken', 'unreadable-answer');
  const { items, gone, ledger } = compare(readLedger(cursor?.seen), {
    items: parsed.value.items,
    complete: false,
  });
  const source = answer.movedTo ?? url;
  const reach = reachOf(source, parsed.value.items, false);
  return {
    ok: true,
    items,
    gone,
    reach,
    cursor: {
      feedUrl: source,
      reach: reach?.from ?? null,
      etag: answer.headers.etag ?? null,
      lastModified: answer.headers['last-modified'] ?? null,
      seen: ledger,
    },
    ...(answer.movedTo ? { movedTo: answer.movedTo } : {}),
  };
}
