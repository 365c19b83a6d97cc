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
/** Who sends in this process, and whether a wake-up came meanwhile. */
const sending = new WeakMap<Platform, { woken: boolean }>();

/**
 * Wakes who sends. Whether it came from an act or from the clock of each minute, it trusts the table alone; while this process is sending
 * already it is told to look once more before it ends.
 */
export const deliverJob = defineJob({
  name: DELIVER_JOB,
  cron: '* * * * *',
  retries: 0,
  concurrency: 2,
  payload: z.object({}),
  async handle(platform) {
    const other = sending.get(platform);
    if (other) {
      other.woken = true;
      return;
    }
    const mine = { woken: true };
    sending.set(platform, mine);
    const until = performance.now() + RUN_MS;
    const stopping = () => platform.jobs.stopping?.() === true;
    let more = false;
    try {
      while (mine.woken && !more && !stopping()) {
        mine.woken = false;
        ({ more } = await drain(engineOf(platform), { until, stopping }));
      }
    } finally {
      sending.delete(platform);
    }
    if (more) await platform.db.transaction().execute((tx) => platform.jobs.send(tx, DELIVER_JOB, {}));
  },
});
