import ipaddr from 'ipaddr.js';

/**
 * The network an address belongs to: /24 for IPv4, /48 for IPv6, written as its first address.
 * Coarse on purpose: it tells "the office" from "elsewhere" and is no trace of one person.
 * An unreadable address becomes `0.0.0.0`, so that all of them share one network.
 */
export function networkPrefix(ip: string): string {
  if (!ipaddr.isValid(ip)) return '0.0.0.0';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4')
    return ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/24`).toString();
  const bare = ipaddr.parse(address.toNormalizedString().replace(/%.*$/, ''));
  return ipaddr.IPv6.networkAddressFromCIDR(`${bare.toString()}/48`).toString();
}
