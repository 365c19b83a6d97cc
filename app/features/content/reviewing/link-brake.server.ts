import { networkPrefix } from '#app/platform/auth/network-prefix.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

const held = new WeakMap<object, ReturnType<typeof createRateLimit>>();
/** Pages and pictures of one address in a minute: an office behind one address stays below, a guesser of codes soon is not. */
const MOST_A_MINUTE = 60;

/** @returns seconds to wait, or null. From this machine only a proxy asks that was not named as trusted: all would wait for all. */
export function linkWait(platform: Pick<Platform, 'clock'>, address: string): number | null {
  if (/^(?:127\.|::1$|::ffff:127\.)/.test(address)) return null;
  const brake = held.get(platform) ?? createRateLimit(platform.clock, MOST_A_MINUTE, 1);
  held.set(platform, brake);
  return brake.take(address.includes(':') ? networkPrefix(address) : address);
}
