import { apart } from '#app/platform/apart/apart.server.ts';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { parseAddress, readUrl } from '../addresses/parse-address.ts';
import type { Network, ParsedAddress } from '../addresses/parsed.ts';
import { type ConnectorFailure, failureOf, unreadable } from '../connectors/failure.ts';
import { decodeText } from '../connectors/feed/decode.ts';
import type * as readers from '../readers.ts';
import type { PageContent } from './page-content.ts';

/** Networks that show a caption or a time to nobody who has not signed in: asking them would only look like knowing. */
const CLOSED: ReadonlySet<Network> = new Set([
  'instagram',
  'facebook',
  'tiktok',
  'x',
  'threads',
  'whatsapp',
  'whatsapp-channel',
]);
const MAX_BYTES = 3 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/**
 * What a public page tells about a reported link. `network-closed`: the officer adds caption and screenshot (grade C);
 * `not-an-address`: nothing in the text can be opened.
 */
export type PageReading =
  | { readonly ok: true; readonly grade: 'B'; readonly found: ParsedAddress; readonly page: PageContent }
  | { readonly ok: false; readonly error: { readonly type: 'not-an-address' } }
  | {
      readonly ok: false;
      readonly error: {
        readonly type: 'network-closed';
        readonly network: Network;
        readonly found: ParsedAddress;
      };
    }
  | { readonly ok: false; readonly error: { readonly type: 'not-a-page'; readonly found: ParsedAddress } }
  | {
      readonly ok: false;
      readonly error: {
        readonly type: 'unreachable';
        readonly failure: ConnectorFailure;
        readonly found: ParsedAddress;
      };
    };

/**
 * Reads a reported link as far as its network allows; a short link is opened first and judged by where it leads.
 * @param options.exact the text is an address as it stands: a page of any site, however deep, never shortened to the site's own
 */
export async function readPage(
  pasted: string,
  outside: Outside,
  now: Temporal.Instant,
  options: { exact?: boolean } = {},
): Promise<PageReading> {
  const parsed = parseAddress(pasted);
  const isSite = parsed.network === 'website' || parsed.network === null;
  const found =
    options.exact && isSite && parsed.kind !== 'short-link' ? { ...parsed, address: pasted } : parsed;
  if (found.address === null || found.address.startsWith('tel:'))
    return { ok: false, error: { type: 'not-an-address' } };
  const isShort = found.kind === 'short-link';
  if (!isShort && isClosed(found)) return closed(found);
  const answer = await outside.get(found.address, {
    accept: 'text/html',
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  const reached = answer.ok ? answer.finalUrl : answer.error.type === 'status' ? answer.error.finalUrl : null;
  const target = (isShort && reached ? readUrl(reached) : null) ?? found;
  if (isShort && isClosed(target)) return closed(target);
  if (!answer.ok)
    return { ok: false, error: { type: 'unreachable', failure: failureOf(answer.error), found: target } };
  if (!/html/i.test(answer.headers['content-type'] ?? 'text/html'))
    return { ok: false, error: { type: 'not-a-page', found: target } };
  const html = decodeText(answer.body, answer.headers['content-type']);
  const page = await apart<typeof readers.page>('channels.page', {
    html,
    url: answer.finalUrl,
    now: now.toString(),
  });
  if (!page.ok)
    return { ok: false, error: { type: 'unreachable', failure: unreadable(page.error), found: target } };
  return { ok: true, grade: 'B', found: target, page: page.value };
}

const isClosed = ({ network }: ParsedAddress): boolean => network !== null && CLOSED.has(network);

const closed = (found: ParsedAddress): PageReading => ({
  ok: false,
  error: { type: 'network-closed', network: found.network!, found },
});
