import type { Hono } from 'hono';
import type { Command } from './cli/command.ts';
import type { EventName, StoredEvent } from './events/event.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { Platform } from './platform.server.ts';

/** A reaction to an event: a job of its own, run at least once, idempotent by the event's id. */
export type EventHandler<N extends EventName = EventName> = {
  readonly name: string;
  readonly event: N;
  readonly handle: (platform: Platform, event: StoredEvent<N>) => Promise<void>;
};

/** What the features contribute against the import arrows; each caller declares its contributors by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Contributors {}

/** The manifest of a feature: one line in `app/modules.ts`, nothing else is registered by hand. */
export type Module = {
  readonly name: string;
  readonly jobs?: readonly JobDefinition<never, Platform>[];
  readonly handlers?: readonly EventHandler<never>[];
  /** Mounted below `/api/v1/<name>`. */
  readonly api?: (platform: Platform) => Hono<never>;
  readonly commands?: readonly Command[];
  readonly contributes?: Partial<Contributors>;
};

/** Keeps the payload types of a job together while letting modules hold jobs of many payloads. */
export function defineJob<P extends import('zod').ZodType>(
  job: JobDefinition<P, Platform>,
): JobDefinition<never, Platform> {
  return job as unknown as JobDefinition<never, Platform>;
}

export function defineHandler<N extends EventName>(handler: EventHandler<N>): EventHandler<never> {
  return handler as unknown as EventHandler<never>;
}
