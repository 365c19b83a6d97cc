import type { ParsedAddress } from '../parsed.ts';

/** An http(s) address taken apart once, the way every network's reader wants it. */
export type Place = {
  /** Host in lower case, punycode, without `www.` */
  readonly host: string;
  /** Path segments as written, still percent-encoded, no empty ones. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly hash: string;
  readonly url: URL;
};

/** Reads the addresses of one network; null when the host is not that network's. */
export type NetworkReader = (place: Place) => ParsedAddress | null;

export function placeOf(url: URL): Place {
  return {
    host: url.hostname
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^(?:www\d?\.)+/, ''),
    path: url.pathname.split('/').filter((segment) => segment !== ''),
    query: url.searchParams,
    hash: url.hash,
    url,
  };
}

export const isHost = (host: string, ...names: readonly string[]): boolean =>
  names.some((name) => host === name || host.endsWith(`.${name}`));
