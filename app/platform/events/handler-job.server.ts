import { z } from 'zod';
import { readTenant } from '../db/db.server.ts';
import { type Job, makeJob } from '../jobs/job.ts';
import type { Handler } from '../module.ts';
import type { Platform } from '../platform.server.ts';
import { loadEvent } from './store.server.ts';

/** Name of the job that runs one handler of one event. */
export function handlerJobName(handler: string): string {
  return `on.${handler}`;
}

/** The job that runs one handler: at least once, so a handler is idempotent by the event's id. */
export function handlerJob(handler: Handler): Job<Platform> {
  return makeJob({
    name: handlerJobName(handler.name),
    payload: z.object({ tenantId: z.uuid(), eventId: z.uuid() }),
    async handle(platform: Platform, { tenantId, eventId }) {
      const event = await readTenant(platform.db, tenantId, (db) => loadEvent(db, eventId));
      if (event) await handler.run(platform, event);
    },
  });
}
