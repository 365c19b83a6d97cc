import { networkPrefix } from '#app/platform/auth/network-prefix.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

type Brakes = Readonly<Record<'page' | 'picture', ReturnType<typeof createRateLimit>>>;
const held = new WeakMap<object, Brakes>();
/**
 * Of one address in a minute: an office or a mobile network behind one address stays below, a guesser of codes soon is not. Pictures are
 * counted apart, so that those of one long page keep nobody from deciding.
 */
const MOST_A_MINUTE = { page: 60, picture: 300 } as const;

/** @returns seconds to wait, or null. From this machine only a proxy asks that was not named as trusted: all would wait for all. */
export function linkWait(
  platform: Pick<Platform, 'clock'>,
  address: string,
  what: keyof Brakes = 'page',
): number | null {
  if (/^(?:127\.|::1$|::ffff:127\.)/.test(address)) return null;
  const brakes = held.get(platform) ?? {
    page: createRateLimit(platform.clock, MOST_A_MINUTE.page, 1),
    picture: createRateLimit(platform.clock, MOST_A_MINUTE.picture, 1),
  };
  held.set(platform, brakes);
  return brakes[what].take(address.includes(':') ? networkPrefix(address) : address);
}
