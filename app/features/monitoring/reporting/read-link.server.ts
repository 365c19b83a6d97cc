import { readPage } from '#app/features/channels/index.server.ts';
import { type ParsedAddress, parseAddress } from '#app/features/channels/index.ts';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { PostImage } from '../tables.ts';
import { isClosedNetwork } from './rules/grade.ts';

/** What was read of a reported link without signing in anywhere. */
export type LinkReading = {
  /** Where a short link led; else the address itself. */
  readonly found: ParsedAddress;
  readonly page: {
    readonly title: string | null;
    readonly text: string;
    readonly images: readonly PostImage[];
    readonly publishedAt: string | null;
  } | null;
  /** Why there is no page: the network shows none, or the site did not answer. */
  readonly why: 'closed' | 'unreachable' | 'not-a-page' | null;
};

/** Opens what may be opened; never asked of networks that show nothing. Runs outside any transaction. */
export async function readLink(
  pasted: string,
  outside: Outside,
  now: Temporal.Instant,
): Promise<LinkReading> {
  const parsed = parseAddress(pasted);
  const nothing = (found: ParsedAddress, why: LinkReading['why']): LinkReading => ({
    found,
    page: null,
    why,
  });
  if (parsed.kind !== 'short-link' && parsed.kind !== 'post') return nothing(parsed, null);
  if (parsed.kind === 'post' && isClosedNetwork(parsed.network)) return nothing(parsed, 'closed');
  const reading = await readPage(pasted, outside, now);
  if (reading.ok) {
    const { title, text, image, publishedAt } = reading.page;
    return {
      found: reading.found,
      page: { title, text, images: image ? [image] : [], publishedAt },
      why: null,
    };
  }
  switch (reading.error.type) {
    case 'not-an-address':
      return nothing(parsed, null);
    case 'network-closed':
      return nothing(reading.error.found, 'closed');
    default:
      return nothing(reading.error.found, reading.error.type);
  }
}
