import type { Clock } from '#app/platform/clock/clock.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';

/** A clock that stands where a test puts it. */
export type FixedClock = Clock & {
  set(instant: string): void;
  advance(duration: Temporal.DurationLike): void;
};

export function fixedClock(instant = '2026-11-19T03:00:00Z'): FixedClock {
  let now = Temporal.Instant.from(instant);
  return {
    now: () => now,
    set(next) {
      now = Temporal.Instant.from(next);
    },
    advance(duration) {
      now = now.add(duration);
    },
  };
}
