import type { z } from 'zod';

/** How a job is tried and scheduled. */
export type JobOptions = {
  readonly name: string;
  /** Tries after the first; the wait doubles. Default 5. */
  readonly retries?: number;
  /** Seconds one run may take before another worker takes it. Default 300. */
  readonly expireSeconds?: number;
  /** Jobs of this name that one worker runs at the same time. Default 1. */
  readonly concurrency?: number;
  /** Five-field cron, in UTC: the job is sent with an empty payload at these times. */
  readonly cron?: string;
};

/** A job as the worker sees it: it checks its own payload. */
export type Job<Platform> = JobOptions & {
  readonly run: (platform: Platform, raw: unknown) => Promise<void>;
};

/** Pairs a payload's schema with the code that handles it. */
export function makeJob<P extends z.ZodType, Platform>(
  options: JobOptions & { payload: P; handle: (platform: Platform, payload: z.output<P>) => Promise<void> },
): Job<Platform> {
  const { payload, handle, ...rest } = options;
  return { ...rest, run: async (platform, raw) => handle(platform, payload.parse(raw)) };
}

export type SendOptions = {
  /** Only one waiting job with this key; a second send within a second is dropped. */
  readonly singletonKey?: string;
  /** ISO instant before which the job is not taken. */
  readonly startAfter?: string;
};
