import { modules } from '#app/modules.ts';
import { openWorkerDoor } from '#app/platform/http/worker-door.server.ts';
import { allJobs, type Platform } from '#app/platform/platform.server.ts';

/** Takes jobs and schedules of all features. Any number of workers may run on one database. */
export async function startWorker(platform: Platform): Promise<{ stop: () => Promise<void> }> {
  const jobs = allJobs(modules);
  await platform.jobs.work(platform, jobs);
  const door = await openWorkerDoor(platform);
  platform.log.info({ jobs: jobs.length }, 'worker ready');
  return {
    async stop() {
      await platform.jobs.stop(JOBS_STOP_WITHIN_MS);
      door?.close();
    },
  };
}

/** A running job may end by itself this long; then it is given back to the queue and tried again. */
const JOBS_STOP_WITHIN_MS = 5_000;
