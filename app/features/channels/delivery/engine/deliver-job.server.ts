import { z } from 'zod';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { publishersFor } from '../../connectors/publishers.server.ts';
import { DELIVER_JOB } from '../jobs.ts';
import { drain } from './drain.server.ts';
import type { Engine } from './engine.ts';

/** Who sends, with every network that this program can write to. */
export const engineOf = (platform: Platform): Engine => ({
  platform,
  publishers: publishersFor(platform.config),
  outside: platform.outside,
});

const RUN_MS = 230_000;
const busy = new WeakSet<Platform>();

/**
 * Wakes who sends. Whether it came from an act or from the clock of each minute, it trusts the table alone; while this process is sending
 * already there is nothing to do.
 */
export const deliverJob = defineJob({
  name: DELIVER_JOB,
  cron: '* * * * *',
  retries: 0,
  concurrency: 2,
  payload: z.object({}),
  async handle(platform) {
    if (busy.has(platform)) return;
    busy.add(platform);
    try {
      const { more } = await drain(engineOf(platform), {
        until: performance.now() + RUN_MS,
        stopping: () => platform.jobs.stopping?.() === true,
      });
      if (more) await platform.db.transaction().execute((tx) => platform.jobs.send(tx, DELIVER_JOB, {}));
    } finally {
      busy.delete(platform);
    }
  },
});
