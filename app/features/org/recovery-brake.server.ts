import { networkPrefix } from '#app/platform/auth/network-prefix.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

const held = new WeakMap<object, ReturnType<typeof createRateLimit>>();

/** Visitors of one network ask for at most 30 recoveries in ten minutes, known person or not. @returns the seconds to wait, or null */
export function recoveryWait(platform: Pick<Platform, 'clock'>, ip: string): number | null {
  const brake = held.get(platform) ?? createRateLimit(platform.clock, 30, 10);
  held.set(platform, brake);
  return brake.take(networkPrefix(ip));
}
