import type { Temporal } from './temporal.ts';

/** What time it is. A parameter everywhere, so that tests can stand at any moment. */
export type Clock = { now(): Temporal.Instant };
