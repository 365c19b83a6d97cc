import { canonicalAddress } from '#app/features/monitoring/index.ts';
import { tidy } from '#app/platform/text/normalise.ts';

/** An address with its scheme, or a host with a path as people shorten it: "wanasaripos.example/kota/banjir". */
const WRITTEN =
  /\bhttps?:\/\/[^\s<>"'|]+|(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:\/[^\s<>"'|]*)?/giu;
/** What follows an address in a sentence or stands around it as WhatsApp's marks. */
const TAIL = /[.,;:!?*_~`)\]}'’”]+$/u;

export type FoundAddress = { readonly address: string; readonly key: string };

/** The web addresses in a pasted text, each once, in order. */
export function addressesIn(pasted: string): FoundAddress[] {
  const found = new Map<string, FoundAddress>();
  for (const [written] of tidy(pasted.slice(0, 200_000)).matchAll(WRITTEN)) {
    const trimmed = written.replace(TAIL, '');
    const address = /^https?:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
    const key = canonicalAddress(address);
    if (key !== null && isHost(address) && !found.has(key)) found.set(key, { address, key });
  }
  return [...found.values()];
}

/** "jam 08.00" and "dll.dan" are no hosts: the last part is of letters, and no word of the language ends a sentence so. */
const isHost = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost';
};

/** Host without what the same site is also called by. */
export const hostOf = (address: string): string =>
  new URL(address).host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
