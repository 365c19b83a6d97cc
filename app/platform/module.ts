import type { Hono } from 'hono';
import type { z } from 'zod';
import type { Command } from './cli/command.ts';
import type { EventName, StoredEvent } from './events/event.ts';
import type { ApiEnv } from './http/api-env.ts';
import { type Job, type JobOptions, makeJob } from './jobs/job.ts';
import type { Platform } from './platform.server.ts';

/** A reaction to an event: a job of its own, run at least once, idempotent by the event's id. */
export type Handler = {
  readonly name: string;
  readonly event: EventName;
  readonly run: (platform: Platform, event: StoredEvent) => Promise<void>;
};

/**
 * What features contribute against the import arrows. The feature that calls them declares the type by declaration merging:
 * `declare module '#app/platform/module.ts' { interface Contributors { handover: (...) => Promise<...> } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Contributors {}

/**
 * The manifest of a feature: one line in `app/modules.ts`, nothing else is registered by hand. Every process reads every manifest;
 * what one kind of process alone needs is imported when that process asks for it, and costs the others no memory.
 */
export type Module = {
  readonly name: string;
  readonly jobs?: readonly Job<Platform>[];
  readonly handlers?: readonly Handler[];
  /** Mounted at `/api/v1/<name>`; asked for by the web alone. */
  readonly api?: (platform: Platform) => Promise<Hono<ApiEnv>>;
  /** Asked for by `simpul` alone. */
  readonly commands?: () => Promise<readonly Command[]>;
  readonly contributes?: Partial<Contributors>;
};

export function defineJob<P extends z.ZodType>(
  options: JobOptions & { payload: P; handle: (platform: Platform, payload: z.output<P>) => Promise<void> },
): Job<Platform> {
  return makeJob<P, Platform>(options);
}

export function defineHandler<N extends EventName>(handler: {
  name: string;
  event: N;
  handle: (platform: Platform, event: StoredEvent<N>) => Promise<void>;
}): Handler {
  return {
    name: handler.name,
    event: handler.event,
    run: (platform, event) => handler.handle(platform, event as StoredEvent<N>),
  };
}
