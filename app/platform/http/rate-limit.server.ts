import type { Clock } from '../clock/clock.ts';

/** Keys remembered in one window; who comes after is let through rather than making the count itself a burden. */
const MOST_KEYS = 50_000;

/**
 * At most `most` acts of one key within a window of `minutes`, counted in this process: a brake that keeps one asker from
 * taking the process for himself. What must hold for all processes together is counted in PostgreSQL (decision 9).
 */
export function createRateLimit(
  clock: Clock,
  most: number,
  minutes: number,
): { take(key: string): number | null } {
  const span = minutes * 60_000;
  let counts = new Map<string, number>();
  let endsAt = Number.NEGATIVE_INFINITY;
  return {
    /** Null: go on. Otherwise the seconds to wait. */
    take(key) {
      const now = clock.now().epochMilliseconds;
      if (now >= endsAt) {
        counts = new Map();
        endsAt = now + span;
      }
      const count = (counts.get(key) ?? 0) + 1;
      if (counts.size < MOST_KEYS || counts.has(key)) counts.set(key, count);
      return count > most ? Math.ceil((endsAt - now) / 1_000) : null;
    },
  };
}
