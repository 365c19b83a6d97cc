import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

type Limits = { reports: ReturnType<typeof createRateLimit>; looks: ReturnType<typeof createRateLimit> };

const held = new WeakMap<Platform, Limits>();

/** A person's brakes: 60 reports or screenshots and 120 looks at a link within ten minutes. */
export function limitsOf(platform: Platform): Limits {
  const known = held.get(platform);
  if (known) return known;
  const made = {
    reports: createRateLimit(platform.clock, 60, 10),
    looks: createRateLimit(platform.clock, 120, 10),
  };
  held.set(platform, made);
  return made;
}
