import ipaddr from 'ipaddr.js';
import type { AllowedHost, OutsideError } from './outside.ts';

/** Global unicast space that is nevertheless nobody's public host: documentation, tunnels, benchmarks, retired blocks. */
const NOT_PUBLIC = [
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '240.0.0.0/4',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
].map((cidr) => ipaddr.parseCIDR(cidr));
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** True for an address of the public internet; everything unclear is not public. */
export function isPublicAddress(text: string): boolean {
  const address = parse(text);
  if (address?.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6' && !address.match(GLOBAL_IPV6)) return false;
  return !NOT_PUBLIC.some((range) => range[0].kind() === address.kind() && address.match(range));
}

/** May a connection for `host` go to this address: public, or named by the operator for exactly this host. */
export function mayConnect(host: string, text: string, allow: readonly AllowedHost[]): boolean {
  if (isPublicAddress(text)) return true;
  const address = parse(text);
  if (!address) return false;
  return allow.some((entry) => {
    if (entry.host.toLowerCase() !== host.toLowerCase() || !ipaddr.isValidCIDR(entry.cidr)) return false;
    const range = ipaddr.parseCIDR(entry.cidr);
    return range[0].kind() === address.kind() && address.match(range);
  });
}

/** An IPv4 address hidden in IPv6 (`::ffff:10.0.0.1`) is judged as what it is. */
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return null;
  return ipaddr.process(bare);
}

/** The address as a URL that may be tried at all, or what is wrong with it. */
export function checkUrl(
  text: string,
  allow: readonly AllowedHost[],
): { url: URL } | { error: OutsideError } {
  if (!URL.canParse(text)) return { error: { type: 'bad-url', why: 'syntax' } };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { error: { type: 'bad-url', why: 'scheme' } };
  if (url.username !== '' || url.password !== '') return { error: { type: 'bad-url', why: 'credentials' } };
  if (url.hostname === '') return { error: { type: 'bad-url', why: 'syntax' } };
  const named = allow.some((entry) => entry.host.toLowerCase() === hostOf(url));
  const port = url.port === '' ? 0 : Number(url.port);
  if (port !== 0 && port !== 80 && port !== 443 && !named) return { error: { type: 'bad-url', why: 'port' } };
  return { url };
}

/** Host without the brackets of IPv6 and without a trailing dot. */
export const hostOf = (url: URL): string =>
  url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
