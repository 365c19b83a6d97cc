import type { PersonActor } from '#app/platform/authz/actor.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';

type Limits = { own: ReturnType<typeof createRateLimit>; cards: ReturnType<typeof createRateLimit> };

const held = new WeakMap<Platform, Limits>();

/** A person's brakes: 30 codes of the wall within five minutes, so that guessing letters is hopeless, and 900 cards at the door. */
function scanLimits(platform: Platform): Limits {
  const known = held.get(platform);
  if (known) return known;
  const made = {
    own: createRateLimit(platform.clock, 30, 5),
    cards: createRateLimit(platform.clock, 900, 5),
  };
  held.set(platform, made);
  return made;
}

/** Counts one try of a person, through whichever door. Null: go on. Otherwise the seconds to wait. */
export const waitOfScans = (platform: Platform, actor: PersonActor, limit: keyof Limits): number | null =>
  scanLimits(platform)[limit].take(`${actor.tenantId}:${actor.personId}`);
