import type { z } from 'zod';

/** How a job is run: its payload is checked when it is sent and again when it is taken. */
export type JobDefinition<P extends z.ZodType = z.ZodType, Platform = unknown> = {
  readonly name: string;
  readonly payload: P;
  /** Tries after the first; the wait doubles. Default 5. */
  readonly retries?: number;
  /** Seconds one run may take before another worker takes it. Default 300. */
  readonly expireSeconds?: number;
  /** Jobs of this name that one worker runs at the same time. Default 1. */
  readonly concurrency?: number;
  /** Five-field cron, in UTC: the job is sent with an empty payload at these times. */
  readonly cron?: string;
  readonly handle: (platform: Platform, payload: z.output<P>) => Promise<void>;
};

export type SendOptions = {
  /** Only one waiting job with this key; a second send is dropped. */
  readonly singletonKey?: string;
  /** ISO instant before which the job is not taken. */
  readonly startAfter?: string;
};
