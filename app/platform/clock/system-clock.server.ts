import type { Clock } from './clock.ts';
import { Temporal } from './temporal.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
