import type { RouterContextProvider } from 'react-router';
import { networkPrefix } from '#app/platform/auth/network-prefix.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { requestContext } from '#app/platform/request/request.server.ts';

export type Asking = 'search' | 'check';
type Brakes = Record<Asking, ReturnType<typeof createRateLimit>>;

const held = new WeakMap<object, Brakes>();

/** Whole offices and mobile networks stand behind one address, so these are far above what people do. */
const MOST_A_MINUTE: Record<Asking, number> = { search: 120, check: 60 };

function brakesOf(platform: Pick<Platform, 'clock'>): Brakes {
  const known = held.get(platform);
  if (known) return known;
  const made = {
    search: createRateLimit(platform.clock, MOST_A_MINUTE.search, 1),
    check: createRateLimit(platform.clock, MOST_A_MINUTE.check, 1),
  };
  held.set(platform, made);
  return made;
}

/** One address of IPv4; of IPv6 the network, since each visitor there has billions of addresses. */
const visitorOf = (address: string): string => (address.includes(':') ? networkPrefix(address) : address);

/**
 * Seconds that a visitor has to wait before the next search or check of an account, or null. From this machine itself only a proxy asks
 * that was not named as trusted: everybody behind it would wait for everybody.
 */
export function waitOf(platform: Pick<Platform, 'clock'>, asking: Asking, address: string): number | null {
  if (/^(?:127\.|::1$|::ffff:127\.)/.test(address)) return null;
  return brakesOf(platform)[asking].take(visitorOf(address));
}

/** Answers 429 when this visitor asks too often; pages from the cache are not counted. */
export function brake(context: Readonly<RouterContextProvider>, asking: Asking): void {
  const { platform, clientAddress } = context.get(requestContext);
  const wait = waitOf(platform, asking, clientAddress);
  if (wait !== null) throw new Response(null, { status: 429, headers: { 'Retry-After': String(wait) } });
}
