import type { Clock } from '../clock/clock.ts';

/**
 * At most `most` acts of one key within `minutes`, counted in this process: a brake on a runaway phone, not a lock. With several web
 * processes each counts for itself.
 */
export function createRateLimit(
  clock: Clock,
  most: number,
  minutes: number,
): { take(key: string): number | null } {
  const windows = new Map<string, { count: number; endsAt: number }>();
  const span = minutes * 60_000;
  return {
    /** Null: go on. Otherwise the seconds to wait. */
    take(key) {
      const now = clock.now().epochMilliseconds;
      if (windows.size > 10_000)
        for (const [name, held] of windows) if (held.endsAt <= now) windows.delete(name);
      const held = windows.get(key);
      if (!held || held.endsAt <= now) {
        windows.set(key, { count: 1, endsAt: now + span });
        return null;
      }
      held.count += 1;
      return held.count > most ? Math.ceil((held.endsAt - now) / 1_000) : null;
    },
  };
}
